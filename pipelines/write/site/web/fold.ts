/** Letters that are read as others and that no normal form of Unicode takes apart. */
const ALIKE: Readonly<Record<string, string>> = {
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ک: 'ك',
  ة: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
};

/** Marks above and below letters, elongation strokes, and characters that nobody sees. */
const UNSEEN = /[\p{M}\p{Cf}\u0640]/gu;

const foldedCharacters = new Map<string, string>();

function foldCharacter(character: string): string {
  const known = foldedCharacters.get(character);
  if (known !== undefined) return known;
  const plain = character.normalize('NFKD').toLowerCase().normalize('NFKD').replace(UNSEEN, '');
  const folded = [...plain]
    .map((one) => {
      const digit = /[\u0660-\u0669\u06f0-\u06f9]/.test(one) ? String(one.charCodeAt(0) & 0xf) : one;
      return ALIKE[digit] ?? (/\s/.test(digit) ? ' ' : digit);
    })
    .join('');
  foldedCharacters.set(character, folded);
  return folded;
}

/**
 * A text as it is searched: no case, no accents, no vowel signs or elongation of Arabic, one form of alef, hamza, ya and ta marbuta,
 * of Cyrillic е and ё, и and й, European digits, plain quotation marks and hyphens, full-width letters as usual ones.
 */
export const fold = (text: string): string => [...text].map(foldCharacter).join('');

/** A part of a text, and whether it was looked for. */
export interface Piece {
  readonly text: string;
  readonly isHit: boolean;
}

/** Terms of a search, each folded. */
export const termsOf = (search: string): string[] => [...new Set(fold(search).split(' ').filter(Boolean))];

/** Parts a text where folded terms stand in it, so that they can be shown; the parts together are the text. */
export function pieces(text: string, terms: readonly string[]): Piece[] {
  const characters = [...text];
  let folded = '';
  const places: number[] = [];
  for (const [index, character] of characters.entries()) {
    const one = foldCharacter(character);
    for (let unit = 0; unit < one.length; unit += 1) places.push(index);
    folded += one;
  }
  const isHit = new Array<boolean>(characters.length).fill(false);
  for (const term of terms)
    for (let at = folded.indexOf(term); at >= 0 && term !== ''; at = folded.indexOf(term, at + term.length)) {
      const last = places[at + term.length - 1]!;
      // Marks that the fold leaves out belong to the letter before them.
      let end = last + 1;
      while (end < characters.length && foldCharacter(characters[end]!) === '' && /\p{M}/u.test(characters[end]!))
        end += 1;
      isHit.fill(true, places[at]!, end);
    }
  const found: { text: string; isHit: boolean }[] = [];
  for (const [index, character] of characters.entries()) {
    const open = found.at(-1);
    if (open && open.isHit === isHit[index]) open.text += character;
    else found.push({ text: character, isHit: isHit[index]! });
  }
  return found;
}
