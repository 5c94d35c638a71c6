/** The package declares no types: each language is a module of the same form. */
declare module 'hyphen/*' {
  const patterns: {
    hyphenateSync(text: string, options: { readonly hyphenChar: string; readonly minWordLength: number }): string;
  };
  export default patterns;
}
