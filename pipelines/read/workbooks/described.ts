import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { DatasetContract } from '../../../schemas/dataset.ts';
import { type WorkbookYaml, workbookSchema } from '../../../schemas/source.ts';
import { UserError } from '../../error.ts';
import type { Source } from '../collections.ts';
import type { Contracts } from '../contracts.ts';
import { nearest } from '../heads.ts';
import { checkColumns, isPassing, receivable } from '../receivable.ts';
import { readYaml } from '../yaml.ts';
import { openWorkbook } from './package.ts';

const WORKBOOK = /\.xls[xm]$/i;
const DESCRIPTION = '.source.yaml';
const OTHER_FILES = ['collection.yaml', 'README.md'];

/**
 * Sources that stand in workbooks directly in a collection's folder: one sheet a dataset, `<name>.xlsx` described by
 * `<name>.source.yaml`. Nothing but the names of the sheets is read yet.
 *
 * @throws UserError for a sheet that is neither a dataset nor ignored, and for files that belong nowhere
 */
export function workbookSources(folder: string, contracts: Contracts<DatasetContract>): Source[] {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !isPassing(entry.name) && !OTHER_FILES.includes(entry.name))
    .map((entry) => entry.name)
    .sort();
  const workbooks = names.filter((name) => WORKBOOK.test(name));
  const stems = workbooks.map((name) => name.replace(WORKBOOK, ''));
  const strange = names.find((name) => !workbooks.includes(name) && !stems.some((stem) => name === stem + DESCRIPTION));
  if (strange)
    throw new UserError(
      join(folder, strange),
      strange.endsWith(DESCRIPTION) ? 'there is no workbook of this name' : 'this file belongs to no dataset',
      `put it into the folder of its dataset; here stand only ${OTHER_FILES.join(', ')}, and a workbook of several datasets <name>.xlsx with its <name>${DESCRIPTION}`,
    );
  return workbooks.flatMap((name, index) => sourcesOf(folder, name, stems[index]! + DESCRIPTION, contracts));
}

function sourcesOf(folder: string, name: string, description: string, contracts: Contracts<DatasetContract>): Source[] {
  const path = join(folder, name);
  const describedIn = join(folder, description);
  if (!existsSync(describedIn))
    throw new UserError(
      path,
      `it has no ${description} beside it`,
      'write one that says where the workbook comes from, as source.yaml does for a dataset; see CONTRIBUTING',
    );
  const described = readYaml(describedIn, workbookSchema);
  const { sheets } = openWorkbook(readFileSync(path), path);
  checkNamed(describedIn, described, sheets);
  const { sheets: sheetsAbout, ignored_sheets: ignored, ...about } = described;
  return sheets
    .filter((sheet) => !ignored.includes(sheet))
    .map((sheet) => {
      const own = sheetsAbout[sheet];
      const dataset = own?.dataset ?? sheet;
      const contract = receivable(`${path}, sheet ${sheet}`, 'sheet', dataset, contracts);
      const { columns = {}, absent = [], ignored: left = [], rows, lookups = {}, corrections = [] } = own ?? {};
      checkColumns(`${describedIn}, sheets.${sheet}`, { columns, absent }, contract);
      return {
        dataset,
        folder,
        describedIn,
        files: [{ path, origin: path, sheet }],
        refused: [],
        about: { ...about, columns, absent, ignored: left, rows },
        lookups,
        corrections,
      };
    });
}

function checkNamed(file: string, { sheets, ignored_sheets }: WorkbookYaml, known: readonly string[]): void {
  const strange = [...Object.keys(sheets), ...ignored_sheets].find((sheet) => !known.includes(sheet));
  if (strange !== undefined)
    throw new UserError(
      file,
      `${basename(file, DESCRIPTION)} has no sheet ${JSON.stringify(strange)}${nearest(strange, known)}`,
      `its sheets are ${known.join(', ')}`,
    );
}
