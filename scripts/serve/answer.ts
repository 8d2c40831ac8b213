// A request → the answer that a static host gives: files, pages made on request, slashes, 404.html, and a status for whatever is no request.
import { readFile, stat } from 'node:fs/promises';
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { headersFor } from '../build/headers.ts';
import { findTwin, hasTwin } from './find-twin.ts';
import { type LivePages, TooBusyError } from './live-pages.ts';
import { readTarget, type Target, writeTarget } from './read-target.ts';
import { sendFile } from './send-file.ts';

export interface Site {
  folder: string;
  /** `/` or `/sub/path/`. */
  base: string;
  /** Sends the `.gz` beside a file to those who take it. */
  gzip: boolean;
  /** Pages that are made on request, and what belongs to them; all else lies in `folder`. */
  live?: LiveParts | undefined;
}

export interface LiveParts {
  pages: LivePages;
  /** Files that pages load; and `404.html`, where `pages` puts them. */
  folders: readonly string[];
}

const allowed = 'GET, HEAD, OPTIONS';

function sendText(response: ServerResponse, status: number, headers: Record<string, string | number> = {}): void {
  response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${status} ${STATUS_CODES[status]}\n`);
}

function redirect(response: ServerResponse, status: 301 | 302, target: Target): void {
  response.writeHead(status, { Location: writeTarget(target) });
  response.end();
}

/** The page for wrong addresses of the language that the address has. */
async function sendNotFound({ folder, live }: Site, path: string, response: ServerResponse): Promise<void> {
  const names = path.startsWith('en/') ? ['en/404.html', 'en/404/index.html', '404.html'] : ['404.html'];
  const folders = live ? live.folders : [folder];
  for (const file of names.flatMap((name) => folders.map((own) => join(own, name)))) {
    const page = await readFile(file).catch(() => undefined);
    if (!page) continue;
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': page.length });
    response.end(page);
    return;
  }
  sendText(response, 404);
}

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ?? false;
}

/** Pages that are made on request may be kept for a while by whoever stands between; names of assets change with them. */
const cacheOfPages = 'public, max-age=300, stale-while-revalidate=86400';
const cacheOfAssets = 'public, max-age=31536000, immutable';

interface FilePlace {
  folder: string;
  cacheControl?: string;
}

/** The folder that has what a path names; undefined where nothing is. */
async function findPlace({ folder, live }: Site, path: string): Promise<FilePlace | undefined> {
  if (!live) return { folder };
  const page = /^(?:(.*\/)?index\.html|(.*\/)?)$/.exec(path);
  if (page) {
    const found = await live.pages.fetch(page[1] ?? page[2] ?? '');
    return found === undefined ? undefined : { folder: found, cacheControl: cacheOfPages };
  }
  for (const own of live.folders) {
    if (!(await isFile(join(own, path)))) continue;
    return { folder: own, ...(path.startsWith('assets/') && { cacheControl: cacheOfAssets }) };
  }
  return { folder };
}

/** Whether a page lacks the slash at its end. */
async function lacksSlash({ folder, live }: Site, path: string): Promise<boolean> {
  if (/(?:^|\/)(?:index\.html)?$/.test(path) || path.split('/').includes('..')) return false;
  if (!live) return isFile(join(folder, path, 'index.html'));
  for (const own of [...live.folders, folder]) if (await isFile(join(own, path))) return false;
  return (await live.pages.fetch(`${path}/`)) !== undefined;
}

async function sendPath(site: Site, request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
  const place = path.split('/').includes('..') ? { folder: site.folder } : await findPlace(site, path);
  if (!place) return sendNotFound(site, path, response);
  const { status, headers, stream } = await sendFile({ request, path, gzip: site.gzip, ...place });
  if (status === 404) return sendNotFound(site, path, response);
  if (!stream) return sendText(response, status, headers);
  const vary = hasTwin(path) ? { Vary: [headers.Vary, 'Accept'].filter(Boolean).join(', ') } : {};
  response.writeHead(status, { ...headers, ...vary });
  // Also closes the file when the browser goes away before the end.
  await pipeline(stream, response);
}

async function answerGet(site: Site, request: IncomingMessage, response: ServerResponse, target: Target) {
  const { path, query } = target;
  if (path.includes('//')) return redirect(response, 301, target);
  if (!path.startsWith(site.base)) {
    const astray = path === '/' || `${path}/` === site.base;
    return astray ? redirect(response, 302, { path: site.base, query: '' }) : sendNotFound(site, '', response);
  }
  const own = path.slice(site.base.length);
  const twin = await findTwin(site.folder, own, request.headers.accept ?? '');
  if (twin !== undefined) {
    response.writeHead(200, {
      'Content-Type': 'text/markdown; charset=utf-8',
      Vary: 'Accept',
      'Cache-Control': 'no-cache',
    });
    response.end(twin);
    return;
  }
  if (await lacksSlash(site, own)) return redirect(response, 301, { path: `${path}/`, query });
  return sendPath(site, request, response, own);
}

async function answerAny(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const target = readTarget(request.url ?? '');
  const own = target?.path.startsWith(site.base) ? target.path.slice(site.base.length) : '';
  for (const [name, value] of Object.entries(headersFor(own))) response.setHeader(name, value);
  const { method } = request;
  if (method === 'OPTIONS') {
    response.writeHead(204, { Allow: allowed });
    response.end();
  } else if (method !== 'GET' && method !== 'HEAD') {
    // What else it brings is not read.
    sendText(response, 405, { Allow: allowed, Connection: 'close' });
  } else if (target) await answerGet(site, request, response, target);
  else sendText(response, 400);
}

/** Whatever goes wrong ends the one answer, never the server. */
export async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    await answerAny(site, request, response);
  } catch (error) {
    if (response.headersSent) response.destroy();
    else if (error instanceof TooBusyError) sendText(response, 503, { 'Retry-After': 5 });
    else sendText(response, 500);
  }
}
