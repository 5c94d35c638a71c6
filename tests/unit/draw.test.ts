import { describe, expect, it } from 'vitest';
import { drawChart } from '../../pipelines/draw/chart.ts';
import { textWidth } from '../../pipelines/draw/fonts.ts';
import { wrap, wrapEvenly } from '../../pipelines/draw/lines.ts';
import { mirror } from '../../pipelines/draw/mirror.ts';
import { checkChart } from '../../pipelines/draw/specs.ts';
import { PALETTE } from '../../pipelines/draw/theme.ts';
import { UserError } from '../../pipelines/error.ts';
import type { ChartSpec } from '../../schemas/chart.ts';
import { CHARTS, gridLines, MARTS, requestFor, textBoxes, WORDS } from './draw_fixture.ts';

const BARS = CHARTS.find(({ name }) => name === 'bar_chapter_iv_challenges_by_article')!;
const COLUMNS = MARTS.get(BARS.spec.data.name)!.columns;

const textsOf = (svg: string): string[] =>
  [...svg.matchAll(/<(?:text|tspan)\b[^>]*>([^<]+)</g)].map((match) => match[1]!).filter((text) => text.trim() !== '');

/** Colours of parts that stand beside one another, in their order. */
const rangesOf = (part: unknown): string[][] => {
  if (part === null || typeof part !== 'object') return [];
  const { domain, range } = part as { domain?: unknown; range?: unknown };
  const isList = Array.isArray(domain) && Array.isArray(range) && range.every((one) => /^#[0-9A-Fa-f]{6}$/.test(one));
  return [...(isList ? [range as string[]] : []), ...Object.values(part).flatMap(rangesOf)];
};

type Light = [red: number, green: number, blue: number];
const lightOf = (colour: string): Light =>
  [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Light;
const weighed = (light: Light, weights: Light): number =>
  light.reduce((sum, part, index) => sum + part * weights[index]!, 0);
const SEEN: Light = [0.2126, 0.7152, 0.0722];

/** What those see who lack one kind of cone, at full severity (Machado, Oliveira and Fernandes, 2009). */
const SIGHTS: readonly [Light, Light, Light][] = [
  [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
];

/** How far apart two colours are (CIE 1976, about 2 being just seen) to those who see them worst. */
function worstDifference(one: string, other: string): number {
  const places = (colour: string) =>
    SIGHTS.map((sight) => {
      const light = sight.map((row) => Math.min(1, Math.max(0, weighed(lightOf(colour), row)))) as Light;
      const [x, y, z] = [
        weighed(light, [0.4124, 0.3576, 0.1805]) / 0.9505,
        weighed(light, SEEN),
        weighed(light, [0.0193, 0.1192, 0.9505]) / 1.089,
      ].map((part) => (part > 0.008856 ? Math.cbrt(part) : 7.787 * part + 16 / 116)) as Light;
      return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
    });
  const others = places(other);
  return Math.min(
    ...places(one).map((place, index) => Math.hypot(...place.map((at, axis) => at - others[index]![axis]!))),
  );
}

/** Contrast of two colours by their luminance, as the Web Content Accessibility Guidelines define it. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string): number => weighed(lightOf(colour), SEEN);
  const [dark, light] = [luminance(one), luminance(other)].sort((left, right) => left - right) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe.each(CHARTS.map((chart) => [chart.name, chart] as const))('%s', (_, chart) => {
  it.each([...WORDS])('in "%s" cuts no text and lets none overlap', async (_lang, words) => {
    const { svg, width, height } = await drawChart(requestFor(chart), words);
    const boxes = textBoxes(svg);
    expect(boxes.length).toBeGreaterThan(5);
    const cut = boxes.filter((box) => box.left < -0.5 || box.right > width + 0.5 || box.top < 0 || box.bottom > height);
    expect(cut).toEqual([]);
    const overlaps = boxes.flatMap((one, index) =>
      boxes
        .slice(index + 1)
        .filter(
          (other) =>
            one.left < other.right - 1 &&
            other.left < one.right - 1 &&
            one.top < other.bottom &&
            other.top < one.bottom,
        )
        .map((other) => `${one.text} / ${other.text}`),
    );
    expect(overlaps).toEqual([]);
    const crossed = boxes.filter((box) =>
      gridLines(svg).some(
        (line) =>
          line.left < box.right && box.left < line.right + 0.5 && line.top < box.bottom && box.top < line.bottom,
      ),
    );
    expect(crossed).toEqual([]);
  });

  it('in Arabic writes no digit of Europe', async () => {
    const { svg, csv } = await drawChart(requestFor(chart), WORDS.get('ar')!);
    expect(textsOf(svg).filter((text) => /[0-9]/.test(text))).toEqual([]);
    expect(csv.split('\n')[0]).toMatch(/_label/);
  });

  it('uses colours of the palette, told apart in grey', () => {
    const used = JSON.stringify(chart.spec).match(/#[0-9A-Fa-f]{6}/g) ?? [];
    const shades = ['#eef3f8', '#dbe7f3', '#1d1d1d', '#4a4a4a', '#8c8c8c'];
    expect(used.filter((colour) => !([...Object.values(PALETTE), ...shades] as string[]).includes(colour))).toEqual([]);
    for (const range of rangesOf(chart.spec)) {
      for (const [index, colour] of range.slice(1).entries())
        expect(contrast(colour, range[index]!), `${range[index]} beside ${colour}`).toBeGreaterThan(1.3);
      if (range.includes(PALETTE.withheld))
        for (const colour of range.filter((one) => one !== PALETTE.withheld))
          expect(contrast(colour, PALETTE.withheld), `${colour} read as withheld`).toBeGreaterThan(1.3);
    }
  });

  it('uses colours that the colour-blind tell apart', () => {
    for (const range of rangesOf(chart.spec))
      for (const [index, colour] of range.slice(1).entries())
        expect(worstDifference(colour, range[index]!), `${range[index]} beside ${colour}`).toBeGreaterThan(10);
  });
});

describe('a drawing', () => {
  it('has its words for those who cannot see it, in its language', async () => {
    const drawn = await drawChart(requestFor(BARS), WORDS.get('ar')!);
    expect(drawn.svg).toMatch(/^<svg [^>]*role="img" lang="ar" direction="ltr" aria-labelledby=/);
    expect(drawn.svg).toContain(`>${drawn.title}</title>`);
    expect(drawn.svg).toContain(`>${drawn.alt}</desc>`);
    expect(drawn.svg).not.toMatch(/aria-label=|aria-roledescription/);
  });

  it('bears the mark of made-up data and its source line', async () => {
    const texts = textsOf((await drawChart(requestFor(BARS), WORDS.get('ar')!)).svg).join('\n');
    expect(texts).toContain(WORDS.get('ar')!.say('run.illustrative'));
    expect(texts).toContain('المصدر: صفوف الاختبار');
    const unmarked = await drawChart({ ...requestFor(BARS), mark: null }, WORDS.get('ar')!);
    expect(textsOf(unmarked.svg).join('\n')).not.toContain(WORDS.get('ar')!.say('run.illustrative'));
  });

  it('is the same twice, also when others are drawn at the same time', async () => {
    const draw = () => drawChart(requestFor(BARS), WORDS.get('en')!);
    const alone = await draw();
    const [again] = await Promise.all([
      draw(),
      ...CHARTS.slice(0, 4).map((chart) => drawChart(requestFor(chart), WORDS.get('ar')!)),
    ]);
    expect(again).toEqual(alone);
  });

  it('has beside it the rows it shows', async () => {
    const request = requestFor(BARS);
    const lines = (await drawChart(request, WORDS.get('en')!)).csv.trimEnd().split('\n');
    expect(lines).toHaveLength(request.rows.length + 1);
    expect(lines[0]!.split(',').filter((head) => !head.endsWith('_label'))).toEqual(Object.keys(COLUMNS));
    expect(lines.at(-1)).toMatch(/^,Chapter as a whole,/);
  });

  it('grows leftwards in Arabic', async () => {
    const begins = async (lang: 'en' | 'ar') => {
      const boxes = textBoxes((await drawChart(requestFor(BARS), WORDS.get(lang)!)).svg);
      const label = boxes.find(({ text }) => /^(Art\. 44|المادة ٤٤)$/.test(text))!;
      const count = boxes.find(({ text }) => /^(7 \(|٧ \()/.test(text))!;
      return Math.sign(count.left - label.left);
    };
    expect([await begins('en'), await begins('ar')]).toEqual([1, -1]);
  });
});

describe('a heat map', () => {
  const named = (name: string) => CHARTS.find((chart) => chart.name === name)!;

  it('of articles and types grows in height, its numbers no smaller', async () => {
    const request = requestFor(named('heatmap_ta_needs_by_article_type'));
    const drawn = async (articles: number) => {
      const rows = Array.from({ length: articles }, (_, index) => ({ ...request.rows[0]!, article: 10 + index }));
      return drawChart({ ...request, rows }, WORDS.get('en')!);
    };
    const [few, many] = [await drawn(5), await drawn(40)];
    expect(many.width).toBe(few.width);
    expect(many.height - few.height).toBe(35 * 20);
    const sizes = [...many.svg.matchAll(/font-size="([\d.]+)/g)].map((match) => Number(match[1]));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
  });

  it('has its heads right above their columns, on however many lines they stand', async () => {
    for (const words of WORDS.values()) {
      const boxes = textBoxes(
        (await drawChart(requestFor(named('heatmap_chapter_iv_challenges_by_region')), words)).svg,
      );
      const counts = boxes.filter(({ text }) => /^\((80|٨٠)\)$/.test(text));
      const first = boxes.find(({ text }) => text === words.label('article', 43))!;
      expect(counts).toHaveLength(5);
      expect(new Set(counts.map(({ top }) => Math.round(top))).size).toBe(1);
      expect(first.top - counts[0]!.bottom).toBeLessThan(26);
    }
  });
});

describe('lines of a text', () => {
  it('end in no remnant, and are no more than they must be', () => {
    const text =
      'Source: Review findings coded from the UNCAC review status table of UNDP; United Nations Treaty 2025.';
    for (let width = 200; width < 700; width += 37) {
      const lines = wrapEvenly(text, width, 11);
      expect(lines.join(' ')).toBe(text);
      expect(lines).toHaveLength(wrap(text, width, 11).length);
      expect(Math.max(...lines.map((line) => textWidth(line, 11)))).toBeLessThanOrEqual(width);
      if (lines.length > 1) expect(textWidth(lines.at(-1)!, 11)).toBeGreaterThan(width / 4);
    }
  });
});

describe('mirroring', () => {
  it('flips what hangs on x, in layers too, and nothing else', () => {
    const spec = {
      encoding: { y: { field: 'a', axis: { title: null } }, x: { field: 'n', scale: { zero: true } } },
      layer: [
        { mark: { type: 'text', align: 'left', dx: 5, dy: 3 } },
        { mark: 'rule', encoding: { x: { value: 10 }, color: { field: 'k', scale: { range: ['red'] } } } },
      ],
    };
    expect(mirror(spec)).toEqual({
      encoding: {
        y: { field: 'a', axis: { orient: 'right', title: null } },
        x: { field: 'n', scale: { zero: true, reverse: true } },
      },
      layer: [
        { mark: { type: 'text', align: 'right', dx: -5, dy: 3 } },
        {
          mark: 'rule',
          encoding: { x: { value: { expr: 'width - 10' } }, color: { field: 'k', scale: { range: ['red'] } } },
        },
      ],
    });
  });

  it('turns text the other way', () => {
    const axis = { orient: 'top', labelAngle: -90 };
    expect(mirror({ encoding: { x: { field: 'a', axis } }, mark: { type: 'text', angle: 0 } })).toMatchObject({
      encoding: { x: { axis: { orient: 'top', labelAngle: 90 } } },
      mark: { angle: 0 },
    });
  });

  it('begins parts side by side and columns of a facet at the right', () => {
    expect(mirror({ hconcat: [{ mark: 'bar' }, { mark: 'tick' }] })).toEqual({
      hconcat: [{ mark: 'tick' }, { mark: 'bar' }],
    });
    expect(
      mirror({ encoding: { column: { field: 'kind', sort: ['a', 'b'], header: { labelAnchor: 'start' } } } }),
    ).toEqual({
      encoding: { column: { field: 'kind', sort: ['b', 'a'], header: { labelAnchor: 'end' } } },
    });
    const kept = mirror({ encoding: { column: { field: 'kind', sort: null } } }) as { transform: unknown[] };
    expect(kept.transform).toHaveLength(1);
  });
});

describe('a chart file is refused, by name and place,', () => {
  const refusal = (change: (spec: Record<string, unknown>) => void): string => {
    const spec = structuredClone(BARS.spec) as unknown as Record<string, unknown>;
    change(spec);
    try {
      checkChart(BARS.name, 'reports/charts/x.vl.json', spec as unknown as ChartSpec, COLUMNS);
    } catch (error) {
      expect(error).toBeInstanceOf(UserError);
      return (error as Error).message;
    }
    return 'accepted';
  };
  const transform = (step: unknown) => (spec: Record<string, unknown>) => (spec.transform as unknown[]).push(step);
  const encoding = (channel: string, value: unknown) => (spec: Record<string, unknown>) =>
    Object.assign(spec.encoding as object, { [channel]: value });

  it.each([
    ['no fault', () => {}, 'accepted'],
    ['a field its mart lacks', encoding('x', { field: 'states' }), 'x.vl.json, encoding.x.field: states is no column'],
    [
      'a field its mart lacks in an expression',
      transform({ calculate: 'datum.states + 1', as: 'n' }),
      'states is no column',
    ],
    [
      'rows dropped',
      transform({ filter: 'datum.state_count > 0' }),
      'the transform filter changes which rows are shown',
    ],
    [
      'rows summed',
      transform({ aggregate: [{ op: 'sum', field: 'state_count', as: 'n' }] }),
      'the transform aggregate',
    ],
    [
      'rows summed by a channel',
      encoding('x', { aggregate: 'sum', field: 'state_count' }),
      'aggregate changes which rows',
    ],
    [
      'a title written out',
      encoding('x', { field: 'state_count', axis: { title: 'States' } }),
      '"States" is written out',
    ],
    [
      'words in an expression',
      transform({ calculate: "datum.state_count_text + ' States'", as: 'n' }),
      '" States" is written out',
    ],
    [
      'data of its own',
      (spec: Record<string, unknown>) => (spec.layer as object[]).push({ data: { values: [] }, mark: 'bar' }),
      'data of its own',
    ],
  ])('%s', (_, change, says) => {
    expect(refusal(change)).toContain(says);
  });

  it('what Vega-Lite warns of, when it is drawn', async () => {
    const request = requestFor(BARS);
    const spec = {
      ...request.spec,
      mark: undefined,
      encoding: { ...(request.spec.encoding as object), shape: { field: 'article' } },
    };
    await expect(drawChart({ ...request, spec: spec as unknown as ChartSpec }, WORDS.get('en')!)).rejects.toThrow(
      /Vega-Lite warns/,
    );
  });
});

describe('the palette', () => {
  const luminance = (colour: string): number => {
    const [red, green, blue] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };

  it('bears the text that is written on it', async () => {
    const contrast = (one: string, other: string): number => {
      const [light, dark] = [luminance(one) + 0.05, luminance(other) + 0.05].sort((a, b) => b - a) as [number, number];
      return light / dark;
    };
    const request = requestFor(CHARTS.find(({ name }) => name === 'bar_ta_needs_against_challenges')!);
    const { svg } = await drawChart(request, WORDS.get('en')!);
    const numbers = [...svg.matchAll(/<text[^>]*fill="(white|#1d1d1d)"[^>]*>\d+</g)].map((match) => match[1]);
    expect(new Set(numbers)).toEqual(new Set(['white', '#1d1d1d']));
    expect(contrast('#ffffff', PALETTE.challenge)).toBeGreaterThan(4.5);
    for (const colour of [PALETTE.good_practice, PALETTE.neutral]) {
      expect(contrast('#1d1d1d', colour)).toBeGreaterThan(4.5);
      expect(contrast('#1d1d1d', colour)).toBeGreaterThan(contrast('#ffffff', colour));
    }
    const places = (wanted: string): number => numbers.filter((fill) => fill === wanted).length;
    const shown = (column: string): number => request.rows.filter((row) => Number(row[column]) > 0).length;
    expect(places('white')).toBe(shown('challenge_only_count'));
  });

  it('stays apart in grey', () => {
    const { challenge, good_practice, neutral } = PALETTE;
    const steps = [challenge, good_practice, neutral, '#ffffff'].map((colour) => luminance(colour) + 0.05);
    for (const [index, step] of steps.slice(1).entries()) expect(step / steps[index]!).toBeGreaterThan(1.6);
  });
});
