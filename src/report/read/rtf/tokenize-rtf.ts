// The bytes of an RTF file → its groups, control words and text, byte by byte as they stand.
import { Refusal } from '../refusal.ts';

export type RtfToken =
  | { type: 'open' }
  | { type: 'close' }
  | { type: 'word'; name: string; value: number | undefined }
  /** A character of the document's code page, or a part of one. */
  | { type: 'byte'; byte: number };

const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const quote = 0x27;
const minus = 0x2d;
const space = 0x20;
const isLetter = (byte: number): boolean => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
/** Control words are at most 32 letters long. */
const longest = 40;

/** What a backslash and a sign stand for, as control words or characters. */
const signs: Readonly<Record<string, RtfToken>> = {
  '~': { type: 'byte', byte: space },
  '*': { type: 'word', name: '*', value: undefined },
  '-': { type: 'word', name: '-', value: undefined },
  _: { type: 'byte', byte: minus },
  '\n': { type: 'word', name: 'par', value: undefined },
  '\r': { type: 'word', name: 'par', value: undefined },
  '{': { type: 'byte', byte: openBrace },
  '}': { type: 'byte', byte: closeBrace },
  '\\': { type: 'byte', byte: backslash },
};

export function* tokenizeRtf(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0;
  const byteAt = (place: number): number => bytes[place] ?? 0;
  while (at < bytes.length) {
    const byte = byteAt(at);
    if (byte === openBrace) yield { type: 'open' };
    else if (byte === closeBrace) yield { type: 'close' };
    else if (byte !== backslash) {
      // Line ends are how the file was written.
      if (byte !== 0x0a && byte !== 0x0d && byte !== 0) yield { type: 'byte', byte };
    } else {
      const { token, end } = readControl(bytes, at + 1);
      if (token) yield token;
      at = end;
      continue;
    }
    at += 1;
  }
}

function readControl(bytes: Uint8Array, from: number): { token: RtfToken | undefined; end: number } {
  const first = bytes[from] ?? 0;
  if (first === quote) {
    const code = Number.parseInt(String.fromCharCode(bytes[from + 1] ?? 0, bytes[from + 2] ?? 0), 16);
    return { token: Number.isNaN(code) ? undefined : { type: 'byte', byte: code }, end: from + 3 };
  }
  if (!isLetter(first)) return { token: signs[String.fromCharCode(first)], end: from + 1 };
  let end = from;
  while (end < bytes.length && isLetter(bytes[end] ?? 0)) end += 1;
  if (end - from > longest) throw new Refusal('damaged');
  const name = String.fromCharCode(...bytes.subarray(from, end));
  const start = end;
  if (bytes[end] === minus) end += 1;
  while (isDigit(bytes[end] ?? 0) && end - start < 12) end += 1;
  const value = end === start ? undefined : Number(String.fromCharCode(...bytes.subarray(start, end)));
  // A space behind a control word belongs to it.
  if (bytes[end] === space) end += 1;
  // What follows is so many bytes of something else.
  if (name === 'bin' && value !== undefined && value > 0) return { token: undefined, end: end + value };
  return { token: { type: 'word', name, value }, end };
}
