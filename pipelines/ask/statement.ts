/** What asks nothing. */
export const NOTHING_BUT_COMMENTS = /^(\s|;|--[^\n]*(\n|$)|\/\*[\s\S]*?\*\/)*$/;

/** Texts, names, comments and dollar texts: what a semicolon may stand in without ending a statement. */
const CLOSED = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|\$([A-Za-z_]\w*)?\$[\s\S]*?\$\1\$/g;

/** What of these has begun and not ended. */
const OPEN = /['"]|\/\*|\$(?:[A-Za-z_]\w*)?\$/;

/** Whether what is typed ends with the semicolon that ends a statement. */
export function isWhole(typed: string): boolean {
  const bare = typed.replace(CLOSED, (part) => (part.startsWith('-') || part.startsWith('/') ? ' ' : 'x'));
  return !OPEN.test(bare) && bare.trimEnd().endsWith(';');
}
