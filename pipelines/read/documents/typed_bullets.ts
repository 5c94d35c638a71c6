/** A bullet that somebody typed, taken off the text behind it. */
export interface TypedBullet {
  /** As typed, brackets and stops included: "•", "(a)", "1.", "（一）", "أ-". A symbol of a picture font (private use) is "•". */
  readonly mark: string;
  /** The rest of the text as it was, without the spaces after the mark: an exact end of the text given. */
  readonly text: string;
}

/** What a mark says of the list it is of: marks of one list share `style`; `ordinal` counts from 1. */
export interface MarkKind {
  readonly style: string;
  readonly isGlyph: boolean;
  /** Places the mark may stand for, in its style: "(i)" is both the first roman and the ninth latin one. */
  readonly ordinals: readonly { readonly script: string; readonly ordinal: number }[];
}

const GLYPHS = '•‣◦▪▫●■□○◆◇◊➢➤►▶▸▹❖✓✔✦★☆→⁃∙⋅·・‧▬⦁⚫⚬∎☐➔➣⇒';
const DASHES = '\\-‐‑‒–—―−－﹣';
const PRIVATE = '\\u{F000}-\\u{F0FF}\\u{E000}-\\u{E0FF}';
const SPACE = '[\\s\\u{200B}\\u{FEFF}]';
const LETTER = '[\\p{L}\\p{N}"«“„‘(（《“]';
/** "(a) and (b) …", "(a), (b)": a reference that begins the text. */
const NO_REFERENCE = `(?!(?:and|or|to|et|ou|à|y|o|e|u|a|и|или|и|و|أو|和|或|及|至|[,،，、–-])?\\s*[(（]?[\\p{L}\\p{N}]{1,3}[)）])`;
const CJK = '一二三四五六七八九十百';
const ARABIC_LETTERS = 'أابجدهوزحطيكلمنسعفصقرشت';
const CYRILLIC = 'а-яё';

/** Invisible marks of direction that may stand before a bullet. */
const BEFORE = '^[\\s\\u{200B}-\\u{200F}\\u{202A}-\\u{202E}\\u{2066}-\\u{2069}\\u{061C}\\u{FEFF}]*';

const FORMS: readonly RegExp[] = [
  // a symbol, whether or not a space follows
  form(`[${GLYPHS}${PRIVATE}]`, `${SPACE}*`),
  // a dash or star with a space behind it, or right before a letter ("-La loi"; "——加强"), never before a figure
  form(`[${DASHES}]`, `${SPACE}+`),
  form(`[${DASHES}]{1,2}`, `(?=[\\p{L}"«“„《])`),
  form('\\*', `(?:${SPACE}+|(?=\\p{L}))`),
  // the letters Word's picture fonts leave behind as text, told from words by the tab or the wide gap
  form('[oOØ§ü]', `(?:${SPACE}*\\t${SPACE}*|[ \\u{00A0}]{2,})`),
  // (a) a) (i) ii) (1) 1) （1） and their like; letters and figures of all the scripts
  form(
    `[(（](?:[a-zA-Z]|[ivxIVX]{1,5}|[${CYRILLIC}]|[${ARABIC_LETTERS}]|هـ|\\p{Nd}{1,2}|[${CJK}]{1,3})[)）]`,
    `${SPACE}*${NO_REFERENCE}(?=${LETTER})`,
  ),
  form(
    `(?:[a-z]|[ivx]{1,5}|[A-Z]|[${CYRILLIC}]|[${ARABIC_LETTERS}]|هـ|\\p{Nd}{1,2})[)）]`,
    `(?:${SPACE}+|(?=[\\p{L}"«“《]))`,
  ),
  // ‘1’ ’1‘ ‘i’, as sub-items of United Nations documents are marked
  form(`['‘’‛](?:\\p{Nd}{1,2}|[ivx]{1,5})['‘’‛]`, `${SPACE}+(?=${LETTER})`),
  // as a right-to-left text looks when its brackets were typed the wrong way round
  form(`\\)(?:[${ARABIC_LETTERS}]|\\p{Nd}{1,2})\\(`, `${SPACE}+`),
  // 1. 1． 1、 and 1.- but neither 2.1. nor 1.5 nor a year
  form('\\p{Nd}{1,2}(?:[.．、]|\\.-|[º°])', `(?:${SPACE}+(?=${LETTER})|(?=\\p{L}))`),
  // a. and iii. in small letters
  form('(?:[a-z]|[ivx]{2,5})\\.', `${SPACE}+(?=${LETTER})`),
  // ١- أ- and أ. ; with a space before the dash only in Arabic, "12 – 14 June" being a range
  form(`(?:\\p{Nd}{1,2}|[${ARABIC_LETTERS}]|هـ)[-–ـ]`, `${SPACE}+(?!\\p{Nd})(?=${LETTER})`),
  form(`(?:\\p{Nd}{1,2}|[${ARABIC_LETTERS}]|هـ) ?[-–ـ]`, `${SPACE}*(?=[\\u{0621}-\\u{064A}])`),
  form(`[${ARABIC_LETTERS}]\\.`, `${SPACE}+(?=${LETTER})`),
  // 一、 and 一． ; ①
  form(`[${CJK}]{1,3}[、．.]`, `${SPACE}*(?=${LETTER})`),
  form('[①-⑳⑴-⒇⒈-⒛❶-❿]', `${SPACE}*`),
];

/**
 * Takes a bullet typed by hand off the beginning of a text, as it is done in the six languages.
 *
 * Taken: symbols ("•", "‣", "▪", "●", "·", "→" … and any of a picture font); a dash of any length or "*" with a space behind
 * it or right before a letter; "o", "Ø", "§", "ü" before a tab or a gap of two spaces; one letter, one roman number up to
 * five letters or one number up to 99 in brackets or before a closing one ("(a)", "a)", "(iv)", "1)", "（一）", "(أ)", "а)"); a number in single quotation marks ("‘1’", "’1‘");
 * one number up to 99 with a stop, "、" or "º" ("1.", "١.", "1、"); one small latin letter or roman number with a stop ("a.",
 * "ii."); one number or Arabic letter with a dash ("١-", "أ-"); a Chinese number with "、" ("一、"); circled numbers.
 *
 * Not taken: numbers of more than one place ("2.1. Observations", "٢-٣- التحديات"), years, decimals, ranges ("2-6 June"),
 * "2.1", capitals and roman capitals with a stop ("II. Executive summary", "A."), "ألف-", "أولا-", Cyrillic letters with a
 * stop ("г. Вена"). A single number before a heading ("2. Chapter III", "二、第三章") cannot be told from an item by its own
 * text: it is taken here, and given back to the text by `paragraphsOf`, which sees the neighbours.
 */
export function splitTypedBullet(text: string): TypedBullet | undefined {
  for (const pattern of FORMS) {
    const found = pattern.exec(text);
    if (!found) continue;
    const mark = found[1]!.trim();
    if (mark === '*' && /^\s*\*\s*\*/u.test(text)) return undefined;
    return { mark: PRIVATE_USE.test(mark) ? '•' : mark, text: text.slice(found[0].length) };
  }
  return undefined;
}

const PRIVATE_USE = /[\u{E000}-\u{F8FF}]/u;
const ROMAN = /^(?:x{0,3})(?:ix|iv|v?i{0,3})$/iu;
const LETTERS: readonly (readonly [string, string])[] = [
  ['latin', 'abcdefghijklmnopqrstuvwxyz'],
  ['cyrillic', 'абвгдежзиклмнопрстуфхцчшщэюя'],
  ['abjad', 'أبجدهوزحطيكلمنسعفصقرشت'],
];

/** What kind of mark it is, and which place in its list it stands for: "(b)" is the second of style "(#)". */
export function kindOfMark(mark: string): MarkKind {
  const core = /[\p{L}\p{N}]+/u.exec(mark.replace('هـ', 'ه'))?.[0] ?? '';
  const isLetterGlyph = /^[oOØ§ü]$/u.test(mark);
  if (core === '' || isLetterGlyph) {
    return { style: new RegExp(`^[${DASHES}]`, 'u').test(mark) ? '-' : mark, isGlyph: true, ordinals: [] };
  }
  const style = mark.replace('هـ', 'ه').replace(core, '#').replace(/（/gu, '(').replace(/）/gu, ')');
  return { style, isGlyph: false, ordinals: ordinalsOf(core) };
}

function ordinalsOf(core: string): MarkKind['ordinals'] {
  const digits = [...core].map((character) => digitOf(character));
  if (digits.every((digit) => digit !== undefined)) return [{ script: 'number', ordinal: Number(digits.join('')) }];
  if (new RegExp(`^[${CJK}]+$`, 'u').test(core)) return [{ script: 'chinese', ordinal: chineseNumber(core) }];
  const circled = core.codePointAt(0)! - 0x2460;
  if (circled >= 0 && circled < 60) return [{ script: 'circled', ordinal: (circled % 20) + 1 }];
  const small = core.toLowerCase().replace('ا', 'أ');
  const found = LETTERS.flatMap(([script, alphabet]) => {
    const at = small.length === 1 ? alphabet.indexOf(small) : -1;
    return at === -1 ? [] : [{ script, ordinal: at + 1 }];
  });
  if (ROMAN.test(small)) found.unshift({ script: 'roman', ordinal: romanNumber(small) });
  return found;
}

function digitOf(character: string): number | undefined {
  if (!/\p{Nd}/u.test(character)) return undefined;
  const code = character.codePointAt(0)!;
  for (const zero of [0x30, 0x660, 0x6f0, 0xff10]) if (code >= zero && code < zero + 10) return code - zero;
  return undefined;
}

function romanNumber(text: string): number {
  const values = [...text].map((letter) => ({ i: 1, v: 5, x: 10 })[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

function chineseNumber(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const digit = (character: string | undefined) => (character ? '一二三四五六七八九'.indexOf(character) + 1 : 0);
  return (text.includes('十') ? (digit(tens) || 1) * 10 : 0) + digit(ones);
}

function form(mark: string, after: string): RegExp {
  return new RegExp(`${BEFORE}(${mark})${after}`, 'u');
}
