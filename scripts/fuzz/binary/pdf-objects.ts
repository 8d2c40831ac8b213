// The bytes of a PDF with a plain list of objects ↔ its objects, streams unpacked, so that they can be changed one by one.
import { strFromU8, strToU8, unzlibSync } from 'fflate';

export interface PdfObject {
  number: number;
  /** What stands before the stream, or all of it; one character a byte, as in the stream. */
  head: string;
  stream: string | undefined;
}

export interface PdfObjects {
  objects: PdfObject[];
  trailer: string;
}

/** One character a byte. */
const toText = (bytes: Uint8Array): string => strFromU8(bytes, true);
const toBytes = (text: string): Uint8Array => strToU8(text, true);

function unpack(head: string, packed: string): { head: string; stream: string } {
  if (!/\/FlateDecode/.test(head) || /\/DecodeParms/.test(head)) return { head, stream: packed };
  try {
    return {
      head: head.replace(/\/Filter\s*\[?\s*\/FlateDecode\s*\]?/, ''),
      stream: toText(unzlibSync(toBytes(packed))),
    };
  } catch {
    // What is damaged already stays as it is.
    return { head, stream: packed };
  }
}

function splitObject(number: number, body: string): PdfObject {
  const at = body.search(/stream\r?\n/);
  if (at < 0) return { number, head: body, stream: undefined };
  const start = at + (body.slice(at).match(/^stream\r?\n/)?.[0].length ?? 0);
  return {
    number,
    ...unpack(body.slice(0, at), body.slice(start, body.lastIndexOf('endstream')).replace(/\r?\n$/, '')),
  };
}

/** Undefined for files whose list of objects is itself packed away. */
export function splitPdf(bytes: Uint8Array): PdfObjects | undefined {
  const text = toText(bytes);
  const trailer = /trailer\s*(<<[\s\S]*?>>)\s*startxref/.exec(text)?.[1];
  if (!trailer) return undefined;
  const objects = [...text.matchAll(/(?<=^|[\r\n])(\d+) 0 obj\b([\s\S]*?)endobj/g)];
  return { trailer, objects: objects.map(([, number, body]) => splitObject(Number(number), body ?? '')) };
}

function writeObject({ number, head, stream }: PdfObject): string {
  if (stream === undefined) return `${number} 0 obj${head}endobj\n`;
  const sized = head.replace(/\/Length\s+\d+(?:\s+\d+\s+R)?/, `/Length ${stream.length}`);
  return `${number} 0 obj${sized}stream\n${stream}\nendstream\nendobj\n`;
}

export function joinPdf({ objects, trailer }: PdfObjects): Uint8Array {
  let file = '%PDF-1.7\n';
  const offsets = new Map<number, number>();
  for (const object of objects) {
    offsets.set(object.number, file.length);
    file += writeObject(object);
  }
  const size = Math.max(0, ...offsets.keys()) + 1;
  const rows = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  return toBytes(`${file}xref\n0 ${size}\n${rows.join('')}trailer\n${trailer}\nstartxref\n${file.length}\n%%EOF\n`);
}
