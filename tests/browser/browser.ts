import { accessSync, constants, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** The browser that this machine has, if any. */
export function installedBrowser(): string | undefined {
  const places = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return NAMES.flatMap((name) => places.map((place) => join(place, name))).find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Printing PDF hides the system's fonts from the whole process, and a browser without any font ends at once. */
const seesFonts = ([name]: [string, unknown]): boolean => !name.startsWith('FONTCONFIG');

export const launch = (executablePath: string): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
    env: Object.fromEntries(Object.entries(process.env).filter(seesFonts)) as Record<string, string>,
  });

/** What a context of pages was seen to do that it must not. */
export interface Watched {
  readonly context: BrowserContext;
  /** Requests to anywhere but the site; each was refused. */
  readonly outside: string[];
  /** Errors of scripts, and what the policy forbade. */
  readonly faults: string[];
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Pages that can reach the site and nothing else. */
export async function watchedContext(
  browser: Browser,
  address: string,
  options: NonNullable<Parameters<Browser['newContext']>[0]> = {},
): Promise<Watched> {
  const context = await browser.newContext(options);
  const outside: string[] = [];
  const faults: string[] = [];
  await context.route('**/*', (route) => {
    const url = route.request().url();
    if (url.startsWith(address) || url.startsWith('blob:') || url.startsWith('data:')) return route.continue();
    outside.push(url);
    return route.abort();
  });
  await context.addInitScript(AXE);
  context.on('weberror', (error) => faults.push(String(error.error())));
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  return { context, outside, faults };
}

/** What axe finds wrong with a page, a line each. */
export async function faultsOfAccess(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    interface Result {
      readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
    }
    const { axe } = globalThis as unknown as { axe: { run(): Promise<Result> } };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  });
}
