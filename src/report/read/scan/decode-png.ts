// The bytes of a PNG → its points.
import { unzlibSync } from 'fflate';
import { Refusal } from '../refusal.ts';
import { type Raster, toRaster } from './raster.ts';

/** More points are no page, and fill the memory: a few kilobytes can unpack to gigabytes. */
export const mostPoints = 60_000_000;

const u32 = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) * 0x1000000 + ((bytes[at + 1] ?? 0) << 16) + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

interface Chunks {
  head: Uint8Array;
  palette: Uint8Array;
  data: Uint8Array;
  isAnimated: boolean;
}

function readChunks(bytes: Uint8Array): Chunks {
  const data: Uint8Array[] = [];
  let head: Uint8Array | undefined;
  let palette = new Uint8Array(0);
  let isAnimated = false;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = u32(bytes, at);
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const chunk = bytes.slice(at + 8, at + 8 + length);
    if (kind === 'IHDR') head = chunk;
    else if (kind === 'PLTE') palette = chunk;
    else if (kind === 'IDAT') data.push(chunk);
    else if (kind === 'acTL') isAnimated = true;
    else if (kind === 'IEND') break;
    at += 12 + length;
  }
  if (!head || head.length < 13 || data.length === 0) throw new Refusal('damaged');
  return { head, palette, data: joinBytes(data), isAnimated };
}

/** Of the five ways in which a row says how it differs from its neighbours, what is expected in its place. */
function predict(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

function unfilter(packed: Uint8Array, rows: number, bytesInRow: number, step: number): Uint8Array {
  const out = new Uint8Array(rows * bytesInRow);
  for (let row = 0; row < rows; row += 1) {
    const filter = packed[row * (bytesInRow + 1)] ?? 0;
    const [from, to] = [row * (bytesInRow + 1) + 1, row * bytesInRow];
    for (let at = 0; at < bytesInRow; at += 1) {
      const left = at >= step ? (out[to + at - step] ?? 0) : 0;
      const up = row > 0 ? (out[to - bytesInRow + at] ?? 0) : 0;
      const corner = row > 0 && at >= step ? (out[to - bytesInRow + at - step] ?? 0) : 0;
      out[to + at] = (packed[from + at] ?? 0) + predict(filter, left, up, corner);
    }
  }
  return out;
}

/** Numbers a point, by the type of colour. */
const channels: Readonly<Record<number, 1 | 2 | 3 | 4>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** One byte a number, whatever its depth. */
function widen(
  rows: Uint8Array,
  height: number,
  bytesInRow: number,
  perRow: number,
  depth: number,
  isIndex: boolean,
): Uint8Array {
  if (depth === 8) return rows;
  const out = new Uint8Array(height * perRow);
  const top = 2 ** depth - 1;
  for (let row = 0; row < height; row += 1) {
    for (let index = 0; index < perRow; index += 1) {
      const bit = index * depth;
      const byte = rows[row * bytesInRow + (bit >> 3)] ?? 0;
      const value = depth === 16 ? byte : (byte >> (8 - depth - (bit & 7))) & top;
      out[row * perRow + index] = depth === 16 || isIndex ? value : (value * 255) / top;
    }
  }
  return out;
}

export function decodePng(bytes: Uint8Array): Raster {
  const { head, palette, data, isAnimated } = readChunks(bytes);
  const [width, height, depth, type] = [u32(head, 0), u32(head, 4), head[8] ?? 0, head[9] ?? 0];
  const step = channels[type];
  if (step === undefined || ![1, 2, 4, 8, 16].includes(depth) || width === 0 || height === 0)
    throw new Refusal('damaged');
  if (width * height > mostPoints) throw new Refusal('oversized');
  // Interlaced ones show a page growing sharper, animated ones several, one after the other; nobody scans so.
  if (head[12] !== 0 || isAnimated) throw new Refusal('pictures');
  const bytesInRow = Math.ceil((width * step * depth) / 8);
  const expected = height * (bytesInRow + 1);
  // With room for one more, so that points too many are seen as well as too few: neither is what was saved.
  const packed = unzlibSync(data, { out: new Uint8Array(expected + 1) });
  if (packed.length !== expected) throw new Refusal('damaged');
  const rows = unfilter(packed, height, bytesInRow, Math.max(1, (step * depth) >> 3));
  const points = widen(rows, height, bytesInRow, width * step, depth, type === 3);
  if (type !== 3) return toRaster(points, width, height, step);
  const colours = new Uint8Array(width * height * 3);
  points.forEach((index, at) => {
    colours.set(palette.subarray(index * 3, index * 3 + 3), at * 3);
  });
  return toRaster(colours, width, height, 3);
}
