// Pages → a server on loopback that answers as a site does, with validators, faults at chosen paths, and a log of who came when.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServedPage } from './families.ts';

export interface LogLine {
  path: string;
  status: number;
  start: number;
  end: number;
  bytes: number;
  agent: string;
}

/** What answers instead of the page; returns whether it did. */
export type Fault = (
  request: IncomingMessage,
  response: ServerResponse,
  page: ServedPage | undefined,
) => boolean | Promise<boolean>;

export interface SiteServer {
  /** `127.0.0.1:port`. */
  host: string;
  origin: string;
  /** May be changed while it runs. */
  pages: Map<string, ServedPage>;
  faults: Map<string, Fault>;
  log: LogLine[];
  hasValidators: boolean;
  close(): Promise<void>;
}

/** Of pages that are written when they are asked for: whoever has one already is told so without writing it again. */
const tags = new WeakMap<ServedPage, string>();

const makeTag = (body: string | Uint8Array): string => `"${createHash('sha1').update(body).digest('hex')}"`;

const writeBody = ({ body }: ServedPage, origin: string): string | Uint8Array => {
  const written = typeof body === 'function' ? body() : body;
  return typeof written === 'string' ? written.replaceAll('http://HOST', origin) : written;
};

function answerPage(
  site: SiteServer,
  request: IncomingMessage,
  response: ServerResponse,
  page: ServedPage | undefined,
): void {
  if (!page) {
    response
      .writeHead(404, { 'content-type': 'text/html' })
      .end('<html><title>404</title><body>Not Found</body></html>');
    return;
  }
  const known = tags.get(page);
  if (site.hasValidators && known !== undefined && request.headers['if-none-match'] === known) {
    response.writeHead(304, { 'content-type': page.type, etag: known }).end();
    return;
  }
  const body = writeBody(page, site.origin);
  const etag = makeTag(body);
  if (typeof page.body === 'function') tags.set(page, etag);
  const headers = { 'content-type': page.type, ...(site.hasValidators && { etag }) };
  if (site.hasValidators && request.headers['if-none-match'] === etag) response.writeHead(304, headers).end();
  else response.writeHead(200, headers).end(body);
}

async function answer(site: SiteServer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url ?? '/';
  const page = site.pages.get(path);
  const fault = site.faults.get(path) ?? site.faults.get('*');
  if (fault && (await fault(request, response, page))) return;
  answerPage(site, request, response, page);
}

export async function serveSite(pages: Map<string, ServedPage>): Promise<SiteServer> {
  const server: Server = createServer((request, response) => {
    const start = performance.now();
    response.on('close', () => {
      const { socket } = response;
      site.log.push({
        path: request.url ?? '/',
        status: response.statusCode,
        start,
        end: performance.now(),
        bytes: socket?.bytesWritten ?? 0,
        agent: request.headers['user-agent'] ?? '',
      });
    });
    answer(site, request, response).catch((error: Error) => response.destroy(error));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const host = `127.0.0.1:${port}`;
  const site: SiteServer = {
    host,
    origin: `http://${host}`,
    pages,
    faults: new Map(),
    log: [],
    hasValidators: true,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return site;
}
