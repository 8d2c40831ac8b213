// The pixels of a picture of few colours → a PNG with a palette, pixel for pixel the same in less than half the bytes.
import { crc32, deflateSync } from 'node:zlib';

/** Eight bits for each channel, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, opacity. */
  readonly pixels: Uint8Array;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** What an index of one byte can tell apart. */
const mostColours = 256;

function writeChunk(type: string, data: Uint8Array): Buffer {
  const chunk = Buffer.alloc(data.length + 12);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(type, 4, 'latin1');
  chunk.set(data, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, data.length + 8)), data.length + 8);
  return chunk;
}

function writeHeader({ width, height }: Pixels): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, of a palette.
  header.set([8, 3], 8);
  return header;
}

/** Undefined for more colours than a palette holds, and for what lets something shine through. */
export function writePng(picture: Pixels): Buffer | undefined {
  const { width, height, pixels } = picture;
  const colours = new Map<number, number>();
  // Each row begins with the number of its filter: none.
  const rows = Buffer.alloc((width + 1) * height);
  let at = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 4) {
      const [red = 0, green = 0, blue = 0, opacity = 0] = [pixels[at], pixels[at + 1], pixels[at + 2], pixels[at + 3]];
      if (opacity !== 255) return undefined;
      const colour = (red << 16) | (green << 8) | blue;
      let index = colours.get(colour);
      if (index === undefined) {
        if (colours.size === mostColours) return undefined;
        index = colours.size;
        colours.set(colour, index);
      }
      rows[y * (width + 1) + 1 + x] = index;
    }
  }
  const palette = Buffer.from(
    [...colours.keys()].flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]),
  );
  return Buffer.concat([
    signature,
    writeChunk('IHDR', writeHeader(picture)),
    writeChunk('PLTE', palette),
    writeChunk('IDAT', deflateSync(rows, { level: 6, memLevel: 9 })),
    writeChunk('IEND', Buffer.alloc(0)),
  ]);
}
