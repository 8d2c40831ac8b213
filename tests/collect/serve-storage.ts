// A folder in memory → a server that speaks as much S3 as captures need, and checks every signature by the written rules (AWS Signature Version 4).
import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SignedRequest {
  method: string;
  /** With its query. */
  path: string;
  headers: IncomingHttpHeaders;
}

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Uint8Array, data: string): Buffer => createHmac('sha256', key).update(data).digest();

/** The signature that such a request has to carry. */
export function computeSignature({ method, path, headers }: SignedRequest, region: string, secret: string): string {
  const signed = /SignedHeaders=([^,]+)/u.exec(headers.authorization ?? '')?.[1] ?? '';
  const date = String(headers['x-amz-date']);
  const [own = '', query = ''] = path.split('?');
  const lines = signed.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const canonical = [method, own, query, lines.join(''), signed, headers['x-amz-content-sha256']].join('\n');
  const place = `${date.slice(0, 8)}/${region}/s3/aws4_request`;
  const key = ['s3', 'aws4_request'].reduce(
    (made, part) => hmac(made, part),
    hmac(hmac(`AWS4${secret}`, date.slice(0, 8)), region),
  );
  return hmac(key, ['AWS4-HMAC-SHA256', date, place, sha256(canonical)].join('\n')).toString('hex');
}

export interface StorageServer {
  address: string;
  objects: Map<string, Buffer>;
  log: string[];
  /** Statuses that the next requests get instead. */
  faults: number[];
  close(): Promise<void>;
}

export const storageKeys = { keyId: 'AKTESTS', secret: 'not/a+secret', region: 'cn-test-1' };

export async function serveStorage(): Promise<StorageServer> {
  const objects = new Map<string, Buffer>();
  const log: string[] = [];
  const faults: number[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const { method = '', url = '', headers } = request;
    log.push(`${method} ${url}`);
    const end = (status: number, more = {}, content: Uint8Array | string = ''): void =>
      void response.writeHead(status, more).end(method === 'HEAD' ? undefined : content);
    const fault = faults.shift();
    if (fault !== undefined) return end(fault);
    const given = /Credential=([^/]+)\/.*Signature=([\da-f]{64})$/u.exec(headers.authorization ?? '');
    const wanted = computeSignature({ method, path: url, headers }, storageKeys.region, storageKeys.secret);
    if (given?.[1] !== storageKeys.keyId || given[2] !== wanted) return end(403);
    const known = objects.get(url);
    if (method === 'PUT') {
      if (headers['x-amz-content-sha256'] !== sha256(body) || headers['content-length'] !== String(body.length))
        return end(400);
      objects.set(url, body);
      return end(200);
    }
    if (!known) return end(404);
    const [, from, to] = /^bytes=(\d+)-(\d+)$/u.exec(headers.range ?? '') ?? [];
    if (from === undefined || to === undefined) return end(200, { 'content-length': known.length }, known);
    return end(206, {}, known.subarray(Number(from), Number(to) + 1));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/bucket/captures`,
    objects,
    log,
    faults,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
