// Pictures that are damaged, made to fill the memory, or of kinds that are not read: each is refused, with its reason.
import { createCanvas } from '@napi-rs/canvas';
import { zlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../../src/report/read/read-document.ts';
import { formKnowledge } from '../../../../src/report/read-report.ts';

function chunk(kind: string, data: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length);
  head.write(kind, 4, 'latin1');
  return Buffer.concat([head, data, Buffer.alloc(4)]);
}

const pngMark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const some = zlibSync(new Uint8Array(5000));

function png(
  [width, height, depth = 8, type = 0, interlace = 0]: readonly number[],
  data: Uint8Array = some,
  ...more: Buffer[]
): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width ?? 0);
  head.writeUInt32BE(height ?? 0, 4);
  head.set([depth, type, 0, 0, interlace], 8);
  return Buffer.concat([pngMark, chunk('IHDR', head), ...more, chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

const drawn = createCanvas(64, 48).toBuffer('image/jpeg', 80);

/** The JPEG with other words in its frame, which say how large it is and how many colours it has. */
function jpeg(width: number, height: number, colours?: number): Buffer {
  const bytes = Buffer.from(drawn);
  const frame = [0xc0, 0xc2].map((marker) => bytes.indexOf(Buffer.from([0xff, marker]))).find((at) => at > 0) ?? 0;
  bytes.writeUInt16BE(height, frame + 5);
  bytes.writeUInt16BE(width, frame + 7);
  if (colours !== undefined) bytes[frame + 9] = colours;
  return bytes;
}

const mark = (...bytes: number[]): Buffer => Buffer.concat([Buffer.from(bytes), Buffer.alloc(400)]);

const damaged = 'rejections.corrupt.file_damaged';
const oversized = 'rejections.too_large.file_oversized';
const wordless = 'rejections.no_text_layer.file_pictures';
const unread = 'rejections.no_text_layer.picture';

const files: readonly (readonly [string, Uint8Array, string])[] = [
  ['a PNG that is its mark alone', pngMark, damaged],
  ['a PNG that ends in its head', png([600, 600]).subarray(0, 20), damaged],
  ['a PNG without points', Buffer.concat([pngMark, chunk('IEND', Buffer.alloc(0))]), damaged],
  ['a PNG that ends in its points', png([600, 600]).subarray(0, 45), damaged],
  ['a PNG of 30000 × 30000', png([30_000, 30_000]), oversized],
  ['a PNG of 4294967295 × 1', png([0xffffffff, 1]), oversized],
  ['a PNG without width', png([0, 600]), damaged],
  ['a PNG without height', png([600, 0]), damaged],
  ['a PNG of 3 bits', png([600, 600, 3]), damaged],
  ['a PNG of an unknown kind of colour', png([600, 600, 8, 5]), damaged],
  ['a PNG with fewer points than it says', png([600, 600], zlibSync(new Uint8Array(900))), damaged],
  ['a PNG with more points than it says', png([16, 16], zlibSync(new Uint8Array(20_000_000))), damaged],
  ['a PNG whose points are no zlib', png([600, 600], new Uint8Array(300).fill(7)), damaged],
  ['an interlaced PNG', png([600, 600, 8, 0, 1]), wordless],
  ['an animated PNG', png([600, 600], some, chunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]))), wordless],
  ['a PNG of one point', png([1, 1], zlibSync(new Uint8Array(2))), unread],
  ['a PNG of 16 bits, no larger than a stamp', png([40, 40, 16], zlibSync(new Uint8Array(40 * 81))), unread],
  ['a JPEG that is its mark alone', Buffer.from([0xff, 0xd8, 0xff]), damaged],
  ['a JPEG that goes on with something else', mark(0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 1, 2, 3), damaged],
  ['a JPEG that ends before its frame', drawn.subarray(0, 24), damaged],
  ['a JPEG of 65535 × 65535', jpeg(65_535, 65_535), oversized],
  ['a JPEG without width', jpeg(0, 600), damaged],
  ['a JPEG of two colours', jpeg(600, 600, 2), damaged],
  ['a JPEG no larger than a stamp', drawn, unread],
  ['a GIF', mark(0x47, 0x49, 0x46, 0x38, 0x39, 0x61), unread],
  ['a TIFF', mark(0x49, 0x49, 0x2a, 0x00), unread],
  ['a TIFF of the other order', mark(0x4d, 0x4d, 0x00, 0x2a), unread],
  ['a JPEG 2000', mark(0, 0, 0, 0x0c, 0x6a, 0x50, 0x20, 0x20), unread],
  ['a WebP', Buffer.concat([Buffer.from('RIFF\u0010\u0000\u0000\u0000WEBPVP8 ', 'latin1'), Buffer.alloc(40)]), unread],
];

/** Whatever is drawn, nobody reads it. */
const blind = async () => ({
  letters: [''],
  recognise: async (_: Float32Array, count: number) => ({
    data: new Float32Array(count).fill(1),
    steps: 1,
    classes: 1,
  }),
  readDigits: () => ({ text: '', confidence: 0 }),
});

describe('hostile pictures', () => {
  test.each(files)('%s is refused', async (_, bytes, code) => {
    const reading = await readDocument(new Uint8Array(bytes), formKnowledge, {
      fileName: 'report.png',
      scan: { open: blind },
    });
    expect(reading).toMatchObject({ ok: false, rejection: { message: { code } } });
  });
});
