import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { languageOf } from './languages/languages.ts';
import type { Lang } from './messages.ts';

/** For a page that holds its style and pictures itself: it runs nothing and asks for nothing. */
const SELF_CONTAINED = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** A page as one file that needs nothing else. */
export const selfContainedPage = (
  lang: Lang,
  title: string,
  style: string,
  body: readonly (ElementContent | string)[],
): string => page(lang, title, SELF_CONTAINED, [h('style', style)], body);

/** A page in a language; every text goes through the serializer, which escapes it. */
export function page(
  lang: Lang,
  title: string,
  policy: string,
  inHead: readonly Element[],
  body: readonly (ElementContent | string)[],
): string {
  const { tag, dir } = languageOf(lang);
  const whole = h('html', { lang: tag, dir }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', title),
      ...inHead,
    ]),
    h('body', [...body]),
  ]);
  return `<!doctype html>\n${toHtml(whole)}\n`;
}
