import { describe, expect, it } from 'vitest';
import { UserError } from '../../pipelines/error.ts';
import { asRussian, exportOf, filesOf, importOf, reportsFolder, translated } from './translation_fixture.ts';

const reports = reportsFolder();
const untouched = filesOf(reports);
const sound = translated(exportOf(reports, 'ru'), (_, source) => asRussian(source));

/** What an import of the file is refused with; nothing may be written. */
function refused(xlf: string | Uint8Array, lang = 'ru'): string {
  let said = 'nothing was refused';
  try {
    importOf(reports, lang, xlf);
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    said = (error as UserError).message;
  }
  expect(filesOf(reports)).toEqual(untouched);
  return said;
}

/** The sound file with another target in the unit whose identifier begins so. */
const changed = (id: string, change: (target: string) => string): string =>
  translated(sound, (unit, _, target) => (unit.startsWith(id) ? change(target ?? '') : null));

const PH = (code: string): RegExp => new RegExp(`<ph id="\\d+"[^>]*>${code.replace(/[{}[\]()*^#]/g, '\\$&')}</ph>`);

describe('a unit is refused by its name', () => {
  const PARAGRAPH = 'note/sample:4/8:paragraph:';
  const cases: [name: string, xlf: string, said: RegExp][] = [
    [
      'a dropped placeholder',
      changed(PARAGRAPH, (target) => target.replace(PH('{reviewed}'), '')),
      /^file\.xlf, line \d+, unit "note\/sample:4\/8:paragraph:[0-9a-f]{8}": \{reviewed\} of the English is dropped\n {2}What to do: put \{reviewed\} where it belongs/,
    ],
    [
      'a doubled one',
      changed(PARAGRAPH, (target) => target + PH('{reviewed}').exec(target)![0]),
      /unit "note\/sample:4[^"]*": the code \{reviewed\} stands twice/,
    ],
    [
      'one doubled by hand',
      changed(PARAGRAPH, (target) => `${target} {reviewed}`),
      /\{reviewed\} stands more often than in the English/,
    ],
    [
      'a foreign one',
      changed(PARAGRAPH, (target) => `${target} {silent}`),
      /\{silent\} is not in the English.*\n.*take/,
    ],
    [
      'a dropped reference',
      changed(PARAGRAPH, (target) => target.replace(PH('[](chart:bar_one)'), '')),
      /\[\]\(chart:bar_one\) of the English is dropped/,
    ],
    [
      'a dropped footnote',
      changed(PARAGRAPH, (target) => target.replace(PH('[^a]'), '')),
      /\[\^a\] of the English is dropped/,
    ],
    [
      'a dropped mark of emphasis',
      changed(PARAGRAPH, (target) => target.replace(PH('**'), '')),
      /a mark of emphasis \(\*\) has no partner/,
    ],
    [
      'a code of no number',
      changed(PARAGRAPH, (target) => `${target}<x id="77"/>`),
      /the code 77 is none of the English/,
    ],
    [
      'a brace left open',
      changed('messages:4', () => 'Статья {'),
      /unit "messages:4[^"]*": the text is no sound message/,
    ],
    [
      'a placeholder hidden by an apostrophe',
      changed(PARAGRAPH, (target) => target.replace(PH('{few_words}'), "'{few_words}'")),
      /\{few\} of the English is dropped/,
    ],
    [
      'a form that is not filled',
      changed('messages:2/6:chart.bar_one.subtitle', (target) => target).replace(
        /(subtitle:[0-9a-f]{8}\.1\.few"[\s\S]*?)<target>[\s\S]*?<\/target>/,
        '$1',
      ),
      /\{reviewed\} lacks the form "few"\n.*one, few, many, other/,
    ],
    [
      'a case of English that is not filled',
      sound.replace(/(note\/sample:5\/8:paragraph:[0-9a-f]{8}\.1\.=0"[\s\S]*?)<target>[\s\S]*?<\/target>/, '$1'),
      /\{few\} lacks the form "=0"/,
    ],
    [
      'a choice that is not filled',
      sound.replace(
        /(note\/sample:5\/8:paragraph:[0-9a-f]{8}\.2\.illustrative"[\s\S]*?)<target>[\s\S]*?<\/target>/,
        '$1',
      ),
      /\{nature\} lacks the form "illustrative"/,
    ],
    [
      'a form "other" without its number',
      sound.replace(/(subtitle:[0-9a-f]{8}\.1\.other"[\s\S]*?<target>)[\s\S]*?<\/target>/, '$1несколько</target>'),
      /"other" of \{reviewed\} does not say the number/,
    ],
    [
      'a text that begins a list',
      changed(PARAGRAPH, (target) => `1. ${target}`),
      /unit "note\/sample:4[^"]*": the text begins like a heading, list or quotation \("1\. /,
    ],
    ['HTML', changed(PARAGRAPH, (target) => `${target} &lt;b&gt;x&lt;/b&gt;`), /&?<b> is not in the English|html/],
    [
      'a unit of its own',
      sound.replace('</body>', '<trans-unit id="mine"><source>a</source><target>b</target></trans-unit></body>'),
      /unit "mine": no export writes such a unit/,
    ],
    [
      'a unit cut out',
      sound.replace(/<trans-unit id="note\/sample:7[\s\S]*?<\/trans-unit>/, ''),
      /unit 7 of 8 of note\/sample is missing\n.*whole/,
    ],
    [
      'a unit twice',
      sound.replace(/(<trans-unit id="note\/sample:7[\s\S]*?<\/trans-unit>)/, '$1$1'),
      /the unit "note\/sample:7[^"]*" stands here a second time/,
    ],
    ['no messages', sound.replace(/<file original="messages[\s\S]*?<\/file>/, ''), /the messages are missing/],
  ];
  it.each(cases)('%s', (_, xlf, said) => {
    expect(xlf).not.toBe(sound);
    expect(refused(xlf)).toMatch(said);
  });

  it('one of two of the same', () => {
    const own = reportsFolder({ 'messages/en.json': '{"run.a": "{a} of {b}, and {a} again"}' });
    const twice = translated(exportOf(own, 'ru'), (_, source) => asRussian(source));
    const once = twice.replace(/(messages:1[\s\S]*?<target>[\s\S]*?)<ph id="3"[^>]*>\{a\}<\/ph>/, '$1');
    expect(() => importOf(own, 'ru', once)).toThrow(/unit "messages:1[^"]*": \{a\} of the English is dropped/);
    expect(importOf(own, 'ru', twice)).toEqual([]);
  });

  it('all faults are told at once', () => {
    const xlf = changed('note/sample:', () => 'Слова');
    expect(refused(xlf)).toMatch(
      /^file\.xlf: \d+ faults; nothing was taken(\n {2}file\.xlf, line \d+, unit "[^"]*": [^\n]*){4,}/,
    );
  });

  it('Western digits in Arabic, outside symbols and the data dictionary', () => {
    const arabic = (words: string): string =>
      translated(exportOf(reports, 'ar'), (id, source) => (id.startsWith('messages:5') ? words : asRussian(source)));
    expect(refused(arabic('لغة 12'), 'ar')).toMatch(/unit "messages:5[^"]*": "12" is in Western digits\n.*٠/);
    expect(importOf(reportsFolder(), 'ar', arabic('لغة ١٢ CAC/COSP/2017/10'))).toEqual([]);
  });

  it('a text that is gone though the project has one', () => {
    const own = reportsFolder();
    importOf(own, 'ru', sound);
    const emptied = exportOf(own, 'ru').replace(
      /(id="messages:5[\s\S]*?<target[^>]*>)[\s\S]*?<\/target>/,
      '$1</target>',
    );
    expect(() => importOf(own, 'ru', emptied)).toThrow(/messages:5[^"]*": the text is gone, and the project has one/);
  });
});

describe('a file that is none is refused in one sentence', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><xliff version="1.2">&b;</xliff>`;
  const cases: [name: string, xlf: string | Uint8Array, said: RegExp][] = [
    ['an entity bomb', bomb, /line 1: the file declares a document type/],
    [
      'an external document type',
      sound.replace('<xliff', '<!DOCTYPE xliff SYSTEM "http://example.org/x.dtd"><xliff'),
      /declares a document type/,
    ],
    ['an entity that is none', sound.replace('</target>', '&evil;</target>'), /the XML is malformed: undefined entity/],
    ['a cut file', sound.slice(0, sound.length / 2), /the XML (breaks off|is malformed)[\s\S]*Nothing of it was taken/],
    [
      'cut between two units',
      sound.slice(0, sound.lastIndexOf('<trans-unit')),
      /the XML breaks off: <body> is not closed/,
    ],
    ['an empty file', '', /the XML is malformed|breaks off/],
    [
      'another language’s file',
      sound.replaceAll('target-language="ru"', 'target-language="fr"'),
      /from "en" into "fr", not from "en" into "ru"\n.*import fr/,
    ],
    [
      'XLIFF 2.0',
      '<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en"/>',
      /XLIFF 2\.0, not 1\.2/,
    ],
    ['another format', '<tmx version="1.4"/>', /this is a <tmx> file, not XLIFF/],
    ['a Word file', Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0x80]), /its bytes are not UTF-8/],
    ['windows-1251', Buffer.from([0x3c, 0xcf, 0xf0, 0xe8]), /its bytes are not UTF-8\n.*UTF-8/],
    [
      'a false declaration',
      sound.replace('encoding="UTF-8"', 'encoding="windows-1251"'),
      /says that it is windows-1251, and is UTF-8/,
    ],
    ['a deep nest', sound.replace('<body>', `<body>${'<group>'.repeat(100)}`), /nested deeper than/],
  ];
  it.each(cases)('%s', (_, xlf, said) => {
    const message = refused(xlf);
    expect(message).toMatch(said);
    expect(message).toMatch(/^file\.xlf(, line \d+)?: [^\n]*\n {2}What to do: [^\n]*$/);
  });
});

describe('what tools do to a file is no fault', () => {
  const told = (xlf: string | Uint8Array): Record<string, string> => {
    const own = reportsFolder();
    importOf(own, 'ru', xlf);
    return filesOf(own);
  };
  const plain = told(sound);
  it('UTF-16 with its mark', () => {
    const text = sound.replace('encoding="UTF-8"', 'encoding="UTF-16"');
    expect(told(Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual(plain);
  });
  it('segments, other proposals, notes and elements of its own', () => {
    const worked = sound
      .replace(
        /<target>([\s\S]*?)<\/target>/g,
        '<seg-source><mrk mtype="seg" mid="0">x</mrk></seg-source><target state="translated"><mrk mtype="seg" mid="0">$1</mrk></target><alt-trans><target>other</target></alt-trans>',
      )
      .replace('xmlns=', 'xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" xmlns=')
      .replace('<body>', '<header><sdl:ref-files/></header><body>');
    expect(told(worked)).toEqual(plain);
  });
  it('codes without their content, as <x/>', () => {
    const bare = sound.replace(/<target>[\s\S]*?<\/target>/g, (target) =>
      target.replace(/<ph id="(t?\d+)"[^>]*>[^<]*<\/ph>/g, '<x id="$1"/>'),
    );
    expect(told(bare)).toEqual(plain);
  });
  it('space at the edges of a text', () => {
    const spaced = sound.replace(/<(source|target)>([\s\S]*?)<\/\1>/g, '<$1>\n      $2\n    </$1>');
    expect(told(spaced)).toEqual(plain);
  });
  it('line breaks within a text', () => {
    expect(told(sound.replace(/(<target>\S+) /g, '$1\n  '))).toEqual(plain);
  });
});
