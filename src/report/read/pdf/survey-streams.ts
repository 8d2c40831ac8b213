// The bytes of a PDF → why the engine had better not be given them, if there is a reason; and what else its streams tell.
import { Unzlib, unzlibSync } from 'fflate';
import { makeRejection, type Rejection } from '../../model/rejection.ts';

export interface Survey {
  rejection: Rejection | undefined;
  /** What its drawing operators take, unpacked. */
  bytes: number;
  /** Streams that may hold drawing operators and cannot be unpacked. */
  damaged: number;
  /** Operators that print text. */
  shows: number;
  /** Pictures that are large enough for a page or a table. */
  pictures: number;
  /** Forms that draw several others: where one is drawn in the other, the engine's time doubles with each. */
  branching: number;
  /** Whether any picture hides what it is painted over. */
  hasOpaque: boolean;
}

/** A page of a report has some 100 KB of drawing operators; a whole report some megabytes. */
const mostBytes = 64 * 1024 * 1024;
/** Writers nest some dozens. The engine's time grows with the square: 20,000 take it seconds, 50,000 minutes. */
const mostNested = 4000;

/** Fonts, pictures and what describes the file hold no drawing operators; the engine has limits of its own for them. */
const otherKind = /\/Length[123]\b|\/Subtype\s*\/(?!Form\b)|\/Type\s*\/(?:Metadata|EmbeddedFile)\b/;

const swollen = makeRejection('rejections.too_large.pdf_data', { mebibytes: mostBytes / 1024 / 1024 });
const nested = makeRejection('rejections.too_large.pdf_nesting', { levels: mostNested });

/** Several layers are undone one inside the other, so that no layer is ever held as a whole. */
function unpackLayers(packed: Uint8Array, layers: number, take: Take): boolean {
  if (layers <= 1) return inflate(packed, take);
  const parts: Uint8Array[] = [];
  let held = 0;
  const isSound = inflate(packed, (part) => {
    parts.push(part.slice());
    held += part.length;
    return held > mostBytes ? 'stop' : 'go on';
  });
  return unpackLayers(join(parts, held), layers - 1, take) && isSound;
}

function join(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function weigh({ head, body }: RawStream, layers: number, tally: Survey): void {
  const scan = new OperatorScan();
  const take: Take = (part) => {
    tally.bytes += part.length;
    scan.add(part);
    if (scan.deepest > mostNested) tally.rejection = nested;
    else if (tally.bytes > mostBytes) tally.rejection = swollen;
    return tally.rejection ? 'stop' : 'go on';
  };
  if (layers === 0) take(body);
  else if (!unpackLayers(body, layers, take)) tally.damaged += 1;
  tally.shows += scan.shows;
  if (scan.draws > 1 && /\/Subtype\s*\/Form\b/.test(head)) tally.branching += 1;
}

/** Undefined where other filters are in use, which cannot be undone here. */
function countLayers(stream: RawStream): number | undefined {
  const filters = readFilters(stream.head);
  return filters.every((filter) => filter === 'FlateDecode') ? filters.length : undefined;
}

/** Fewer pixels show no legible row of a table. */
const leastWidth = 200;
const leastHeight = 60;

function isPicture({ head }: RawStream): boolean {
  const sizeOf = (name: string): number => Number(new RegExp(`/${name}\\s+(\\d+)`).exec(head)?.[1] ?? 0);
  return /\/Subtype\s*\/Image\b/.test(head) && sizeOf('Width') >= leastWidth && sizeOf('Height') >= leastHeight;
}

const image = /\/Subtype\s*\/Image\b/;
const mask = /\/S?Mask\b|\/ImageMask\s+true/;

export function surveyStreams(bytes: Uint8Array): Survey {
  const tally: Survey = {
    bytes: 0,
    damaged: 0,
    shows: 0,
    pictures: 0,
    branching: 0,
    hasOpaque: false,
    rejection: undefined,
  };
  let images = 0;
  for (const stream of listStreams(bytes)) {
    if (isPicture(stream)) tally.pictures += 1;
    const isImage = image.test(stream.head);
    if (isImage) images += 1;
    if (isImage && !mask.test(stream.head)) tally.hasOpaque = true;
    const layers = countLayers(stream);
    if (layers === undefined || (layers <= 1 && otherKind.test(stream.head))) continue;
    weigh(stream, layers, tally);
    if (tally.rejection) break;
  }
  // Pictures that stand among the operators have no mask.
  if (images === 0) tally.hasOpaque = true;
  return tally;
}

type Take = (part: Uint8Array) => 'go on' | 'stop';

/** Packed bytes at a time; they can become a thousand times as many. */
const step = 4096;
/** A font may have hundreds of streams this small, one a glyph; they are unpacked at once, always into the same place. */
const small = 1000;
const mostTimes = 1040;
const scratch = new Uint8Array(small * mostTimes);

function inflateLarge(packed: Uint8Array, take: Take): boolean {
  let isDone = false;
  const unpacker = new Unzlib((part) => {
    isDone ||= take(part) === 'stop';
  });
  for (let at = 0; at < packed.length && !isDone; at += step) {
    unpacker.push(packed.subarray(at, at + step), at + step >= packed.length);
  }
  return true;
}

function inflateSmall(packed: Uint8Array, take: Take): boolean {
  try {
    take(unzlibSync(packed, { out: scratch }));
    return true;
  } catch {
    // What comes before the damage is used by the engine all the same.
    return inflateLarge(packed, take);
  }
}

/** Stops where `take` says so. False where the stream is damaged. What `take` is given is only lent. */
function inflate(packed: Uint8Array, take: Take): boolean {
  try {
    return packed.length <= small ? inflateSmall(packed, take) : inflateLarge(packed, take);
  } catch {
    return false;
  }
}

interface RawStream {
  /** Its entries. */
  head: string;
  body: Uint8Array;
}

/** An object's entries before its stream; more is no stream of drawing operators. */
const longestHead = 4096;

/** One character a byte. */
const toText = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

export function* listStreams(bytes: Uint8Array): Generator<RawStream> {
  const text = toText(bytes);
  const opening = /(?<!end)stream(?:\r\n|\n|\r)/g;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const before = text.slice(Math.max(0, match.index - longestHead), match.index);
    const start = opening.lastIndex;
    const end = text.indexOf('endstream', start);
    yield {
      head: before.slice(before.lastIndexOf(' obj') + 1),
      body: bytes.subarray(start, end < 0 ? bytes.length : end),
    };
    if (end < 0) return;
    opening.lastIndex = end;
  }
}

const brief: Readonly<Record<string, string>> = { Fl: 'FlateDecode', LZW: 'LZWDecode', RL: 'RunLengthDecode' };

/** A name may spell its letters as `#46`. */
const spell = (name: string): string =>
  name.replace(/#([\da-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

function readFilters(head: string): string[] {
  const entries = head.replace(/#[\da-fA-F]{2}/g, spell);
  const value = /\/Filter\s*(\[[^\]]*\]?|\/[^\s/<>[\]()]+)/.exec(entries)?.[1] ?? '';
  return [...value.matchAll(/\/([^\s/<>[\]()]+)/g)].map(([, name = '']) => brief[name] ?? name);
}

const codeOf = (letter: string): number => letter.charCodeAt(0);
const [save, restore, open, close] = [codeOf('q'), codeOf('Q'), codeOf('['), codeOf(']')];
const [text, show, showAll] = [codeOf('T'), codeOf('j'), codeOf('J')];
const [draw, drawEnd] = [codeOf('D'), codeOf('o')];

/** Most bytes mean nothing here, and a scan's pages have millions. */
const watched = new Uint8Array(256);
for (const code of [save, restore, open, close, text, draw]) watched[code] = 1;

/** Spaces and line ends stand around an operator. */
const isSpace = (byte: number | undefined): boolean => byte === undefined || byte <= 0x20;

/** What stands in the texts themselves is taken for operators as well; it is little. */
class OperatorScan {
  /** States that are saved and not restored, brackets that are not closed. */
  deepest = 0;
  /** Operators that print text. */
  shows = 0;
  /** Operators that draw a picture or a form. */
  draws = 0;
  #states = 0;
  #brackets = 0;

  add(part: Uint8Array): void {
    for (let index = 0; index < part.length; index += 1) {
      if (watched[part[index] ?? 0]) this.#look(part, index);
    }
  }

  #look(part: Uint8Array, index: number): void {
    const byte = part[index];
    if (byte === open) this.#nest(0, 1);
    else if (byte === close) this.#nest(0, -1);
    else if (byte === save && standsAlone(part, index)) this.#nest(1, 0);
    else if (byte === restore && standsAlone(part, index)) this.#nest(-1, 0);
    else if (byte === text && (part[index + 1] === show || part[index + 1] === showAll)) this.shows += 1;
    else if (byte === draw && part[index + 1] === drawEnd && isSpace(part[index + 2])) this.draws += 1;
  }

  #nest(states: number, brackets: number): void {
    this.#states = Math.max(0, this.#states + states);
    this.#brackets = Math.max(0, this.#brackets + brackets);
    this.deepest = Math.max(this.deepest, this.#states, this.#brackets);
  }
}

const standsAlone = (part: Uint8Array, index: number): boolean => isSpace(part[index - 1]) && isSpace(part[index + 1]);
