// A folder → a web server under a sub-path that packs what it sends and counts the bytes, by file.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface FolderServer {
  /** Address of the folder, with the sub-path and a slash at the end. */
  url: string;
  /** What was sent since the last call: path → packed bytes. */
  takeSent(): Map<string, number>;
  close(): Promise<void>;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};
const subPath = '/mingbai/';
/** The policy of the site, as far as it concerns the search. */
const policy = "default-src 'self'; script-src 'self'; worker-src 'self'; connect-src 'self'";

export async function serveFolder(folder: string): Promise<FolderServer> {
  const sent = new Map<string, number>();
  const packed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = join(folder, path.slice(subPath.length));
    if (!path.startsWith(subPath) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const bytes = packed.get(file) ?? gzipSync(readFileSync(file));
    packed.set(file, bytes);
    sent.set(path, (sent.get(path) ?? 0) + bytes.length);
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'content-encoding': 'gzip',
      'content-security-policy': policy,
      'cache-control': path.endsWith('manifest.json') ? 'no-cache' : 'max-age=31536000, immutable',
    });
    response.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}${subPath}`,
    takeSent() {
      const taken = new Map(sent);
      sent.clear();
      return taken;
    },
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
