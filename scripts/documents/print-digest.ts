// The bytes of a digest → the same report as a Word document.
import { wordMessage } from '../../src/i18n/word-message.ts';
import { formKnowledge } from '../../src/report/find/form-knowledge.ts';
import { readDocument } from '../../src/report/read/read-document.ts';
import { writeDocx } from './write-docx.ts';

/** TrueType, which LibreOffice embeds in half the bytes of an OpenType font; Debian's fonts-wqy-microhei. */
const font = 'WenQuanYi Micro Hei';

export async function printDigest(bytes: Uint8Array, fileName: string): Promise<Uint8Array> {
  const reading = await readDocument(bytes, formKnowledge, { fileName });
  if (!reading.ok) throw new Error(`${fileName}: ${wordMessage('en', reading.rejection.message)}`);
  const { root, meta } = reading.document;
  return writeDocx(root, { title: meta.title ?? '', font });
}
