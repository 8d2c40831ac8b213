// A path in a built folder → the file there, whole or in part, or the status that says why not.
import { once } from 'node:events';
import { ReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { send } from '@fastify/send';

export interface FoundFile {
  status: number;
  headers: Readonly<Record<string, string | number>>;
  /** Undefined where the status says it all. */
  stream?: Readable;
}

export interface FileRequest {
  request: IncomingMessage;
  folder: string;
  /** Within the folder, decoded. */
  path: string;
  /** Sends the `.gz` beside a file to those who take it. */
  gzip: boolean;
  /** How long others may keep it; if nothing is said, not without asking again. */
  cacheControl?: string;
}

const single = /^bytes=(?:\d+-\d*|-(\d+))$/;

/**
 * Of ranges, one that is written as it should be is served; anything else is answered with the whole file, as the
 * standard allows. The library would refuse the last 500 bytes of a file that has only 400.
 */
function chooseRange({ headers, method }: IncomingMessage, size: number): void {
  const found = single.exec(headers.range ?? '');
  if (!found || method !== 'GET') delete headers.range;
  else if (Number(found[1]) >= size) headers.range = 'bytes=0-';
}

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ?? false;
}

function sendFrom({ request, folder }: FileRequest, path: string) {
  return send(request, encodeURIComponent(path), {
    root: folder,
    cacheControl: false,
    dotfiles: 'ignore',
    onFile: (_, { size }) => chooseRange(request, size),
  });
}

/** Where somebody takes gzip and has it, the type is still that of what is packed. */
async function findFile(wanted: FileRequest) {
  const path = wanted.path === '' || wanted.path.endsWith('/') ? `${wanted.path}index.html` : wanted.path;
  const takesGzip = wanted.gzip && /\bgzip\b/.test(wanted.request.headers['accept-encoding'] ?? '');
  if (!takesGzip || !(await isFile(join(wanted.folder, `${path}.gz`)))) return sendFrom(wanted, path);
  const packed = await sendFrom(wanted, `${path}.gz`);
  const type = send.mime.getType(path) ?? 'application/octet-stream';
  const charset = send.isUtf8MimeType(type) ? '; charset=utf-8' : '';
  const headers = { ...packed.headers, 'Content-Type': `${type}${charset}`, 'Content-Encoding': 'gzip' };
  return packed.type === 'file' ? { ...packed, headers } : packed;
}

export async function sendFile(wanted: FileRequest): Promise<FoundFile> {
  const { type, statusCode, headers, stream } = await findFile(wanted);
  if (type === 'file') {
    // A file that may not be read, or is gone by now, shows here and not amid the answer.
    if (stream instanceof ReadStream && stream.pending) await once(stream, 'open');
    const vary = wanted.gzip ? { Vary: 'Accept-Encoding' } : {};
    const cache = { 'Cache-Control': wanted.cacheControl ?? 'no-cache' };
    return { status: statusCode, headers: { ...headers, ...vary, ...cache }, stream };
  }
  stream.destroy();
  const { 'Content-Range': range } = headers;
  // Outside of the folder there is nothing, and nobody need know what is.
  const hidden = statusCode === 403 || type === 'directory';
  return { status: hidden ? 404 : statusCode, headers: range ? { 'Content-Range': range } : {} };
}
