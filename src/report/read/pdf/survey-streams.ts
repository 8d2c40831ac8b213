// The bytes of a PDF → why the engine had better not be given them, if there is a reason; and what else its streams tell.
import type { Rejection } from '../../model/rejection.ts';
import { inflate, type Take } from './inflate.ts';
import { listStreams, type RawStream } from './list-streams.ts';
import { readFilters } from './read-filters.ts';
import { OperatorScan } from './scan-operators.ts';

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

const swollen: Rejection = {
  code: 'too_large',
  message: {
    zh: `这份 PDF 内部的数据解压后超过 ${mostBytes / 1024 / 1024} MiB，不像一份年度报告，未读取；请重新导出`,
    en: `Unpacked, the data inside this PDF take more than ${mostBytes / 1024 / 1024} MiB; it does not look like one annual report and was not read. Export it again`,
  },
};

const nested: Rejection = {
  code: 'too_large',
  message: {
    zh: `这份 PDF 的绘图指令嵌套超过 ${mostNested} 层，正常的文件不会如此，未读取；请重新导出`,
    en: `The drawing operators of this PDF nest more than ${mostNested} deep, as no sound file does; it was not read. Export it again`,
  },
};

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
