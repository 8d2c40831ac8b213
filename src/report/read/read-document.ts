// The bytes of a file → one mdast document, whatever the format; the format is told from the content.
import type { Rejection } from '../model/rejection.ts';
import { decodeText } from './decode-text.ts';
import type { ReadDocument } from './document.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { readText } from './read-text.ts';

export type DocumentReading = { ok: true; document: ReadDocument } | { ok: false; rejection: Rejection };

const readers = { text: readText, html: readHtml, markdown: readMarkdown } as const;

/** Longest report met is below 100,000 characters; far above that it is something else. */
const characterLimit = 5_000_000;

/** First bytes of formats that are no text. */
const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['Word .docx / zip', [0x50, 0x4b, 0x03, 0x04]],
  ['Word .doc', [0xd0, 0xcf, 0x11, 0xe0]],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['gzip', [0x1f, 0x8b]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
];

const reject = (code: Rejection['code'], zh: string, en: string): DocumentReading => ({
  ok: false,
  rejection: { code, message: { zh, en } },
});

function findBinary(bytes: Uint8Array): string | undefined {
  return signatures.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte))?.[0];
}

/** Markup decides; a Markdown table or heading makes Markdown; the file name only breaks a tie. */
function detectFormat(text: string, fileName: string | undefined): keyof typeof readers {
  const head = text.slice(0, 200_000);
  if (
    /<(?:html|body|table|tr|td|div|p|span|meta|!doctype)\b[^>]*>/iu.test(head) ||
    /<\\?\/(?:td|p|div)>/iu.test(head)
  ) {
    return /^#{1,6}\s/mu.test(head) && !/<(?:html|body)\b/iu.test(head) ? 'markdown' : 'html';
  }
  const markdown =
    /^#{1,6}\s+\S/mu.test(head) ||
    /^\s*\|?\s*:?-{2,}:?\s*\|/mu.test(head) ||
    /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/mu.test(head);
  return markdown || /\.(?:md|markdown)$/iu.test(fileName ?? '') ? 'markdown' : 'text';
}

export async function readDocument(bytes: Uint8Array, fileName?: string): Promise<DocumentReading> {
  const binary = findBinary(bytes);
  if (binary)
    return reject(
      'unsupported_format',
      `这是 ${binary} 文件，目前只能读取文本、HTML 和 Markdown；请先另存为网页或文本`,
      `This is a ${binary} file; text, HTML and Markdown are read so far. Save it as a web page or as text first`,
    );
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded;
  if (text.trim() === '')
    return reject(
      'empty',
      '文件是空的，没有可读的文字；请检查是否下载完整',
      'The file is empty. Check that it was downloaded in full',
    );
  if (text.length > characterLimit)
    return reject(
      'too_large',
      `文件有 ${text.length} 个字符，超过 ${characterLimit} 个的上限，不像一份年度报告`,
      `The file has ${text.length} characters, above the limit of ${characterLimit}; it does not look like one annual report`,
    );
  const format = detectFormat(text, fileName);
  const { root, meta } = readers[format](text);
  return { ok: true, document: { format, encoding, root, meta } };
}
