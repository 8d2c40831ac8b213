// A file or folder that a person saved (HTML complete, MHTML, WARC, WACZ) → the answers in it.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { UsageError } from '../../pipeline/errors.ts';
import { decodeText } from '../../report/read/decode-text.ts';
import { usualLimits } from '../net/ask.ts';
import { readWarc } from '../warc/read-warc.ts';
import type { SavedPart } from './saved-visits.ts';

const one = async function* (bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
};

async function readWarcBytes(bytes: Uint8Array): Promise<SavedPart[]> {
  const parts: SavedPart[] = [];
  for await (const answer of readWarc(one(bytes), usualLimits.bytes)) parts.push(answer);
  return parts;
}

/** A zip with WARC files in `archive/`. */
async function readWacz(bytes: Uint8Array): Promise<SavedPart[]> {
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) =>
      /(?:^|\/)archive\//iu.test(name) && /\.warc(?:\.gz)?$/iu.test(name) && originalSize < 512 * 1024 * 1024,
  });
  const parts: SavedPart[] = [];
  for (const content of Object.values(files)) parts.push(...(await readWarcBytes(content)));
  return parts;
}

/** Browsers write where a page is from into its first line. */
const savedFrom = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/iu;
const canonical = /<link\b(?=[^<>]*\brel\s*=\s*["']?canonical\b)[^<>]*\bhref\s*=\s*["']([^"'<>]+)["']/iu;

/** `page.html` with `page_files/`, whose names the page's links lead to. */
function readComplete(path: string, bytes: Uint8Array, url: string | undefined): SavedPart[] {
  const decoded = decodeText(bytes);
  const text = decoded.ok ? decoded.text.slice(0, 20_000) : '';
  const address = url ?? savedFrom.exec(text)?.[1] ?? canonical.exec(text)?.[1];
  if (address === undefined || !/^https?:/iu.test(address))
    throw new UsageError(`${path} does not say where it was saved from: name its address with --url.`);
  const retrieved = statSync(path).mtime.toISOString();
  const page: SavedPart = {
    url: address,
    status: 200,
    headers: { 'content-type': 'text/html' },
    body: bytes,
    retrieved,
  };
  const stem = basename(path, extname(path));
  const folder = [`${stem}_files`, `${stem}.files`]
    .map((name) => join(dirname(path), name))
    .find((name) => existsSync(name));
  if (folder === undefined) return [page];
  const beside = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return [
    page,
    ...beside.map(({ name }) => ({
      url: new URL(`${basename(folder)}/${encodeURIComponent(name)}`, address).href,
      status: 200,
      headers: {},
      body: readFileSync(join(folder, name)),
      retrieved,
    })),
  ];
}

const decoder = new TextDecoder('latin1');
const toBytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

function readHead(text: string): Map<string, string> {
  const unfolded = text.replace(/\r?\n[\t ]+/gu, ' ');
  const lines = unfolded.split(/\r?\n/u).flatMap((line): [string, string][] => {
    const at = line.indexOf(':');
    return at < 0 ? [] : [[line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()]];
  });
  return new Map(lines);
}

const decodeQuoted = (text: string): Uint8Array =>
  toBytes(
    text
      .replace(/=\r?\n/gu, '')
      .replace(/=([\da-f]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  );

function decodeBody(text: string, encoding: string): Uint8Array {
  if (/^base64$/iu.test(encoding)) return Uint8Array.from(Buffer.from(text, 'base64'));
  return /^quoted-printable$/iu.test(encoding) ? decodeQuoted(text) : toBytes(text);
}

const isMhtml = (bytes: Uint8Array): boolean =>
  /^(?:[\w-]+:[^\n]*\n(?:[\t ][^\n]*\n)*){1,30}/u.test(decoder.decode(bytes.subarray(0, 4096)).replaceAll('\r', '')) &&
  /content-type:\s*multipart\/related/iu.test(decoder.decode(bytes.subarray(0, 4096)));

/** A page as browsers save it with all that it shows → its parts with their addresses. */
function readMhtml(bytes: Uint8Array): SavedPart[] {
  const text = decoder.decode(bytes);
  const [head = ''] = text.split(/\r?\n\r?\n/u, 1);
  const fields = readHead(head);
  const boundary = /boundary="?([^";\r\n]+)"?/iu.exec(fields.get('content-type') ?? '')?.[1];
  if (boundary === undefined) return [];
  const date = Date.parse(fields.get('date') ?? '');
  const retrieved = Number.isNaN(date) ? undefined : new Date(date).toISOString();
  return text
    .split(`--${boundary}`)
    .slice(1)
    .flatMap((part): SavedPart[] => {
      const [, own = '', body = ''] = /^\r?\n([\s\S]*?)\r?\n\r?\n([\s\S]*)$/u.exec(part) ?? [];
      const its = readHead(own);
      const url = its.get('content-location') ?? '';
      if (!/^https?:/iu.test(url)) return [];
      const content = decodeBody(body.replace(/\r?\n$/u, ''), its.get('content-transfer-encoding') ?? '');
      const type = its.get('content-type');
      return [
        { url, body: content, headers: type === undefined ? {} : { 'content-type': type }, retrieved, status: 200 },
      ];
    });
}

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  decoder.decode(bytes.subarray(0, text.length)) === text;

/** `url`: where a page is from that does not say it itself. */
export async function readSaved(path: string, url?: string): Promise<SavedPart[]> {
  if (!existsSync(path) || !statSync(path).isFile()) throw new UsageError(`--from ${path}: there is no such file.`);
  const bytes = readFileSync(path);
  if (startsWith(bytes, 'PK')) return readWacz(bytes);
  if (startsWith(bytes, 'WARC/') || (bytes[0] === 0x1f && bytes[1] === 0x8b)) return readWarcBytes(bytes);
  if (isMhtml(bytes)) return readMhtml(bytes);
  return readComplete(path, bytes, url);
}
