import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { command, commands, type Ended, STACK } from './command.ts';
import { passingFolder } from './trial.ts';

const home = passingFolder();
const reports = join(home, 'reports');
const xlf = join(home, 'ar.xlf');
const translation = (...words: string[]): Promise<Ended> => command('translation', ...words, '--reports', reports);
const textsOf = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(reports, { recursive: true, withFileTypes: true }).flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      return entry.isFile() ? [[path, readFileSync(path, 'utf8')]] : [];
    }),
  );

describe('translation', () => {
  let before: Record<string, string> = {};
  beforeAll(async () => {
    cpSync('reports', reports, { recursive: true });
    before = textsOf();
    expect(await translation('export', 'ar', '-o', xlf)).toMatchObject({ code: 0, stdout: '', stderr: '' });
  });

  it('export writes the same to a file and to the standard output, the same each time', async () => {
    const { code, stdout, stderr } = await translation('export', 'ar');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(readFileSync(xlf, 'utf8'));
    expect(stdout).not.toContain('undefined');
    expect(stdout).not.toContain('[object');
  });

  it('import of what was exported changes nothing and says so', async () => {
    const { code, stdout, stderr } = await translation('import', 'ar', xlf);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^(\d+) of \1 texts stand in "ar"; nothing changed\n$/);
    expect(textsOf()).toEqual(before);
  });

  it('a dropped placeholder is refused with file, line and unit; exit code 1, nothing written', async () => {
    const broken = join(home, 'broken.xlf');
    const text = readFileSync(xlf, 'utf8');
    const target =
      /(<trans-unit id="note\/(?:(?!<\/trans-unit>)[\s\S])*<target(?:(?!<\/target>)[\s\S])*?)<ph id="\d+"[^>]*>\{reviewed\}<\/ph>/;
    writeFileSync(broken, text.replace(target, '$1'));
    const { code, stdout, stderr } = await translation('import', 'ar', broken);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(
      /broken\.xlf, line \d+, unit "note\/[a-z_]+:\d+\/\d+:[a-z]+:[0-9a-f]{8}": \{reviewed\} of the English is dropped\n {2}What to do: put \{reviewed\} where it belongs/,
    );
    expect(stderr).not.toMatch(STACK);
    expect(textsOf()).toEqual(before);
  });

  it('import of a changed text writes its file and names it', async () => {
    const changed = join(home, 'changed.xlf');
    const unit = /(<trans-unit id="messages:\d+\/\d+:run\.illustrative:[\s\S]*?<target[^>]*>)[^<]*/;
    writeFileSync(changed, readFileSync(xlf, 'utf8').replace(unit, '$1بيانات مختلَقة'));
    const { code, stdout, stderr } = await translation('import', 'ar', changed);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/written: .*messages[\\/]ar\.json\n$/);
    const now = textsOf();
    const path = join(reports, 'messages', 'ar.json');
    expect(JSON.parse(now[path]!)['run.illustrative']).toBe('بيانات مختلَقة');
    expect({ ...now, [path]: '' }).toEqual({ ...before, [path]: '' });
  });

  it('status lists languages, notes and titles from memory', async () => {
    const file = join(home, 'TRANSLATION.md');
    expect(await translation('status', '-o', file)).toMatchObject({ code: 0, stderr: '' });
    const text = readFileSync(file, 'utf8');
    for (const lang of ['ar', 'zh', 'en', 'fr', 'ru', 'es']) expect(text).toContain(`(${lang})\n`);
    expect(text).toMatch(/## Spanish \(es\)[\s\S]*Article titles from memory, \d+ of 36: articles 20–50\./);
  });

  it('what cannot be meant is refused in a sentence, with exit code 2', async () => {
    const there = join(home, 'there.xlf');
    writeFileSync(there, 'work');
    const refused: [line: string[], said: RegExp][] = [
      [['export', 'en'], /English is what translations are made from[\s\S]*choose of ar, zh, fr, ru, es/],
      [['export', 'de'], /de is no official language/],
      [['export'], /missing required argument 'language'/],
      [['export', 'fr', '-o', there], /there\.xlf: the file is there already/],
      [['import', 'fr'], /missing required argument 'file'/],
      [['import', 'fr', join(home, 'none.xlf')], /none\.xlf: the file cannot be read \(ENOENT\)/],
    ];
    const ended = await commands(...refused.map(([line]) => ['translation', ...line]));
    for (const [index, [line, said]] of refused.entries()) {
      expect(ended[index], line.join(' ')).toMatchObject({ code: 2, stdout: '' });
      expect(ended[index]!.stderr).toMatch(said);
      expect(ended[index]!.stderr.replace(/^error: /, '')).not.toMatch(STACK);
    }
    expect(readFileSync(there, 'utf8')).toBe('work');
    expect(existsSync(join(home, 'none.xlf'))).toBe(false);
  });

  it('each part has help with an example', async () => {
    const parts = ['export', 'import', 'status'];
    const helps = await commands(...parts.map((part) => ['translation', part, '--help']));
    for (const [index, part] of parts.entries()) {
      expect(helps[index]).toMatchObject({ code: 0, stderr: '' });
      expect(helps[index]!.stdout).toMatch(new RegExp(`Example:\\n  pnpm .*cli translation ${part}`));
    }
  });
});
