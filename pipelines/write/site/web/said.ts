import { type Lang, type Words, wordsOf } from '../../messages.ts';

/** The folder of the site; every page stands one below it. */
export const SITE = new URL('../', location.href);

/** What scripts of a page can say in its language. */
export interface Said {
  readonly words: Words;
  readonly messages: ReadonlyMap<string, string>;
  /** Visible mark of made-up data, or null. */
  readonly mark: string | null;
  /** Published mart -> its source line. */
  readonly sources: Readonly<Record<string, string>>;
}

/** A file of data of the site. */
export async function load<File>(path: string): Promise<File> {
  const answer = await fetch(new URL(`data/${path}`, SITE));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return (await answer.json()) as File;
}

/** The words of the page's language. */
export async function loadWords(): Promise<Said> {
  const lang = document.documentElement.lang as Lang;
  const file = await load<Omit<Said, 'words' | 'messages'> & { messages: Record<string, string> }>(
    `words/${lang}.json`,
  );
  const messages = new Map(Object.entries(file.messages));
  return { ...file, messages, words: wordsOf(lang, messages, `${lang}.json`) };
}
