// An MHTML file, as browsers save a page → its parts with their addresses.
import type { SavedPart } from './saved-part.ts';

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

export const isMhtml = (bytes: Uint8Array): boolean =>
  /^(?:[\w-]+:[^\n]*\n(?:[\t ][^\n]*\n)*){1,30}/u.test(decoder.decode(bytes.subarray(0, 4096)).replaceAll('\r', '')) &&
  /content-type:\s*multipart\/related/iu.test(decoder.decode(bytes.subarray(0, 4096)));

export function readMhtml(bytes: Uint8Array): SavedPart[] {
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
