// PNG files written by another program's rules → their points.

import { deflateSync } from 'node:zlib';
import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { decodePng } from '../../../../src/report/read/scan/decode-png.ts';

function chunk(kind: string, data: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length);
  head.write(kind, 4, 'latin1');
  // Nobody checks the sum at the end.
  return Buffer.concat([head, data, Buffer.alloc(4)]);
}

function writePng(
  width: number,
  height: number,
  depth: number,
  type: number,
  rows: number[],
  palette?: number[],
): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head[8] = depth;
  head[9] = type;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    ...(palette ? [chunk('PLTE', Buffer.from(palette))] : []),
    chunk('IDAT', deflateSync(Buffer.from(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('decodePng', () => {
  test('what a canvas writes, with its filters', () => {
    const canvas = createCanvas(40, 30);
    const context = canvas.getContext('2d');
    const gradient = context.createLinearGradient(0, 0, 40, 30);
    gradient.addColorStop(0, '#fff');
    gradient.addColorStop(1, '#000');
    context.fillStyle = gradient;
    context.fillRect(0, 0, 40, 30);
    const shown = context.getImageData(0, 0, 40, 30).data;
    const { width, height, grey } = decodePng(canvas.toBuffer('image/png'));
    expect([width, height]).toEqual([40, 30]);
    grey.forEach((value, at) => {
      expect(Math.abs(value - (shown[4 * at] ?? -9))).toBeLessThanOrEqual(1);
    });
  });

  test('one bit a point', () => {
    // 1010 0000 → white, black, white, black.
    expect([...decodePng(writePng(4, 1, 1, 0, [0, 0b1010_0000])).grey]).toEqual([255, 0, 255, 0]);
  });

  test('a palette of two bits', () => {
    const palette = [0, 0, 0, 255, 255, 255, 255, 0, 0];
    const { grey, chroma } = decodePng(writePng(3, 1, 2, 3, [0, 0b01_00_10_00], palette));
    expect([...grey]).toEqual([255, 0, 76]);
    expect([...(chroma ?? [])]).toEqual([0, 0, 255]);
  });

  test('rows that say how they differ from the one above', () => {
    expect([...decodePng(writePng(2, 2, 8, 0, [0, 10, 20, 2, 5, 5])).grey]).toEqual([10, 20, 15, 25]);
  });

  test('what is see-through lies on white paper', () => {
    expect([...decodePng(writePng(2, 1, 8, 4, [0, 0, 0, 0, 255])).grey]).toEqual([255, 0]);
  });

  test.each([
    ['a page of a billion points', writePng(40_000, 40_000, 1, 0, [0]), 'oversized'],
    ['no points', writePng(0, 1, 8, 0, [0]), 'damaged'],
    ['an unknown kind of colour', writePng(1, 1, 8, 5, [0, 1]), 'damaged'],
    ['no head', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), 'damaged'],
  ])('%s is refused', (_, bytes, reason) => {
    expect(() => decodePng(bytes)).toThrow(expect.objectContaining({ reason }));
  });
});
