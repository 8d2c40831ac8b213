// The bytes of a JPEG → a PDF of one page that shows it: the engine that reads PDF decodes it, the same everywhere.
import { Refusal } from '../refusal.ts';
import { mostPoints } from './decode-png.ts';

const u16 = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);

/** Markers that begin a frame, and say how large it is. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

interface Frame {
  width: number;
  height: number;
  components: number;
}

function findFrame(bytes: Uint8Array): Frame {
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) throw new Refusal('damaged');
    const marker = bytes[at + 1] ?? 0;
    if (isFrame(marker))
      return { height: u16(bytes, at + 5), width: u16(bytes, at + 7), components: bytes[at + 9] ?? 0 };
    at += marker === 0xff ? 1 : 2 + u16(bytes, at + 2);
  }
  throw new Refusal('damaged');
}

const spaces: Readonly<Record<number, string>> = { 1: '/DeviceGray', 3: '/DeviceRGB', 4: '/DeviceCMYK' };

/** `side`: the longer one of the picture, in points. */
export function wrapJpeg(bytes: Uint8Array): { pdf: Uint8Array; side: number } {
  const { width, height, components } = findFrame(bytes);
  const space = spaces[components];
  if (!space || width === 0 || height === 0) throw new Refusal('damaged');
  if (width * height > mostPoints) throw new Refusal('oversized');
  const draw = `q ${width} 0 0 ${height} 0 0 cm /P Do Q`;
  const size = `/Width ${width} /Height ${height} /ColorSpace ${space} /BitsPerComponent 8`;
  const objects: (string | [string, Uint8Array])[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> >> >>`,
    `<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`,
    [`<< /Type /XObject /Subtype /Image ${size} /Filter /DCTDecode /Length ${bytes.length} >>\nstream\n`, bytes],
  ];
  return { pdf: writePdf(objects), side: Math.max(width, height) };
}

function writePdf(objects: readonly (string | [string, Uint8Array])[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const offsets: number[] = [];
  let length = 0;
  const write = (part: string | Uint8Array): void => {
    const bytes = typeof part === 'string' ? new TextEncoder().encode(part) : part;
    parts.push(bytes);
    length += bytes.length;
  };
  write('%PDF-1.7\n');
  objects.forEach((object, index) => {
    offsets.push(length);
    write(`${index + 1} 0 obj\n`);
    if (typeof object === 'string') write(object);
    else {
      write(object[0]);
      write(object[1]);
      write('\nendstream');
    }
    write('\nendobj\n');
  });
  const table = length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  write(
    `xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`,
  );
  const file = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}
