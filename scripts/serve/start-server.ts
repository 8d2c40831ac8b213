// A built folder and the path it was built for → a server of it, on this machine alone unless another address is named.
import { createServer, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { UsageError } from '../../src/pipeline/errors.ts';
import { answer, type LiveParts } from './answer.ts';

export interface ServerOptions {
  folder: string;
  /** `/` or `/sub/path/`. */
  base: string;
  /** 0: any free one. Taken: the next free one. */
  port: number;
  /** Address or name to listen on; without one, others cannot reach the server. */
  host?: string | undefined;
  /** Sends the `.gz` beside a file to those who take it. */
  gzip?: boolean;
  /** Pages that are made on request. */
  live?: LiveParts | undefined;
}

/** Whoever sends or takes more slowly, or opens more connections, keeps others away. */
const limits = {
  headersMilliseconds: 10_000,
  requestMilliseconds: 30_000,
  idleMilliseconds: 60_000,
  headerBytes: 16 * 1024,
  connections: 1_000,
};

export interface RunningServer {
  /** Address of the home page, with the base path. */
  url: string;
  close(): Promise<void>;
}

const loopback = '127.0.0.1';

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** The reasons that lie in what was typed. */
function explain(error: unknown, port: number, host: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EACCES')
    return new UsageError(`--port ${port} needs rights that you do not have: name one above 1023.`);
  const unknown = ['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA', 'EINVAL', 'EAFNOSUPPORT'];
  if (!unknown.includes(String(code))) return error;
  return new UsageError(`--host ${host} is no address of this machine: name one of its own, or 0.0.0.0 for all.`);
}

const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

async function listenNear(server: Server, port: number, host: string, tries = 50): Promise<void> {
  for (let next = port; ; next += 1) {
    try {
      await listen(server, next, host);
      return;
    } catch (error) {
      if (!isTaken(error) || next - port >= tries || next >= 65_535) throw explain(error, next, host);
    }
  }
}

/** Node itself would only hang up. */
function refuseTunnel(_: unknown, socket: Duplex): void {
  socket.on('error', () => socket.destroy());
  socket.end('HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD, OPTIONS\r\nConnection: close\r\n\r\n');
}

function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return `http://${host}:${address.port}`;
}

export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { folder, base, port, host = loopback, gzip = false, live } = options;
  const server = createServer(
    {
      headersTimeout: limits.headersMilliseconds,
      requestTimeout: limits.requestMilliseconds,
      maxHeaderSize: limits.headerBytes,
    },
    (request, response) => void answer({ folder, base, gzip, live }, request, response),
  );
  server.timeout = limits.idleMilliseconds;
  server.maxConnections = limits.connections;
  server.on('connect', refuseTunnel);
  await listenNear(server, port, host);
  // Out of file handles, for one: those who are connected are still served.
  server.on('error', (error) => process.stderr.write(`${error.message}\n`));
  return {
    url: addressOf(server) + base,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
