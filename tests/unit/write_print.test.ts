import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { printDocx } from '../../pipelines/write/docx.ts';
import { printHtml } from '../../pipelines/write/html.ts';
import { printPdf } from '../../pipelines/write/pdf.ts';
import { HOSTILE, sampleTree } from './write_fixture.ts';

const LANGS = ['en', 'ar'] as const;
const hash = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** Names what stops an XML text from being well formed, or null. */
function fault(xml: string): string | null {
  const open: string[] = [];
  const rest = xml
    .replace(/<\?[^?]*\?>/g, '')
    .replace(/<(\/?)([\w:]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g, (_, close, name, _attributes, empty) => {
      if (close) {
        if (open.pop() !== name) open.push('?');
      } else if (!empty) open.push(name as string);
      return '';
    });
  if (open.length > 0) return `not closed: ${open.join(' ')}`;
  const loose = /<|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/.exec(rest);
  return loose ? `stray ${rest.slice(loose.index, loose.index + 40)}` : null;
}

describe.each(LANGS)('a note in %s', (lang) => {
  const tree = sampleTree(lang);

  it('prints the same bytes twice', async () => {
    expect(hash(await printDocx(tree))).toBe(hash(await printDocx(tree)));
    expect(hash(await printPdf(tree))).toBe(hash(await printPdf(tree)));
    expect(printHtml(tree)).toBe(printHtml(tree));
  });

  it('is a sound Word package', async () => {
    const parts = unzipSync(await printDocx(tree));
    for (const [name, bytes] of Object.entries(parts)) {
      if (!/\.(xml|rels)$/.test(name)) continue;
      const xml = strFromU8(bytes);
      expect([name, fault(xml)]).toEqual([name, null]);
      if (!name.endsWith('.rels')) continue;
      const folder = posix.dirname(posix.dirname(name));
      const ids = new Set<string>();
      for (const [, attributes] of xml.matchAll(/<Relationship\b([^>]*)>/g)) {
        const value = (key: string): string => new RegExp(`\\b${key}="([^"]*)"`).exec(attributes ?? '')?.[1] ?? '';
        expect(ids.has(value('Id'))).toBe(false);
        ids.add(value('Id'));
        if (value('TargetMode') === 'External') continue;
        expect(Object.keys(parts)).toContain(posix.normalize(posix.join(folder, value('Target'))).replace(/^\//, ''));
      }
      const part = parts[posix.join(folder, posix.basename(name, '.rels'))];
      const used = part ? [...strFromU8(part).matchAll(/\br:(?:id|embed|link)="([^"]+)"/g)] : [];
      for (const [, id] of used) expect(ids).toContain(id);
    }
  });

  it('carries structure, language and direction into Word', async () => {
    const document = strFromU8(unzipSync(await printDocx(tree))['word/document.xml']!);
    expect(document).toContain('<w:pStyle w:val="Heading1"/>');
    expect(document).toContain('<w:tblHeader/>');
    expect(document).toContain('descr="Bars ');
    expect(document.match(/<w:footnoteReference /g)).toHaveLength(tree.footnotes.length);
    expect(document.includes('<w:bidiVisual/>')).toBe(lang === 'ar');
    expect(document.includes('<w:numPr>')).toBe(lang === 'en');
    expect(document.includes('SEQ Figure')).toBe(lang === 'en');
    const numbers = [...document.matchAll(/<w:p>(?:(?!<\/w:p>).)*?<w:pStyle w:val="NumberedParagraph"/g)];
    expect(numbers).toHaveLength(tree.blocks.filter(({ kind }) => kind === 'paragraph').length);
  });

  it('prints a tagged PDF/UA-1', async () => {
    const pdf = Buffer.from(await printPdf(tree)).toString('latin1');
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain(`/Lang (${lang})`);
  });

  it('prints one HTML file that needs nothing else and in which a text stays a text', () => {
    const html = printHtml(tree);
    expect(html).toContain(`<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">`);
    const elements = html.replace(/="[^"]*"/g, '');
    expect(elements).not.toMatch(/<(?:script|iframe|object|link)/i);
    expect(elements.match(/<\/style>/g)).toHaveLength(1);
    expect(html).not.toMatch(/(?:src|href)="(?!data:|#|https:\/\/example\.org)/);
    expect(html).toContain('<th scope="col"');
    expect(html).toContain('<em>more</em>');
    expect(html).toContain('<strong>most</strong>');
    const targets = new Set([...html.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id));
    expect(targets.size).toBe(html.match(/\bid="/g)?.length);
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(targets).toContain(target);
    const shown = elements.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]*>/g, '');
    const text = shown.replaceAll('&#x3C;', '<').replaceAll('&#x26;', '&');
    expect(text).toContain(`Caveat ${HOSTILE}`);
  });
});
