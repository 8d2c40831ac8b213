// The bytes of a digest → the same report as a file of another format.
import type { Root } from 'mdast';
import { wordMessage } from '../../src/i18n/word-message.ts';
import { writeDocx } from '../../src/publish/write-docx.ts';
import { readDocument } from '../../src/report/read/read-document.ts';
import { formKnowledge } from '../../src/report/read-report.ts';
import { writeOfd } from './write-ofd.ts';
import { writeXlsx } from './write-xlsx.ts';

/** TrueType, which LibreOffice embeds in half the bytes of an OpenType font; Debian's fonts-wqy-microhei. */
const font = 'WenQuanYi Micro Hei';

const writers = {
  docx: (root: Root, title: string) => writeDocx(root, { title, font }),
  ofd: (root: Root, title: string) => writeOfd(root, title),
  xlsx: (root: Root) => writeXlsx(root),
} as const;

export type PrintedFormat = keyof typeof writers;

export const isPrinted = (format: string): format is PrintedFormat => Object.hasOwn(writers, format);

export async function printDigest(
  bytes: Uint8Array,
  fileName: string,
  format: PrintedFormat = 'docx',
): Promise<Uint8Array> {
  const reading = await readDocument(bytes, formKnowledge, { fileName });
  if (!reading.ok) throw new Error(`${fileName}: ${wordMessage('en', reading.rejection.message)}`);
  const { root, meta } = reading.document;
  return writers[format](root, meta.title ?? '');
}
