import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { printDocx } from '../../pipelines/write/docx.ts';
import { printHtml } from '../../pipelines/write/html.ts';
import { languageOf } from '../../pipelines/write/languages/languages.ts';
import { LANGS } from '../../pipelines/write/messages.ts';
import { printPdf } from '../../pipelines/write/pdf.ts';
import { HOSTILE, sampleTree } from './write_fixture.ts';

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
    const types = strFromU8(parts['[Content_Types].xml']!);
    const typed = new Set([...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, name]) => name!));
    const endings = new Set([...types.matchAll(/Extension="([^"]+)"/g)].map(([, ending]) => ending!));
    for (const name of typed) expect(Object.keys(parts)).toContain(name);
    for (const name of Object.keys(parts))
      expect([name, typed.has(name) || endings.has(name.split('.').at(-1)!)]).toEqual([name, true]);
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

  it('leads to nothing in Word that is not there', async () => {
    const parts = unzipSync(await printDocx(tree));
    const xml = (name: string): string => strFromU8(parts[`word/${name}.xml`]!);
    const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1]!);
    const texts = ['document', 'footnotes', 'header1', 'footer1'].map(xml).join('');
    const styles = new Set(all(xml('styles'), /w:styleId="([^"]+)"/g));
    for (const style of all(texts, /<w:(?:p|r|tbl)Style w:val="([^"]+)"/g)) expect(styles).toContain(style);
    const lists = new Set(all(xml('numbering'), /<w:num w:numId="([^"]+)"/g));
    for (const list of all(texts, /<w:numId w:val="([^"]+)"/g)) expect(lists).toContain(list);
    const forms = new Set(all(xml('numbering'), /<w:abstractNum [^>]*w:abstractNumId="([^"]+)"/g));
    for (const form of all(xml('numbering'), /<w:abstractNumId w:val="([^"]+)"/g)) expect(forms).toContain(form);
    const notes = all(xml('footnotes'), /<w:footnote (?![^>]*w:type)[^>]*w:id="([^"]+)"/g);
    expect(all(texts, /<w:footnoteReference [^>]*w:id="([^"]+)"/g).sort()).toEqual(notes.sort());
    const bookmarks = all(texts, /<w:bookmarkStart [^>]*w:name="([^"]+)"/g);
    expect(new Set(bookmarks).size).toBe(bookmarks.length);
    expect(bookmarks).toHaveLength(tree.blocks.filter(({ kind }) => kind === 'figure' || kind === 'table').length);
    const references = all(texts, /REF (\S+) \\h/g);
    expect(references).toHaveLength(3);
    for (const name of references) expect(bookmarks).toContain(name);
    const pictures = all(texts, /<wp:docPr [^>]*\bid="([^"]+)"/g);
    expect(new Set(pictures).size).toBe(pictures.length);
  });

  it('says its language and numbers in Word', async () => {
    const parts = unzipSync(await printDocx(tree));
    const { word } = languageOf(lang).typography;
    expect(strFromU8(parts['docProps/core.xml']!)).toContain(`<dc:language>${word[word.own]}</dc:language>`);
    expect(strFromU8(parts['word/settings.xml']!)).toContain(`<w:themeFontLang w:val="${word.value}"`);
    expect(strFromU8(parts['word/styles.xml']!)).toContain(
      `<w:lang w:val="${word.value}" w:eastAsia="${word.eastAsia}" w:bidi="${word.bidirectional}"/>`,
    );
    const document = strFromU8(parts['word/document.xml']!);
    const shown = /REF _figure_bar_two \\h">(.*?)<\/w:fldSimple>/.exec(document)![1]!;
    expect(shown).toContain(`>${languageOf(lang).numbering.figure.numeral(2)}<`);
    const items = lang === 'ar' ? [] : [`w:lvlText w:val="${lang === 'en' || lang === 'zh' ? '(%1)' : '%1)'}"`];
    for (const item of items) expect(strFromU8(parts['word/numbering.xml']!)).toContain(item);
  });

  it('carries structure, language and direction into Word', async () => {
    const document = strFromU8(unzipSync(await printDocx(tree))['word/document.xml']!);
    expect(document).toContain('<w:pStyle w:val="Heading1"/>');
    expect(document).toContain('<w:tblHeader/>');
    expect(document).toContain('descr="Bars ');
    expect(document.match(/<w:footnoteReference /g)).toHaveLength(tree.footnotes.length);
    expect(document.includes('<w:bidiVisual/>')).toBe(lang === 'ar');
    expect(document.includes('<w:numPr>')).toBe(lang !== 'ar');
    expect(document.includes('SEQ Figure')).toBe(lang !== 'ar');
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
    expect(html).toContain(`<html lang="${languageOf(lang).tag}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">`);
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
