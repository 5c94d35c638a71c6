/** Runs the default export of a module on this thread; without input it only loads the modules. */
export default async function work({ modules, input }) {
  const loaded = [];
  for (const module of modules) loaded.push(await import(module));
  if (input === undefined) return {};
  const { default: run } = loaded[0];
  try {
    return { bytes: await run(input) };
  } catch (error) {
    // The class of an error is lost between threads; one that a person can mend travels as its parts.
    if (error.name !== 'UserError') throw error;
    return { refusal: { where: error.where, what: error.what, todo: error.todo } };
  }
}
