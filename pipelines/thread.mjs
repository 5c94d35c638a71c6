/** Runs the default export of the first module on each input, one after the other; without inputs it only loads the modules. */
export default async function work({ modules, inputs }) {
  const loaded = [];
  for (const module of modules) loaded.push(await import(module));
  const answers = [];
  for (const input of inputs) answers.push(await answer(loaded[0].default, input));
  return answers;
}

async function answer(run, input) {
  try {
    return { bytes: await run(input) };
  } catch (error) {
    // The class of an error is lost between threads; one that a person can mend travels as its parts.
    if (error.name !== 'UserError') throw error;
    return { refusal: { where: error.where, what: error.what, todo: error.todo } };
  }
}
