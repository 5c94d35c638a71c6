export const join = (...parts: readonly string[]): string => parts.join('/');
export const basename = (path: string): string => path.replace(/^.*\//, '');
