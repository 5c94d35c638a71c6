import type { ChartRequest } from '../../../draw/chart.ts';
import { drawLegend } from '../../../draw/legend.ts';
import { plotOf } from '../../../draw/plot.ts';
import { type Framed, frame } from '../../../draw/svg.ts';
import { CHART_WIDTH } from '../../../draw/theme.ts';
import type { Words } from '../../messages.ts';
import type { LivePlot } from './live_plot.ts';

const PIXELS = 2;

/** A chart as a picture that stands alone: with title, what was chosen, legend, source line and the mark of made-up data. */
export async function pictureOf(plot: LivePlot, request: ChartRequest, chosen: string, words: Words): Promise<Framed> {
  const { title, subtitle, alt, sourceLine } = plot.prepared;
  const drawn = plotOf(await plot.view.toSVG(), request.name);
  return frame(
    { ...drawn, colours: [] },
    {
      name: request.name,
      lang: words.lang,
      dir: words.dir,
      title,
      subtitle: chosen === '' ? subtitle : `${subtitle} [${chosen}]`,
      alt,
      sourceLine,
      mark: request.mark,
      legend: drawLegend(plot.legend, Math.max(CHART_WIDTH, drawn.width), words.dir === 'rtl'),
    },
  );
}

/** The same as PNG at twice its size, with the fonts that the page has. */
export async function pngOf({ svg, width, height }: Framed): Promise<Blob> {
  const withFonts = svg.replace('<rect ', `<style>${await fontFaces()}</style><rect `);
  const url = URL.createObjectURL(new Blob([withFonts], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width * PIXELS, height * PIXELS);
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * PIXELS;
    canvas.height = height * PIXELS;
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture came of it'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** The loaded fonts of the page as data, since a picture may fetch none. */
async function fontFaces(): Promise<string> {
  const faces: string[] = [];
  for (const sheet of document.styleSheets)
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSFontFaceRule)) continue;
      const family = rule.style.getPropertyValue('font-family').replaceAll('"', '');
      const weight = rule.style.getPropertyValue('font-weight');
      const isLoaded = [...document.fonts].some(
        (face) => face.family.replaceAll('"', '') === family && face.weight === weight && face.status === 'loaded',
      );
      const file = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
      if (!isLoaded || !file) continue;
      const bytes = await (await fetch(new URL(file, sheet.href ?? location.href))).blob();
      faces.push(`@font-face{font-family:"${family}";font-weight:${weight};src:url(${await asData(bytes)})}`);
    }
  return faces.join('');
}

const asData = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
