import { register } from 'tsx/esm/api';

// A thread does not inherit the loader that lets Node run TypeScript, so it begins in plain JavaScript and registers it.
register();

/** Runs the default export of a TypeScript module on this thread. */
export default async function work({ module, input }) {
  const { default: run } = await import(module);
  try {
    return { bytes: await run(input) };
  } catch (error) {
    // The class of an error is lost between threads; one that a person can mend travels as its parts.
    if (error.name !== 'UserError') throw error;
    return { refusal: { where: error.where, what: error.what, todo: error.todo } };
  }
}
