// Pixels → a PNG with a palette: what it says of itself, read by hand, and what has none.
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { writePng } from '../../../scripts/build/pictures/write-png.ts';

/** Red, green, blue, opacity for each number. */
const paint = (colours: readonly number[]): Uint8Array =>
  Uint8Array.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255, 255]));

/** Length, type, data, checksum, one after the other behind the eight bytes of the signature. */
function readChunks(png: Buffer): [type: string, data: Buffer][] {
  const chunks: [string, Buffer][] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push([png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length)]);
    at += length + 12;
  }
  return chunks;
}

test('colours are listed once, in the order of their first pixel, and pixels name them', () => {
  const png = writePng({ width: 3, height: 2, pixels: paint([0xa32119, 0xfbfaf6, 0xa32119, 0, 0, 0xfbfaf6]) });
  if (!png) throw new Error('no picture');
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const chunks = new Map(readChunks(png));
  expect([...chunks.keys()]).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
  expect([...(chunks.get('IHDR') ?? [])]).toEqual([0, 0, 0, 3, 0, 0, 0, 2, 8, 3, 0, 0, 0]);
  expect(chunks.get('PLTE')?.toString('hex')).toBe('a32119fbfaf6000000');
  expect([...inflateSync(chunks.get('IDAT') ?? '')]).toEqual([0, 0, 1, 0, 0, 2, 2, 1]);
  // The checksum of the last chunk is the same in every PNG.
  expect(png.subarray(-4).toString('hex')).toBe('ae426082');
});

test('more colours than a palette holds, or glass, are left to another writer', () => {
  const many = Array.from({ length: 257 }, (_, colour) => colour);
  expect(writePng({ width: 257, height: 1, pixels: paint(many) })).toBeUndefined();
  expect(writePng({ width: 256, height: 1, pixels: paint(many.slice(0, 256)) })).toBeDefined();
  expect(writePng({ width: 1, height: 1, pixels: Uint8Array.of(1, 2, 3, 254) })).toBeUndefined();
});
