// A page that a browser saved in one file (MHTML, RFC 2557) → the bytes of the page itself, without what goes with it.

import type { Rejection } from '../../model/rejection.ts';
import { rejectReading } from '../../model/rejection.ts';

export type PageTaking = { ok: true; bytes: Uint8Array } | { ok: false; rejection: Rejection };

interface Part {
  head: ReadonlyMap<string, string>;
  /** One character for each byte. */
  body: string;
}

/** No browser puts parts into parts of parts. */
const deepest = 4;
const mostParts = 2000;

/** Its bytes are kept for the reader of pages, who judges their encoding by themselves. */
export function takePage(bytes: Uint8Array): PageTaking {
  const page = findPage(cutPart(decodeBytes(bytes).replace(/^\s+/u, '')), 0);
  if (!page) return rejectReading('rejections.corrupt.file_damaged', { format: 'MHTML' });
  return { ok: true, bytes: decodeBody(page) };
}

function decodeBytes(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

const encodeBytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

function cutPart(text: string): Part {
  const end = /\r?\n\r?\n/u.exec(text);
  const head = end ? text.slice(0, end.index) : text;
  return { head: readHead(head), body: end ? text.slice(end.index + end[0].length) : '' };
}

function readHead(head: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u)) {
    const colon = line.indexOf(':');
    if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return fields;
}

const boundaryOf = /;\s*boundary\s*=\s*(?:"([^"]*)"|([^\s;]+))/iu;
const startOf = /;\s*start\s*=\s*(?:"([^"]*)"|([^\s;]+))/iu;

function readParameter(field: string, parameter: RegExp): string | undefined {
  const found = parameter.exec(field);
  return found?.[1] ?? found?.[2];
}

/** The part that is named as the start, else the first page. */
function findPage(part: Part, depth: number): Part | undefined {
  const type = part.head.get('content-type') ?? 'text/plain';
  if (/^(?:text\/html|application\/xhtml\+xml)\b/iu.test(type)) return part;
  const boundary = readParameter(type, boundaryOf);
  if (!/^multipart\//iu.test(type) || boundary === undefined || depth >= deepest) return undefined;
  const parts = cutAtBoundary(part.body, boundary);
  const start = readParameter(type, startOf);
  const first = start === undefined ? undefined : parts.find(({ head }) => head.get('content-id') === start);
  for (const inner of first ? [first, ...parts] : parts) {
    const page = findPage(inner, depth + 1);
    if (page) return page;
  }
  return undefined;
}

function cutAtBoundary(body: string, boundary: string): Part[] {
  const mark = `--${boundary}`;
  const text = `\n${body}`;
  const parts: Part[] = [];
  let from = text.indexOf(`\n${mark}`);
  while (from >= 0 && parts.length < mostParts) {
    const start = from + 1 + mark.length;
    if (text.startsWith('--', start)) break;
    const next = text.indexOf(`\n${mark}`, start);
    const line = text.indexOf('\n', start);
    if (line < 0) break;
    parts.push(cutPart(text.slice(line + 1, next < 0 ? undefined : next)));
    from = next;
  }
  return parts;
}

function decodeBody({ head, body }: Part): Uint8Array {
  const encoding = head.get('content-transfer-encoding')?.toLowerCase();
  if (encoding === 'base64') return decodeBase64(body);
  return encodeBytes(encoding === 'quoted-printable' ? decodeQuoted(body) : body);
}

function decodeBase64(body: string): Uint8Array {
  const letters = body.replace(/[^A-Za-z0-9+/]/gu, '');
  const rest = letters.length % 4;
  // A single letter at the end makes no byte.
  return encodeBytes(atob(rest === 1 ? letters.slice(0, -1) : letters));
}

const decodeQuoted = (body: string): string =>
  body
    .replace(/=\r?\n/gu, '')
    .replace(/=([0-9A-Fa-f]{2})/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
