import { deflateSync } from 'node:zlib';

/** A PDF made by hand: pages as content streams, further objects by number from 10, entries of the catalogue. */
export interface HandMade {
  readonly pages: readonly string[];
  readonly objects?: Readonly<Record<number, string | { dictionary: string; data: Uint8Array }>>;
  readonly catalog?: string;
  readonly resources?: string;
  readonly trailer?: string;
  readonly size?: readonly [width: number, height: number];
}

/** Puts the bytes of a PDF together. Font `F1` is Helvetica, `F2` Helvetica Bold; more may be given in `resources`. */
export function handMadePdf(made: HandMade): Uint8Array {
  const [width, height] = made.size ?? [595, 842];
  const objects = new Map<number, Buffer>();
  const put = (number: number, text: string): Map<number, Buffer> => objects.set(number, Buffer.from(text, 'latin1'));
  for (const [number, body] of Object.entries(made.objects ?? {})) {
    if (typeof body === 'string') put(Number(number), body);
    else objects.set(Number(number), stream(body.data, body.dictionary));
  }
  const first = 1000;
  const kids = made.pages.map((_, i) => `${first + 2 * i} 0 R`);
  put(1, `<< /Type /Catalog /Pages 2 0 R ${made.catalog ?? ''} >>`);
  put(2, `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`);
  put(3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  put(4, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>');
  made.pages.forEach((content, i) => {
    const resources = `<< /Font << /F1 3 0 R /F2 4 0 R ${made.resources ?? ''} >> >>`;
    put(
      first + 2 * i,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources ${resources} /Contents ${first + 2 * i + 1} 0 R >>`,
    );
    objects.set(first + 2 * i + 1, stream(deflateSync(Buffer.from(content, 'latin1')), '/Filter /FlateDecode'));
  });
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets = new Map<number, number>();
  let at = parts[0]!.length;
  for (const [number, body] of objects) {
    const part = Buffer.concat([Buffer.from(`${number} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    offsets.set(number, at);
    parts.push(part);
    at += part.length;
  }
  const entries = [...offsets].map(([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`);
  parts.push(Buffer.from(`xref\n0 1\n0000000000 65535 f \n${entries.join('')}`));
  parts.push(Buffer.from(`trailer\n<< /Size 5000 /Root 1 0 R ${made.trailer ?? ''} >>\nstartxref\n${at}\n%%EOF\n`));
  return new Uint8Array(Buffer.concat(parts));
}

const stream = (data: Uint8Array, dictionary: string): Buffer =>
  Buffer.concat([
    Buffer.from(`<< /Length ${data.length} ${dictionary} >>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ]);

/** Prints a line of Latin text at a place, counted from the bottom left. */
export const printed = (text: string, x: number, y: number, size = 10, font = 'F1'): string =>
  `BT /${font} ${size} Tf ${x} ${y} Td (${text.replace(/[\\()]/gu, '\\$&').replace(/•/gu, '\\225')}) Tj ET\n`;

/** A font of single-byte codes with the Unicode text of each, all glyphs half as wide as high: object numbers 20 and 21. */
export class CodedFont {
  private readonly codes = new Map<string, number>();

  /** The glyphs printed from left to right in the order given. */
  shown(glyphs: readonly string[], x: number, y: number, size = 10): string {
    const hex = glyphs.map((glyph) => this.code(glyph).toString(16).padStart(2, '0')).join('');
    return `BT /F3 ${size} Tf ${x} ${y} Td <${hex}> Tj ET\n`;
  }

  private code(glyph: string): number {
    const code = this.codes.get(glyph) ?? this.codes.size + 33;
    this.codes.set(glyph, code);
    return code;
  }

  get resources(): string {
    return '/F3 20 0 R';
  }

  get objects(): NonNullable<HandMade['objects']> {
    const lines = [...this.codes].map(
      ([glyph, code]) => `<${code.toString(16)}> <${Buffer.from(glyph, 'utf16le').swap16().toString('hex')}>`,
    );
    const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
1 begincodespacerange <00> <ff> endcodespacerange
${lines.length} beginbfchar
${lines.join('\n')}
endbfchar endcmap end end`;
    const widths = [...this.codes.keys()].map((glyph) => (/^\p{M}/u.test(glyph) ? 0 : 500)).join(' ');
    return {
      20: `<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Coded /FirstChar 33 /LastChar ${32 + this.codes.size} /Widths [${widths}] /ToUnicode 21 0 R /FontDescriptor 22 0 R >>`,
      21: { dictionary: '', data: Buffer.from(map) },
      22: '<< /Type /FontDescriptor /FontName /ABCDEF+Coded /Flags 4 /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 /FontBBox [0 0 1000 1000] >>',
    };
  }
}
