import { existsSync, type FSWatcher, readFileSync, watch } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { UserError } from '../error.ts';
import { endJobs, startJobs } from '../jobs.ts';
import { type Places, ROOT } from '../paths.ts';
import { collectionNames } from '../read/collections.ts';
import { buildCollection } from '../run.ts';
import type { Lang } from '../write/messages.ts';
import { langsOf } from './languages.ts';
import { HEADERS, serveSite, untilEnded } from './site_server.ts';

export interface PreviewOptions {
  readonly collection: string;
  readonly langs: readonly string[] | undefined;
  readonly port?: string;
  readonly places: Places;
}

/** What pages are told, as server-sent events; see `pages/preview.ts` of the explorer. */
interface Told {
  readonly state: 'building' | 'built' | 'failed';
  readonly build: number;
  readonly sentence: string;
  readonly error?: string;
}

const CHART_WORKER = new URL('../draw/worker.ts', import.meta.url);
const NOTE_WORKER = new URL('../write/worker.ts', import.meta.url);
const SCRIPT = '<script type="module" src="/assets/preview.js"></script>';
/** Editors write a file in several steps. */
const SETTLED_MS = 80;

/** `pnpm preview`: serves the explorer, builds again after each saved file, and tells the pages. */
export async function runPreview(options: PreviewOptions): Promise<void> {
  const { collection, port } = options;
  const langs = langsOf(options.langs, join(options.places.reports, 'messages'));
  const { out } = options.places;
  // What a preview builds is no whole build: it stands apart, and shares what is slow to draw.
  const places = { ...options.places, out: join(out, '.preview'), cache: join(out, '.cache') };
  if (!collectionNames(places.sources).includes(collection))
    throw new UserError(
      '--collection',
      `there is no collection ${collection}`,
      `choose of ${collectionNames(places.sources).join(', ')}`,
      2,
    );
  startJobs(CHART_WORKER, NOTE_WORKER);
  const pages = tellingPages();
  const { server, address } = await serveSite(join(places.out, collection, 'site'), port, {
    inHead: SCRIPT,
    answer: (path, _, response) =>
      pages.answer(path, response, existsSync(join(places.out, collection, 'site', 'index.html'))),
  });
  process.stdout.write(`${address}\n`);
  const building = oneAtATime(
    async (changed) => {
      const began = performance.now();
      pages.tell({ state: 'building' });
      try {
        await buildCollection(collection, { places, langs, only: 'site', allowRejects: false, tell: () => {} });
        pages.tell({ state: 'built' });
        process.stdout.write(`${changed}: built in ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
      } catch (error) {
        // A mistake of a person or of the programme: either is shown, and neither ends the preview.
        const said = error instanceof UserError ? error.message : ((error as Error).stack ?? String(error));
        pages.tell({ state: 'failed', error: said });
        process.stderr.write(`\n${said}\n`);
      }
    },
    wordsOfPages(places, langs[0]!, pages),
  );
  building.ask(collection);
  const watchers = watched(places, collection, (file) => {
    if (extname(file) === '.ts') {
      pages.tell({
        state: 'failed',
        error: `${file}: contracts and the programme are read when the preview starts; end it and start it again`,
      });
      return;
    }
    building.ask(file);
  });
  await untilEnded(server);
  for (const watcher of watchers) watcher.close();
  await building.idle();
  await endJobs();
}

/** Watches whatever a build is made from. Passing files of editors and hidden ones are no change. */
function watched(places: Places, collection: string, changed: (file: string) => void): FSWatcher[] {
  const folders = [
    places.sql,
    places.reports,
    places.schemas,
    places.checks,
    join(places.sources, 'reference'),
    join(places.sources, collection),
    join(ROOT, 'pipelines'),
  ];
  return folders.filter(existsSync).map((folder) =>
    watch(folder, { recursive: true }, (_, name) => {
      if (name === null || /(^|[/\\])[.~]|~$|\.(swp|tmp)$/.test(name)) return;
      changed(join(folder, name));
    }),
  );
}

interface Pages {
  tell(told: Pick<Told, 'state' | 'error'>): void;
  answer(path: string, response: ServerResponse, isBuilt: boolean): boolean;
  words: Readonly<Record<Told['state'], string>>;
}

/** Keeps the pages that listen, and tells each what is the case and what becomes of it. */
function tellingPages(): Pages {
  const listening = new Set<ServerResponse>();
  let last: Told = { state: 'building', build: 0, sentence: '' };
  const pages: Pages = {
    words: { building: '', built: '', failed: '' },
    tell: ({ state, error }) => {
      const build = state === 'built' ? last.build + 1 : last.build;
      last = { state, build, sentence: pages.words[state], ...(error === undefined ? {} : { error }) };
      for (const page of listening) page.write(event(last));
    },
    answer: (path, response, isBuilt) => {
      if (path === '/preview-events') {
        response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream' });
        response.write(event(last));
        listening.add(response);
        response.on('close', () => listening.delete(response));
        return true;
      }
      if (isBuilt) return false;
      // Before the first build there is nothing to show but how it goes.
      response.writeHead(503, { ...HEADERS, 'content-type': 'text/plain; charset=utf-8', refresh: '1' });
      response.end(`${last.sentence}\n${last.error ?? ''}\n`);
      return true;
    },
  };
  return pages;
}

const event = (told: Told): string => `data: ${JSON.stringify(told)}\n\n`;

/** Reads anew, before each build, what pages are told in their language. */
const wordsOfPages = (places: Places, lang: Lang, pages: Pages) => (): void => {
  try {
    const file = JSON.parse(readFileSync(join(places.reports, 'messages', `${lang}.json`), 'utf8')) as Record<
      string,
      string
    >;
    pages.words = {
      building: file['explorer.preview.building'] ?? '',
      built: '',
      failed: file['explorer.preview.failed'] ?? '',
    };
  } catch {
    // A broken file of messages is what the build itself will tell of.
  }
};

/** Builds one after the other: what changes meanwhile is built together afterwards. */
function oneAtATime(
  build: (changed: string) => Promise<void>,
  before: () => void,
): { ask(changed: string): void; idle(): Promise<void> } {
  let open: string | undefined;
  let running: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  const run = async (): Promise<void> => {
    while (open !== undefined) {
      const changed = open;
      open = undefined;
      before();
      await build(changed);
    }
    running = undefined;
  };
  return {
    ask: (changed) => {
      open = changed;
      clearTimeout(timer);
      timer = setTimeout(() => {
        running ??= run();
      }, SETTLED_MS);
    },
    idle: async () => {
      clearTimeout(timer);
      open = undefined;
      await running;
    },
  };
}
