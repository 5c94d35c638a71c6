import { strayDigits } from '../digits.ts';
import { agrees, categoriesOf, categoryOfExact, missingForms } from '../plurals.ts';
import { type ChoicePiece, type Format, type Piece, piecesOf } from './pieces.ts';
import { keysOf } from './runs.ts';

/** What is wrong with a translation, and what to do. */
export interface Fault {
  readonly what: string;
  readonly todo: string;
}

/**
 * Holds a translation against its English: it is a sound message, names the same numbers, references and footnotes as often,
 * has the forms its language needs, and in Arabic no Western digit.
 *
 * @param isDictionary whether it describes data, where digits stand as the data have them
 */
export function faultsOf(english: string, text: string, format: Format, lang: string, isDictionary = false): Fault[] {
  let pieces: Piece[];
  try {
    pieces = piecesOf(text, format);
  } catch (error) {
    return [
      {
        what: `the text is no sound message: ${(error as Error).message}`,
        todo: "close each brace, and keep codes as they are; an apostrophe (') right before a brace hides it: write ’",
      },
    ];
  }
  const source = piecesOf(english, format);
  return [
    ...(format === 'markdown' && BLOCK.test(text) && !BLOCK.test(english)
      ? [
          {
            what: `the text begins like a heading, list or quotation ("${text.slice(0, 8)}")`,
            todo: 'begin with a word',
          },
        ]
      : []),
    ...keyFaults(source, pieces),
    ...choiceFaults(source, pieces, lang),
    ...(lang === 'ar' && !isDictionary ? digitFaults(pieces) : []),
  ];
}

/** How Markdown begins a block that is no plain paragraph. */
const BLOCK = /^(?:#{1,6}\s|\d{1,9}[.)]\s|[-+*>]\s|>|~~~|```)/;

function keyFaults(source: readonly Piece[], target: readonly Piece[]): Fault[] {
  const [wanted, given] = [saidIn(source), saidIn(target)];
  const isWanted = (key: string): boolean => wanted.has(key);
  const dropped = [...wanted].filter(([key, count]) => (given.get(key) ?? -1) < count);
  const doubled = [...given].filter(([key, count]) => isWanted(key) && count > Math.max(1, wanted.get(key)!));
  const foreign = [...given.keys()].filter((key) => !isWanted(key));
  const loose = target.find((piece) => piece.kind === 'words' && /\*/.test(piece.text));
  return [
    ...dropped.map(([key]) => ({ what: `${key} of the English is dropped`, todo: `put ${key} where it belongs` })),
    ...foreign.map((key) => ({ what: `${key} is not in the English`, todo: `take ${key} out` })),
    ...doubled.map(([key]) => ({ what: `${key} stands more often than in the English`, todo: 'keep one of them' })),
    ...(loose && !source.some((piece) => piece.kind === 'words' && /\*/.test(piece.text))
      ? [{ what: 'a mark of emphasis (*) has no partner', todo: 'put both where they belong, or take both out' }]
      : []),
  ];
}

/** Marks of emphasis, which not every script uses. */
const EMPHASIS = /^[*_]{1,3}$/;

/**
 * How often a reader meets each number, reference and footnote: of a choice, what the form with most of them holds. A choice of which
 * no form says the number counts as none, and is known nevertheless.
 */
function saidIn(pieces: readonly Piece[]): Map<string, number> {
  const said = new Map<string, number>();
  const add = (key: string, count: number): void => void said.set(key, (said.get(key) ?? 0) + count);
  for (const piece of pieces) {
    if (piece.kind === 'code' && !EMPHASIS.test(piece.key)) add(piece.key, 1);
    if (piece.kind !== 'choice') continue;
    const most = new Map([[piece.key, 0]]);
    for (const [, held] of piece.cases)
      for (const [key, count] of saidIn(held)) most.set(key, Math.max(count, most.get(key) ?? 0));
    for (const [key, count] of most) add(key, count);
  }
  return said;
}

function choiceFaults(source: readonly Piece[], target: readonly Piece[], lang: string): Fault[] {
  const english = choicesOf(source);
  return choicesOf(target).flatMap((choice): Fault[] => {
    const twin = twinOf(choice, english);
    const keys = choice.cases.map(([key]) => key);
    if (choice.keyword === 'select') {
      const wanted = twin?.cases.map(([key]) => key) ?? ['other'];
      const missing = wanted.filter((key) => !keys.includes(key));
      const unknown = twin ? keys.filter((key) => !wanted.includes(key)) : [];
      return [
        ...missing.map((key) => ({ what: `{${choice.name}} lacks the form "${key}"`, todo: 'fill it' })),
        ...unknown.map((key) => ({ what: `{${choice.name}} has no form "${key}"`, todo: 'take it out' })),
      ];
    }
    const mustAgree = twin !== undefined && agrees(twin.cases.map(([key]) => key));
    const exact = (twin?.cases ?? []).flatMap(([key]) =>
      key.startsWith('=') && !keys.includes(key) && !keys.includes(categoryOfExact(key, lang) ?? '') ? [key] : [],
    );
    const missing = choice.keyword === 'plural' ? [...exact, ...missingForms(keys, lang, mustAgree)] : [];
    const said = (held: ChoicePiece | undefined): boolean =>
      keysOf(new Map(held?.cases).get('other') ?? []).includes(choice.key);
    const isSilent = twin?.keyword === 'plural' && said(twin) && !said(choice);
    return [
      ...(missing.length > 0
        ? [
            {
              what: `{${choice.name}} lacks the form${missing.length > 1 ? 's' : ''} ${missing.map((key) => `"${key}"`).join(', ')}`,
              todo: `fill every form that the English has, and of the language ${categoriesOf(lang).join(', ')}; or write # alone in each of these`,
            },
          ]
        : []),
      ...(isSilent
        ? [{ what: `the form "other" of {${choice.name}} does not say the number`, todo: 'put # into it' }]
        : []),
    ];
  });
}

/** The choice of the English that a choice translates; of several on the same name the one with the same forms, else the last. */
function twinOf(choice: ChoicePiece, english: readonly ChoicePiece[]): ChoicePiece | undefined {
  const formsOf = ({ cases }: ChoicePiece): string =>
    cases
      .map(([key]) => key)
      .sort()
      .join(' ');
  const twins = english.filter(({ key }) => key === choice.key);
  return twins.find((twin) => formsOf(twin) === formsOf(choice)) ?? twins.at(-1);
}

const choicesOf = (pieces: readonly Piece[]): ChoicePiece[] =>
  pieces.flatMap((piece) =>
    piece.kind === 'choice' ? [piece, ...piece.cases.flatMap(([, held]) => choicesOf(held))] : [],
  );

function digitFaults(pieces: readonly Piece[]): Fault[] {
  return pieces.flatMap((piece) =>
    piece.kind === 'words'
      ? strayDigits(piece.text).map((digits) => ({
          what: `"${digits}" is in Western digits`,
          todo: 'write Arabic-Indic digits (٠ to ٩) outside symbols',
        }))
      : piece.kind === 'choice'
        ? piece.cases.flatMap(([, held]) => digitFaults(held))
        : [],
  );
}
