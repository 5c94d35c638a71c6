import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';
import { UserError } from '../error.ts';
import { STRICT_POLICY } from '../write/site/explorer_frame.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

export interface Serving {
  /** Answers what is no file of the site; false where it has no answer either. */
  readonly answer?: (path: string, request: IncomingMessage, response: ServerResponse) => boolean;
  /** What is put before the end of the head of every page. */
  readonly inHead?: string;
}

/**
 * Serves a folder to this machine alone, under the policy its pages are made for.
 *
 * @param folder is asked for at each request, since a build may take the place of another
 * @returns the server and its address
 * @throws UserError where the port is no port or taken
 */
export async function serveSite(
  folder: string,
  port: string | undefined,
  serving: Serving = {},
): Promise<{ server: Server; address: string }> {
  const wanted = port === undefined ? 0 : Number(port);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535)
    throw new UserError('--port', `${port} is no port`, 'give a whole number up to 65535', 2);
  const server = createServer((request, response) => {
    try {
      answer(folder, request, response, serving);
    } catch (error) {
      response.writeHead(500, HEADERS).end();
      process.stderr.write(`${(error as Error).stack}\n`);
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE' || error.code === 'EACCES'
          ? new UserError('--port', `${port} cannot be had`, 'choose another, or leave the option out', 2)
          : error,
      ),
    );
    server.listen(wanted, '127.0.0.1', resolve);
  });
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

/** Waits for Ctrl-C, or for whoever started the command to end it, and closes the server. */
export async function untilEnded(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

export const HEADERS = {
  'content-security-policy': STRICT_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-cache',
} as const;

function answer(folder: string, request: IncomingMessage, response: ServerResponse, serving: Serving): void {
  const path = pathOf(request);
  if (typeof path === 'string' && serving.answer?.(path, request, response)) return;
  const file = typeof path === 'string' ? (fileOf(folder, path) ?? 404) : path;
  if (typeof file === 'number') {
    response.writeHead(file, { ...HEADERS, 'content-type': TYPES['.txt']! }).end(`${file}\n`);
    return;
  }
  const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
  if (!type.startsWith('text/html')) {
    response.writeHead(200, { ...HEADERS, 'content-type': type, 'content-length': statSync(file).size });
    if (request.method === 'HEAD') response.end();
    else
      createReadStream(file)
        .on('error', () => response.destroy())
        .pipe(response);
    return;
  }
  const html = readFileSync(file, 'utf8');
  const page = serving.inHead ? html.replace('</head>', `${serving.inHead}</head>`) : html;
  response.writeHead(200, { ...HEADERS, 'content-security-policy': policyFor(html), 'content-type': type });
  response.end(request.method === 'HEAD' ? undefined : page);
}

/** What is asked for, or the status of a refusal. */
function pathOf({ headers, method, url }: IncomingMessage): string | number {
  // Only names of this machine: a page from elsewhere must not reach the site by a name of its own.
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(headers.host ?? '')) return 403;
  if (method !== 'GET' && method !== 'HEAD') return 405;
  try {
    return decodeURIComponent(new URL(url ?? '/', 'http://localhost').pathname);
  } catch {
    return 400;
  }
}

/** The file that a path names, if it lies in the folder. */
function fileOf(folder: string, path: string): string | undefined {
  if (path.includes('\0') || path.includes('\\')) return undefined;
  const named = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  if (!existsSync(named) || !statSync(named).isFile()) return undefined;
  const real = realpathSync(named);
  return real.startsWith(realpathSync(folder) + sep) ? real : undefined;
}

/** A page that holds its style, such as the catalogue, is allowed exactly this style, by its hash. */
function policyFor(html: string): string {
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(
    ([, css]) => `'sha256-${createHash('sha256').update(css!).digest('base64')}'`,
  );
  return styles.length === 0
    ? STRICT_POLICY
    : STRICT_POLICY.replace("style-src 'self'", `style-src 'self' ${styles.join(' ')}`);
}
