import { register } from 'tsx/esm/api';

// A thread does not inherit the loader that lets Node run TypeScript, so it begins in plain JavaScript and registers it.
register();

/** Runs the default export of a TypeScript module on this thread. */
export default async function work({ module, input }) {
  const { default: run } = await import(module);
  return run(input);
}
