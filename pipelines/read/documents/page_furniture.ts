const SYMBOL = '(?:CAC|CTOC|A|E)\\s?/\\s?[A-Z0-9][A-Za-z0-9./()*\\s-]*';
const PAGE = '[-–—]?\\s*\\p{Nd}{1,3}(?:\\s*/\\s*\\p{Nd}{1,3})?\\s*[-–—]?';
const WORD = '(?:page|página|страница|стр\\.|(?:ال)?صفحة|第)';

const FORMS: readonly RegExp[] = [
  // "CAC/COSP/IRG/I/3/1/Add.94", with or without the page number beside it
  new RegExp(`^(?:${PAGE}\\s+)?${SYMBOL}(?:\\s${PAGE})?$`, 'u'),
  // "V.14-99417", "V.14-99417 (R) 190514 200514", "5 V.14-99417"
  new RegExp(`^(?:${PAGE}\\s+)?[A-Z]{1,3}\\.?\\s?\\d{2}-\\d{4,6}\\b(?:\\s*\\([A-Z]\\))?[\\s\\d*/-]*$`, 'u'),
  // "5", "- 5 -", "5/12", "Page 5", "第5页"
  new RegExp(`^(?:${WORD}\\s*)?${PAGE}\\s*页?$`, 'iu'),
  // bar codes, and the wish printed beside them
  /^\*\s?\d{6,9}\s?\*$/u,
  /^(?:please recycle|merci de recycler|prière de recycler|se ruega reciclar|请回收(?:利用)?|просьба отправить на вторичную переработку|يرجى إعادة (?:الاستعمال|التدوير))[\s♲♻]*$/iu,
];

/** Whether a line is nothing but what the pages of an official document print around their text. */
export const isPageFurniture = (line: string): boolean =>
  line.length <= 80 && FORMS.some((form) => form.test(line.trim()));
