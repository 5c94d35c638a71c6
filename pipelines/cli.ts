import { join } from 'node:path';
import { Argument, Command, Option } from 'commander';
import { UserError } from './error.ts';
import { DEFAULT_PLACES, type Places, ROOT } from './paths.ts';

interface Global {
  readonly sources: string;
  readonly out: string;
}

const placesOf = (options: Global): Places => ({ ...DEFAULT_PLACES, sources: options.sources, out: options.out });
const words = (value: string): string[] =>
  value
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
const gather = (value: string, before: string[] = []): string[] => [...before, ...words(value)];
const sourcesOption = (): Option =>
  new Option('--sources <dir>', 'folder that holds the collections').default(DEFAULT_PLACES.sources, 'sources');
const outOption = (): Option =>
  new Option('--out <dir>', 'folder of the builds; a build is <dir>/<collection>').default(DEFAULT_PLACES.out, 'build');

const program = new Command('pnpm cli')
  .description('Country-review findings: files in, one DuckDB warehouse, charts and notes out.')
  .showHelpAfterError('(run the command with --help for its options)')
  // Before the commands are made: each takes it over from here.
  .exitOverride();

program
  .command('pipeline')
  .description('build every collection: warehouse, tables, charts, notes')
  .option('--collection <names...>', 'only these collections', gather)
  .option('--as-of <date>', 'count parties and reviews as of this day (YYYY-MM-DD); default: the collection’s own date')
  .option('--since <date>', 'compare with this earlier day (YYYY-MM-DD); default: the collection’s own, if it has one')
  .option('--lang <languages>', 'languages to write, joined by commas, or all; default: en,ar')
  .addOption(
    new Option('--only <stage>', 'write only this beside the warehouse').choices(['tables', 'charts', 'notes', 'site']),
  )
  .option('--meeting <id>', 'also put the documentation of this meeting into one folder, with its contents')
  .addOption(sourcesOption())
  .addOption(outOption())
  .option('--force', 'build also where nothing changed since the last build', false)
  .option('--allow-rejects', 'build although records were rejected, and say so on every note', false)
  .addHelpText(
    'after',
    '\nExample:\n  pnpm run pipeline --collection public --as-of 2017-11-06 --lang ar\n  pnpm run pipeline --meeting eg1-2017\n\nExit codes: 0 built; 1 something to mend; 2 wrong options.',
  )
  .action(async (options) => {
    const { runPipeline } = await import('./ask/pipeline.ts');
    await runPipeline({
      ...options,
      collections: options.collection,
      langs: options.lang === undefined ? undefined : words(options.lang),
      places: placesOf(options),
    });
  });

program
  .command('check')
  .description('check sources, contracts, models, charts and notes; write nothing')
  .addOption(sourcesOption())
  .addHelpText('after', '\nExample:\n  pnpm check')
  .action(async (options) => {
    const { runCheck } = await import('./ask/check.ts');
    await runCheck(placesOf({ ...options, out: DEFAULT_PLACES.out }));
  });

program
  .command('sql')
  .description('ask the last build in SQL, read-only; without a query a shell opens')
  .argument('[query]', 'a SELECT; tables are raw.…, stg.…, mart.…, meta.…')
  .option('--collection <name>', 'which build', 'public')
  .addOption(new Option('--format <format>', 'how to print').choices(['table', 'csv', 'json', 'ndjson', 'md']))
  .option('--file <file>', 'read the query from a file')
  .option('--question <name>', 'ask a saved question: reports/questions/<name>.sql')
  .option('--with <name=value...>', 'value of a parameter ($name) of the query')
  .option('-o, --output <file>', 'write the answer into a file: .csv .json .ndjson .md .txt .arrow .parquet')
  .option('--allow-files', 'let the query read other files, such as read_csv(…)', false)
  .addOption(outOption())
  .addHelpText('after', '\nExample:\n  pnpm -s sql --format csv "from mart.chapter_iv_challenges_by_article"')
  .action(async (query, options) => {
    const { runSql } = await import('./ask/sql.ts');
    await runSql(query, { ...options, places: placesOf({ ...options, sources: DEFAULT_PLACES.sources }) });
  });

program
  .command('chart')
  .description('draw the answer of a query in the house style')
  .argument('<query>', 'a SELECT, as for pnpm sql')
  .addOption(
    new Option('--mark <mark>', 'what to draw')
      .choices(['bar', 'line', 'area', 'point', 'tick', 'rect'])
      .default('bar'),
  )
  .requiredOption('--x <column>', 'column along the foot')
  .requiredOption('--y <column>', 'column up the side')
  .option('--color <column>', 'column told apart by colour')
  .option('--title <text>', 'title; else the query itself')
  .option('--lang <language>', 'language of labels, digits and direction', 'en')
  .option('-o, --output <file>', 'picture to write: .svg, .png or .html; else one in build/quick')
  .option('--collection <name>', 'which build', 'public')
  .addOption(sourcesOption())
  .addOption(outOption())
  .addHelpText(
    'after',
    '\nExample:\n  pnpm chart "from chapter_iv_challenges_by_article" --x state_count --y article --lang ar -o challenges.png',
  )
  .action(async (query, options) => {
    const { runChart } = await import('./ask/chart.ts');
    await runChart(query, { ...options, places: placesOf(options) });
  });

program
  .command('explore')
  .description('serve the explorer of a build to this machine alone; Ctrl-C ends')
  .option('--collection <name>', 'which build', 'public')
  .option('--port <number>', 'port on 127.0.0.1; else a free one, which is printed')
  .addOption(outOption())
  .addHelpText(
    'after',
    '\nThe files of build/<collection>/site also work from any other web server.\n\nExample:\n  pnpm explore --collection illustrative --port 8080',
  )
  .action(async (options) => {
    const { runExplore } = await import('./ask/explore.ts');
    await runExplore({ ...options, places: placesOf({ ...options, sources: DEFAULT_PLACES.sources }) });
  });

program
  .command('preview')
  .description('serve the explorer and build again whatever a saved source, model, chart, message or note changes')
  .option('--collection <name>', 'which collection', 'public')
  .option('--lang <languages>', 'languages to write, joined by commas', 'en,ar')
  .option('--port <number>', 'port on 127.0.0.1; else a free one, which is printed')
  .addOption(sourcesOption())
  .addOption(outOption())
  .addHelpText(
    'after',
    '\nThe page refreshes by itself; what is wrong is said in it, and the last good build stays.\n\nExample:\n  pnpm preview --collection illustrative --lang en',
  )
  .action(async (options) => {
    const { runPreview } = await import('./ask/preview.ts');
    await runPreview({ ...options, langs: words(options.lang), places: placesOf(options) });
  });

program
  .command('template')
  .description('print the head row of a dataset and one example')
  .argument('[dataset]', 'name of the dataset; without it the names are listed')
  .addOption(
    new Option('--format <format>', 'csv or xlsx (Excel) to fill in, or the JSON Schema of a row')
      .choices(['csv', 'xlsx', 'json-schema'])
      .default('csv'),
  )
  .option('-o, --output <file>', 'write to this new file instead of the standard output')
  .addHelpText(
    'after',
    '\nExample:\n  pnpm -s template review_findings > review_findings.csv\n  pnpm -s template ta_needs --format xlsx -o ta_needs.xlsx',
  )
  .action(async (dataset, options) => {
    const { runTemplate } = await import('./ask/template.ts');
    await runTemplate(dataset, options, DEFAULT_PLACES);
  });

program
  .command('illustrate')
  .description('make the illustrative collection: a made-up world of States that do not exist')
  .option('--seed <number>', 'decides everything that is drawn by lot', '2017')
  .option('--scale <number>', 'times as many requests as the usual 2000', '1')
  .option('-o, --output <dir>', 'a new sources folder to write, instead of the committed one')
  .addHelpText(
    'after',
    '\nWithout options it writes the files that are committed in sources/illustrative.\n\nExample:\n  pnpm illustrate --seed 5 --scale 10 -o /tmp/world\n  pnpm run pipeline --sources /tmp/world --collection illustrative --out /tmp/world-build',
  )
  .action(async (options) => {
    const { runIllustrate } = await import('./illustrate/command.ts');
    await runIllustrate(options, DEFAULT_PLACES);
  });

program
  .command('bench')
  .description(
    'measure reading, as ratios of one run: checks in SQL against zod on every row, or documents on all cores and cached',
  )
  .addArgument(new Argument('[what]', 'what to measure').choices(['rows', 'documents']).default('rows'))
  .option('--rows <count>', 'number of made-up findings', '100000')
  .option('--documents <count>', 'number of made-up executive summaries', '150')
  .addHelpText('after', '\nExample:\n  pnpm bench --rows 1000000\n  pnpm bench documents')
  .action(async (what, options) => {
    if (what === 'documents') {
      const { runDocumentsBench } = await import('./ask/bench_documents.ts');
      await runDocumentsBench(Number(options.documents), DEFAULT_PLACES);
    } else {
      const { runBench } = await import('./ask/bench.ts');
      await runBench(Number(options.rows));
    }
  });

program
  .command('extract')
  .description('read executive summaries (.docx, .pdf, .html, .txt) without a build and print what they say')
  .argument('<files...>', 'documents')
  .addOption(
    new Option('--format <format>', 'json: an object, of several files an array; csv: one row a finding or need')
      .choices(['json', 'csv'])
      .default('json'),
  )
  .addOption(sourcesOption())
  .addHelpText(
    'after',
    '\nA file that cannot be read gives {"file", "error"} in its place of the array, its sentence on the error output and exit code 1;\nthe others are still printed.\n\nExample:\n  pnpm -s extract summary.docx\n  pnpm -s extract --format csv *.pdf > findings.csv',
  )
  .action(async (files, options) => {
    const { runExtract } = await import('./ask/extract.ts');
    await runExtract(files, { format: options.format, places: placesOf({ ...options, out: DEFAULT_PLACES.out }) });
  });

program
  .command('score')
  .description('compare what is read in documents with their .gold.json: bullets, kinds, articles, types of assistance')
  .argument('[folders...]', 'folders of <stem>.docx|.pdf|.html|.txt and <stem>.gold.json, taken together')
  .option('--misses', 'list each miss', false)
  .addOption(sourcesOption())
  .addHelpText(
    'after',
    '\nprecision, recall: bullets found; kind, articles (as a set, with paragraphs), ta_types, chapter: right ones of the bullets found.\nWithout folders: the illustrative executive summaries and those of the tests.\n\nExample:\n  pnpm score --misses',
  )
  .action(async (folders: string[], options) => {
    const { runScore } = await import('./ask/score.ts');
    const places = placesOf({ ...options, out: DEFAULT_PLACES.out });
    const usual = [
      join(places.sources, 'illustrative', 'executive_summaries'),
      join(ROOT, 'tests', 'fixtures', 'summaries'),
    ];
    await runScore(folders.length > 0 ? folders : usual, { misses: options.misses, places });
  });

const translation = program
  .command('translation')
  .description('give every message and note to translators as one XLIFF file, and take it back')
  .addHelpText(
    'after',
    '\nExample:\n  pnpm -s cli translation export fr -o fr.xlf\n  pnpm cli translation import fr fr.xlf',
  );
const reportsOption = (): Option =>
  new Option('--reports <dir>', 'folder that holds messages and notes').default(DEFAULT_PLACES.reports, 'reports');

translation
  .command('export')
  .description('write the XLIFF 1.2 file of a language, with what is translated already')
  .argument('<language>', 'ar, zh, fr, ru or es')
  .option('-o, --output <file>', 'write to this new file instead of the standard output')
  .addOption(reportsOption())
  .addHelpText('after', '\nExample:\n  pnpm -s cli translation export fr -o fr.xlf')
  .action(async (language, options) => {
    const { runExport } = await import('./ask/translation.ts');
    runExport(language, options, { ...DEFAULT_PLACES, reports: options.reports });
  });

translation
  .command('import')
  .description('check a translated XLIFF file against the English and take it, all or nothing')
  .argument('<language>', 'ar, zh, fr, ru or es')
  .argument('<file>', 'the file that the translation tool saved')
  .addOption(reportsOption())
  .addHelpText(
    'after',
    '\nA text without a target stays untranslated. A text whose English changed since the export is named and not taken.\n\nExample:\n  pnpm cli translation import fr fr.xlf\n\nExit codes: 0 taken; 1 something to mend, nothing taken; 2 wrong options.',
  )
  .action(async (language, file, options) => {
    const { runImport } = await import('./ask/translation.ts');
    runImport(language, file, { ...DEFAULT_PLACES, reports: options.reports });
  });

translation
  .command('status')
  .description('write which texts no linguist has read, and which are not translated yet')
  .addOption(new Option('-o, --output <file>', 'write it here').default(join(ROOT, 'TRANSLATION.md'), 'TRANSLATION.md'))
  .addOption(reportsOption())
  .addHelpText('after', '\nExample:\n  pnpm cli translation status')
  .action(async (options) => {
    const { runStatus } = await import('./ask/translation.ts');
    runStatus(options, { ...DEFAULT_PLACES, reports: options.reports });
  });

// A reader of the output that has enough (`| head`) is no error; what a command writes to files it finishes.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof UserError) {
    process.stderr.write(`\n${error.message}\n`);
    process.exitCode = error.exitCode;
  } else if (error instanceof Error && 'code' in error && String(error.code).startsWith('commander.')) {
    process.exitCode = (error as unknown as { exitCode: number }).exitCode === 0 ? 0 : 2;
  } else throw error;
}
