/** There are no files in a browser; a file to be read stands for itself by its name. */
export const readFileSync = (file: unknown): unknown => file;
export const existsSync = (): boolean => false;
