/** Western digits of an Arabic text that stand outside symbols and codes, which are the same everywhere (CAC/COSP/2017/10, ISO 4217, pp. 457–481). */
export const strayDigits = (words: string): string[] =>
  words.replace(/[A-Za-z][A-Za-z0-9./() –-]*/g, '').match(/[0-9]+/g) ?? [];

/** Whether a message describes data, where digits stand as the data have them. */
export const describesData = (key: string): boolean => key.startsWith('column.');
