// The bytes of a file → one mdast document, whatever the format; the format is told from the content.
import type { Root } from 'mdast';
import type { DocumentMeta, ReadDocument } from '../document/document.ts';
import type { Rejection } from '../model/rejection.ts';
import { hideOverridden } from '../text/no-text.ts';
import { decodeText } from './decode-text.ts';
import { detectBinary, detectTextFormat } from './detect-format.ts';
import type { FormWords } from './form-words.ts';
import { readHtml } from './html/read-html.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import { findAttachments } from './name-attachment.ts';
import type { PdfResources } from './pdf/open-pdf.ts';
import { readText } from './text/read-text.ts';

export type DocumentReading = { ok: true; document: ReadDocument } | { ok: false; rejection: Rejection };

/** What only the surroundings can give: a file name, a clock's deadline, the files that PDF fonts need. */
export interface ReadResources {
  fileName?: string;
  pdf?: PdfResources;
}

type BinaryReading = { ok: true; root: Root; meta: DocumentMeta } | { ok: false; rejection: Rejection };

const textReaders = {
  text: readText,
  html: (text: string) => readHtml(text),
  markdown: readMarkdown,
} as const;

/** Loaded when first met: most documents are text, and a browser should not fetch what it does not need. */
const binaryReaders = {
  docx: async (bytes: Uint8Array): Promise<BinaryReading> => (await import('./docx/read-docx.ts')).readDocx(bytes),
  doc: async (bytes: Uint8Array): Promise<BinaryReading> => (await import('./doc/read-doc.ts')).readDoc(bytes),
  pdf: async (bytes: Uint8Array, forms: FormWords, resources?: PdfResources): Promise<BinaryReading> =>
    (await import('./pdf/read-pdf.ts')).readPdf(bytes, forms, resources),
} as const;

const isBinaryFormat = (name: string): name is keyof typeof binaryReaders => Object.hasOwn(binaryReaders, name);

/** The longest report met is below 100,000 characters; far above that it is something else. */
const characterLimit = 5_000_000;

const reject = (code: Rejection['code'], zh: string, en: string): DocumentReading => ({
  ok: false,
  rejection: { code, message: { zh, en } },
});

function accept(document: ReadDocument): DocumentReading {
  const attachments = findAttachments(document.root, document.meta);
  return { ok: true, document: attachments ? { ...document, meta: { ...document.meta, attachments } } : document };
}

const archives: ReadonlySet<string> = new Set(['RAR', '7z', 'gzip']);

function rejectFormat(name: string): DocumentReading {
  if (archives.has(name))
    return reject(
      'unsupported_format',
      `这是 ${name} 压缩包；请解压后提供里面的报告`,
      `This is a ${name} archive. Unpack it and give the report inside`,
    );
  return reject(
    'unsupported_format',
    `这是 ${name} 文件；能读取的是文本、HTML、Markdown、Word 和 PDF，请另存为其中一种`,
    `This is a ${name} file; text, HTML, Markdown, Word and PDF are read. Save it as one of these`,
  );
}

async function readBinary(
  bytes: Uint8Array,
  name: string,
  forms: FormWords,
  resources: ReadResources,
): Promise<DocumentReading> {
  if (!isBinaryFormat(name)) return rejectFormat(name);
  const reading = await binaryReaders[name](bytes, forms, resources.pdf);
  if (!reading.ok) return reading;
  return accept({ format: name, encoding: 'binary', root: reading.root, meta: reading.meta });
}

/** `forms`: what is known of the words of the forms, where a layout leaves open what is a table. */
export async function readDocument(
  bytes: Uint8Array,
  forms: FormWords,
  resources: ReadResources = {},
): Promise<DocumentReading> {
  const binary = detectBinary(bytes);
  if (binary) return readBinary(bytes, binary, forms, resources);
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const { encoding } = decoded;
  const text = hideOverridden(decoded.text);
  if (text.trim() === '') {
    return reject(
      'empty',
      '文件是空的，没有可读的文字；请检查是否下载完整',
      'The file is empty. Check that it was downloaded in full',
    );
  }
  if (text.length > characterLimit) {
    return reject(
      'too_large',
      `文件有 ${text.length} 个字符，超过 ${characterLimit} 个的上限，不像一份年度报告`,
      `The file has ${text.length} characters, above the limit of ${characterLimit}; it does not look like one annual report`,
    );
  }
  const format = detectTextFormat(text, resources.fileName);
  return accept({ format, encoding, ...textReaders[format](text, forms) });
}
