// Bytes → text: tries the encodings Chinese pages come in and keeps the one whose text looks most like Chinese.
import { makeRejection, type Rejection } from '../model/rejection.ts';

export type DecodedText = { ok: true; text: string; encoding: string } | { ok: false; rejection: Rejection };

const ENCODINGS = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;
type Encoding = (typeof ENCODINGS)[number];

const MARKS: [Encoding, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Enough to tell encodings apart; scoring a whole large file would cost more than reading it. */
const SAMPLE_BYTES = 65_536;
/** Enough to see that valid UTF-8 is text. */
const GLANCE_BYTES = 6_144;
/** Mean points a character below which no reading is believed; Chinese prose is near 2, ASCII at 1, noise below 0. */
const BELIEVABLE = 0.2;
/** A page's own statement only decides between readings that are equally plausible. */
const HINT_POINTS = 0.1;

/** Decodes a file of unknown encoding. What a page says of its own encoding is a hint and never believed against the bytes. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];
  const sample = takeSample(bytes);
  if (marked && score(marked, sample) >= BELIEVABLE) return decodeAs(marked, bytes);
  const strict = decodeStrictly(bytes);
  // Bytes of another encoding hardly ever make valid UTF-8: a short look at the characters is enough.
  if (strict !== undefined && score('utf-8', sample.subarray(0, GLANCE_BYTES)) >= 0.5) return accept('utf-8', strict);
  const best = rankEncodings(bytes, sample);
  return best
    ? decodeAs(best, bytes)
    : { ok: false, rejection: makeRejection('rejections.undecodable.text', { length: bytes.length }) };
}

function rankEncodings(bytes: Uint8Array, sample: Uint8Array): Encoding | undefined {
  if (bytes.length === 0) return 'utf-8';
  const hint = readDeclaredEncoding(bytes);
  let best: Encoding | undefined;
  let bestScore = BELIEVABLE;
  for (const encoding of ENCODINGS) {
    const points = score(encoding, sample) + (encoding === hint ? HINT_POINTS : 0);
    if (points <= bestScore) continue;
    best = encoding;
    bestScore = points;
  }
  return best;
}

function score(encoding: Encoding, sample: Uint8Array): number {
  // `stream` keeps a character cut by the sample's end from counting as damage.
  return scorePlausibility(new TextDecoder(encoding).decode(sample, { stream: true }));
}

/** A window that starts shortly before the first byte that is not ASCII, on an even offset because UTF-16 counts in twos. */
function takeSample(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 0x7f || byte === 0);
  const start = Math.max(0, first - 64);
  return bytes.subarray(start - (start % 2), start + SAMPLE_BYTES);
}

function decodeStrictly(bytes: Uint8Array): string | undefined {
  // ASCII in UTF-16 is valid UTF-8 with a NUL at every second byte.
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const GB_NAMES = /^(?:gb2312|gbk|gb18030|gb_2312-80|x-gbk|cp936)$/;

function readDeclaredEncoding(bytes: Uint8Array): Encoding | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const name = /charset\s*=\s*(?:["']\s*)?([\w-]+)/i.exec(head)?.[1]?.toLowerCase() ?? '';
  if (GB_NAMES.test(name)) return 'gb18030';
  return /^utf-?8$/.test(name) ? 'utf-8' : undefined;
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): DecodedText {
  return accept(encoding, new TextDecoder(encoding).decode(bytes));
}

function accept(encoding: Encoding, decoded: string): DecodedText {
  return { ok: true, text: decoded.replace(/\0/g, '').replace(/\r\n?/g, '\n'), encoding };
}

/** The 3755 everyday characters: rows 16–55 of GB 2312, which every GB18030 decoder carries. */
const everyday = new Set(new TextDecoder('gb18030').decode(listEverydayBytes()));

const POINTS = { everyday: 2, ascii: 1, frame: 0, otherHan: 0, foreign: -2, broken: -10 };

/** Mean points a character: near 2 for Chinese prose, 1 for ASCII, below 0 for text decoded wrongly. */
export function scorePlausibility(text: string): number {
  let points = 0;
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.codePointAt(index) ?? 0;
    if (code > 0xffff) index += 1;
    points += weigh(code);
    count++;
  }
  return count === 0 ? 0 : points / count;
}

function listEverydayBytes(): Uint8Array {
  const bytes: number[] = [];
  for (let lead = 0xb0; lead <= 0xd7; lead++) {
    for (let trail = 0xa1; trail <= (lead === 0xd7 ? 0xf9 : 0xfe); trail++) bytes.push(lead, trail);
  }
  return Uint8Array.from(bytes);
}

/** Points of each code of the basic plane, worked out when first met; 127: not met yet. */
const known = new Int8Array(0x10000).fill(127);

function weigh(code: number): number {
  const points = known[code] ?? judge(code);
  if (points !== 127) return points;
  known[code] = judge(code);
  return judge(code);
}

function judge(code: number): number {
  if (code < 0x80) return isText(code) ? POINTS.ascii : POINTS.broken;
  if (everyday.has(String.fromCodePoint(code))) return POINTS.everyday;
  if (isChinesePunctuation(code)) return POINTS.everyday;
  if (code >= 0x4e00 && code <= 0x9fff) return POINTS.otherHan;
  // Tables drawn in text: ┌─┬─┐.
  if (code >= 0x2500 && code <= 0x257f) return POINTS.frame;
  if (isBroken(code)) return POINTS.broken;
  return POINTS.foreign;
}

function isText(code: number): boolean {
  return (code >= 0x20 && code < 0x7f) || code === 0x09 || code === 0x0a || code === 0x0d;
}

function isChinesePunctuation(code: number): boolean {
  return (
    (code >= 0x3000 && code <= 0x3017) ||
    (code >= 0xff01 && code <= 0xff5e) ||
    // Dashes, quotation marks, ellipsis, degree, multiplication, middle dot, no-break space, byte order mark.
    [0x2013, 0x2014, 0x2018, 0x2019, 0x201c, 0x201d, 0x2026, 0x00a0, 0x00b0, 0x00b7, 0x00d7, 0xfeff].includes(code)
  );
}

/** Replacement character, C1 controls, surrogates, private use, non-characters. */
function isBroken(code: number): boolean {
  return (
    code === 0xfffd ||
    (code >= 0x80 && code <= 0x9f) ||
    (code >= 0xd800 && code <= 0xf8ff) ||
    (code & 0xfffe) === 0xfffe ||
    code >= 0xf0000
  );
}
