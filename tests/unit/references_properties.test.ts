import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatReferences,
  parseReferences,
  provisionId,
  type Reference,
  type ReferenceLang,
  styleCount,
} from '../../pipelines/read/references/references.ts';

const LANGS: readonly ReferenceLang[] = ['ar', 'zh', 'en', 'fr', 'ru', 'es'];

const reference: fc.Arbitrary<Reference> = fc
  .record({
    article: fc.integer({ min: 15, max: 50 }),
    paragraph: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
    letter: fc.option(fc.constantFrom(...'abcdefghijk'), { nil: undefined }),
  })
  .map(({ article, paragraph, letter }) => ({
    article,
    ...(paragraph === undefined ? {} : { paragraph: String(paragraph) }),
    ...(letter === undefined ? {} : { subparagraph: letter }),
  }));

const references = fc.uniqueArray(reference, { minLength: 1, maxLength: 8, selector: provisionId });
const ids = (found: readonly Reference[]) => found.map(provisionId).sort();

describe('formatReferences and parseReferences', () => {
  for (const lang of LANGS) {
    const styles = Array.from({ length: styleCount(lang) }, (_, style) => style);
    // One Russian style letters by the alphabet, whose в, е and к alone could also be Latin letters set in Cyrillic.
    const isTold = (found: readonly Reference[], style: number) =>
      lang !== 'ru' || style !== 2 || !found.some(({ subparagraph = 'a' }) => 'cfj'.includes(subparagraph));

    it.each(styles)(`${lang}: what style %i prints parses back to exactly the set`, (style) => {
      fc.assert(
        fc.property(references, (set) => {
          const told = isTold(set, style) ? set : [...set, { article: 15, subparagraph: 'b' }];
          const text = formatReferences(told, lang, style);
          const found = parseReferences(text, lang);
          expect(found.explicit, text).toBe(true);
          expect(ids(found.references), text).toEqual([...new Set(ids(told))]);
        }),
        { numRuns: 300 },
      );
    });

    it(`${lang}: order of appearance is kept where each reference is printed for itself`, () => {
      fc.assert(
        fc.property(references, (set) => {
          const found = parseReferences(formatReferences(set, lang, 0), lang);
          expect(found.references.map(provisionId)).toEqual(set.map(provisionId));
        }),
        { numRuns: 100 },
      );
    });

    it(`${lang}: a text that names nothing takes what is inherited, whole`, () => {
      fc.assert(
        fc.property(references, fc.stringMatching(/^[\p{L} ]{0,30}$/u), (inherited, text) => {
          const found = parseReferences(text, lang, inherited);
          expect(found).toEqual({ references: inherited, explicit: false });
        }),
        { numRuns: 50 },
      );
    });
  }

  it('never throws, and finds only provisions in the form of the contract, on any text', () => {
    const words = fc.constantFrom(
      ...'art. arts. article articles paragraphs para. subpara. of the Convention ( ) , - – 1 15 46 9 b) (b) (i) (ii) and to'.split(
        ' ',
      ),
      ...'статьи пункты пп. подпункт (в) (а) и УК Конвенции المادة المواد الفقرات (أ) و إلى من ١٥ 第 条 款 项 目 十 四十六 （ ） 和 至 、 párr. y a à et'.split(
        ' ',
      ),
      ...'46(9)(b) 46.9.b 301-1 25bis 《公约》 《刑法》 同条'.split(' '),
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.array(words, { maxLength: 40 }).map((list) => list.join(' ')),
      fc.array(words, { maxLength: 40 }).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom(...LANGS), fc.array(reference, { maxLength: 3 }), (text, lang, inherited) => {
        const found = parseReferences(text, lang, inherited);
        for (const each of found.references) {
          expect(provisionId(each), text).toMatch(/^[1-9][0-9]?(\([1-9][0-9]?\))?(\([a-k]\))?$/);
          expect(each.article).toBeLessThanOrEqual(71);
        }
        expect(new Set(ids(found.references)).size).toBe(found.references.length);
      }),
      { numRuns: 3000 },
    );
  });

  it('takes time in proportion to the length of the text', () => {
    const seeds: [ReferenceLang, string][] = [
      ['en', 'articles 15, 16 and '],
      ['en', '((((('],
      ['en', 'its article 20, '],
      ['en', 'paragraph 1 and '],
      ['en', 'subparagraph (a) of '],
      ['en', 'a-   \t'],
      ['en', 'article 15 and article 25, '],
      ['en', 'articles 15 and, where relevant, 16 (of, the, '],
      ['fr', 'par. 1 a), '],
      ['fr', 'de son article 20, l’article 15 de celle-ci et '],
      ['es', 'artículos 15 a '],
      ['ru', 'пункты 1 (а) и 4 статьи 31, '],
      ['zh', '第一、'],
      ['zh', '第第（（'],
      ['zh', '一二三四五六七八九十'],
      ['ar', 'والفقرتان ١ و'],
      ['ar', 'وووو'],
    ];
    for (const [lang, seed] of seeds) {
      // Processor time, the least of three runs: what else the machine does must not count.
      const time = (size: number) => {
        const text = seed.repeat(Math.ceil(size / seed.length));
        const runs = [0, 1, 2].map(() => {
          const start = process.cpuUsage();
          parseReferences(text, lang);
          return process.cpuUsage(start).user / 1000;
        });
        return Math.min(...runs);
      };
      time(5_000);
      const short = time(10_000);
      const long = time(80_000);
      expect(long, `${lang} ${seed}: ${short} ms, then ${long} ms`).toBeLessThan(Math.max(short, 5) * 8 * 4);
    }
  }, 60_000);
});
