import { describe, expect, it } from 'vitest';
import { textWidth } from '../../pipelines/draw/fonts.ts';
import { withGlyphs } from '../../pipelines/draw/glyphs.ts';
import { wrap, wrapWithin } from '../../pipelines/draw/lines.ts';
import { withRoom } from '../../pipelines/draw/room.ts';
import { withSoftHyphens } from '../../pipelines/draw/syllables.ts';
import { unbreakable } from '../../pipelines/write/languages/chinese_lines.ts';
import type { Lang } from '../../pipelines/write/messages.ts';

describe('lines of Chinese', () => {
  const LABEL = '各区域组在第46条（司法协助）方面存在“挑战”的国家所占百分比，以及2017年11月6日的数据。';

  it('part between words, not within a number and its counting word', () => {
    expect(unbreakable('在第46条和2017年11月6日')).toEqual(['在', '第46条', '和', '2017年', '11月', '6日']);
    expect(unbreakable('Art. 46')).toEqual(['Art. 46']);
  });

  it.each([40, 60, 92, 128, 290])('%d pixels wide begin with no closing mark and end with no opening one', (width) => {
    const lines = wrap(LABEL, width, 12.5);
    expect(lines.join('')).toBe(LABEL);
    for (const line of lines) {
      expect(line).not.toMatch(/^[、。，；：！？）”》条年月日]/);
      expect(line).not.toMatch(/[（“《第]$/);
    }
    if (width > 90) for (const line of lines) expect(textWidth(line, 12.5)).toBeLessThanOrEqual(width);
  });

  it('are as wide as their characters', () => {
    expect(textWidth('司法协助', 10)).toBe(40);
    expect(textWidth('“协助”', 10)).toBe(40);
  });
});

describe('a word too wide for its line', () => {
  it.each([
    ['ru', 'Восточноевропейские государства'],
    ['fr', 'Établissements gouvernementaux intercontinentaux'],
    ['es', 'Procedimientos latinoamericanos'],
  ] as [Lang, string][])('is parted by syllables in "%s"', (lang, text) => {
    const lines = wrap(withSoftHyphens(text, lang), 92, 12.5);
    for (const line of lines) expect(textWidth(line, 12.5)).toBeLessThanOrEqual(92);
    expect(lines.join('')).not.toContain('\u00ad');
    expect(lines.join('').replaceAll('-', '').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  });

  it('is whole where it has room, and in languages that part none', () => {
    expect(wrap(withSoftHyphens('Восточноевропейские государства', 'ru'), 290, 12.5)).toEqual([
      'Восточноевропейские государства',
    ]);
    expect(withSoftHyphens('والاستعراضات', 'ar')).toBe('والاستعراضات');
  });

  it('may make a label wider rather than too high', () => {
    const text = 'Программы укрепления потенциала компетентных органов';
    expect(wrap(text, 128, 12.5).length).toBeGreaterThan(3);
    expect(wrapWithin(text, 3, 128, 12.5)).toHaveLength(3);
  });
});

describe('rows of a chart', () => {
  const spec = { height: { step: 23 }, encoding: { y: { field: 'topic_label' } } };
  it('are as high as the labels beside them', () => {
    expect(withRoom(spec, [{ topic_label: 'one' }])).toEqual(spec);
    expect(withRoom(spec, [{ topic_label: 'one\ntwo' }])).toMatchObject({ height: { step: 33 } });
    const made = { ...spec, transform: [{ calculate: 'datum.article_label', as: 'topic_label' }] };
    expect(withRoom(made, [{ article_label: 'one\ntwo\nthree' }])).toMatchObject({ height: { step: 49 } });
  });
});

describe('letters as shapes', () => {
  const SVG =
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><rect/><text/><text transform="translate(5,6)" text-anchor="end" font-size="10px" fill="#111">协&amp;协<tspan x="0" dy="13">助</tspan></text></svg>';

  it('are drawn once each, and the text stays to be found', () => {
    const drawn = withGlyphs(SVG, 'zh', true);
    expect(drawn.match(/<path id="/g)).toHaveLength(3);
    expect([...drawn.matchAll(/<use xlink:href="#[^"]*" x="(\d+)"/g)].map(([, x]) => Number(x))).toEqual([
      0,
      1000,
      expect.any(Number),
      0,
    ]);
    expect(drawn).toContain('<text fill-opacity="0" transform="translate(5,6)"');
    expect(drawn).toContain('translate(-10,13)');
    expect(withGlyphs(SVG, 'zh', false)).not.toMatch(/<text [^/]/);
  });
});
