// A built folder and the path it was built for → a server of it, as static hosts serve: 404.html, slashes, types.
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

export interface ServerOptions {
  folder: string;
  /** `/` or `/sub/path/`. */
  base: string;
  /** 0: any free one. Taken: the next free one. */
  port: number;
  /** Sends the `.gz` beside a file to those who take it. */
  gzip?: boolean;
}

export interface RunningServer {
  /** Address of the home page, with the base path. */
  url: string;
  close(): Promise<void>;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** The page for wrong addresses of the language that the address has. */
function sendNotFound(folder: string, path: string, response: ServerResponse): void {
  const files = path.startsWith('en/') ? ['en/404.html', 'en/404/index.html', '404.html'] : ['404.html'];
  const file = files.map((name) => join(folder, name)).find((name) => existsSync(name));
  response.statusCode = 404;
  response.setHeader('Content-Type', file ? 'text/html;charset=utf-8' : 'text/plain;charset=utf-8');
  response.end(file ? readFileSync(file) : 'not found');
}

function redirect(response: ServerResponse, status: 301 | 302, location: string): void {
  response.writeHead(status, { Location: location });
  response.end();
}

function isFolder(folder: string, path: string): boolean {
  if (path === '' || path.endsWith('/') || path.split('/').includes('..')) return false;
  return existsSync(join(folder, path, 'index.html'));
}

function answerFrom({ folder, base, gzip = false }: ServerOptions): Answer {
  // `dev`: the folder is looked at for each request, so that a new build shows at once.
  const find = sirv(folder, { dev: true, etag: true, gzip });
  return (request, response) => {
    const [path = '', query] = (request.url ?? '/').split('?');
    if (!path.startsWith(base)) {
      if (path === '/' || `${path}/` === base) redirect(response, 302, base);
      else sendNotFound(folder, '', response);
      return;
    }
    const own = path.slice(base.length);
    if (isFolder(folder, decodePath(own))) {
      redirect(response, 301, `${path}/${query === undefined ? '' : `?${query}`}`);
      return;
    }
    request.url = `/${own}`;
    find(request, response, () => sendNotFound(folder, own, response));
  };
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

async function listenNear(server: Server, port: number, tries = 50): Promise<void> {
  for (let next = port; ; next += 1) {
    try {
      await listen(server, next);
      return;
    } catch (error) {
      if (!isTaken(error) || next - port >= tries || next >= 65_535) throw error;
    }
  }
}

export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const server = createServer(answerFrom(options));
  await listenNear(server, options.port);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://localhost:${address.port}${options.base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
