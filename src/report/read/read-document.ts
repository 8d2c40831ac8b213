// The bytes of a file → one mdast document, whatever the format, which its content shows.
import type { ReadDocument, TreeReading } from '../document/document.ts';
import { type Rejection, rejectReading } from '../model/rejection.ts';
import type { SourceFormat } from '../model/report.ts';
import { hideOverridden } from '../text/shown-text.ts';
import { decodeText } from './decode-text.ts';
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

const textReaders = {
  text: readText,
  html: (text: string) => readHtml(text),
  markdown: readMarkdown,
} as const;

/** Loaded when first met: most documents are text, and a browser should not fetch what it does not need. */
const binaryReaders = {
  docx: async (bytes: Uint8Array): Promise<TreeReading> => (await import('./docx/read-docx.ts')).readDocx(bytes),
  doc: async (bytes: Uint8Array): Promise<TreeReading> => (await import('./doc/read-doc.ts')).readDoc(bytes),
  pdf: async (bytes: Uint8Array, forms: FormWords, resources?: PdfResources): Promise<TreeReading> =>
    (await import('./pdf/read-pdf.ts')).readPdf(bytes, forms, resources),
} as const;

const isBinaryFormat = (name: string): name is keyof typeof binaryReaders => Object.hasOwn(binaryReaders, name);

/** The longest report met is below 100,000 characters; far above that it is something else. */
const characterLimit = 5_000_000;

function accept(document: ReadDocument): DocumentReading {
  const attachments = findAttachments(document.root, document.meta);
  return { ok: true, document: attachments ? { ...document, meta: { ...document.meta, attachments } } : document };
}

const archives: ReadonlySet<string> = new Set(['RAR', '7z', 'gzip']);

const rejectFormat = (format: string): DocumentReading =>
  rejectReading(`rejections.unsupported_format.${archives.has(format) ? 'archive' : 'other'}`, { format });

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
  if (text.trim() === '') return rejectReading('rejections.empty.file');
  if (text.length > characterLimit)
    return rejectReading('rejections.too_large.characters', { length: text.length, limit: characterLimit });
  const format = detectTextFormat(text, resources.fileName);
  return accept({ format, encoding, ...textReaders[format](text, forms) });
}

const starts = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** Formats with a signature; those without a reader are named in the rejection. */
const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['docx', [0x50, 0x4b, 0x03, 0x04]],
  ['docx', [0x50, 0x4b, 0x05, 0x06]],
  ['doc', [0xd0, 0xcf, 0x11, 0xe0]],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['TIFF', [0x49, 0x49, 0x2a, 0x00]],
  ['gzip', [0x1f, 0x8b]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
];

/** PDF readers look for the mark in the first kilobyte: mail gateways put lines before it. */
function isPdf(bytes: Uint8Array): boolean {
  for (let at = 0; at < Math.min(bytes.length - 5, 1024); at += 1) {
    if (starts(bytes.subarray(at), [0x25, 0x50, 0x44, 0x46, 0x2d])) return true;
  }
  return false;
}

/** `docx`, `doc`, `pdf`, the name of a format that is not read, or undefined for text of some kind. */
function detectBinary(bytes: Uint8Array): string | undefined {
  const signed = signatures.find(([, signature]) => starts(bytes, signature))?.[0];
  return signed ?? (isPdf(bytes) ? 'pdf' : undefined);
}

type TextFormat = Extract<SourceFormat, 'text' | 'html' | 'markdown'>;

const markup = /<(?:html|body|table|tr|td|div|p|span|meta|!doctype)\b/iu;
const escapedMarkup = /<\\?\/(?:td|p|div)>/iu;
const page = /<(?:html|body)\b/iu;
const markdownHeading = /^#{1,6}\s+\S/mu;
/** `|---|:--:|` on a line of its own; spaces never cross into another line. */
const space = String.raw`[^\S\r\n\u2028\u2029]*`;
const dashes = `:?-{2,}:?${space}`;
const markdownTable = new RegExp(
  String.raw`^${space}(?:\|${space})?${dashes}\|(?:${space}${dashes}\|)*${space}(?:${dashes})?$`,
  'mu',
);

/** A tag that is closed somewhere. */
function hasMarkup(text: string): boolean {
  const start = text.search(markup);
  return start >= 0 && text.includes('>', start);
}

/** Markup makes HTML, a heading or delimiter row makes Markdown. */
export function detectTextFormat(text: string, fileName: string | undefined): TextFormat {
  const head = text.slice(0, 200_000);
  if (hasMarkup(head) || escapedMarkup.test(head)) {
    return markdownHeading.test(head) && !page.test(head) ? 'markdown' : 'html';
  }
  const isMarkdown = markdownHeading.test(head) || markdownTable.test(head);
  return isMarkdown || /\.(?:md|markdown)$/iu.test(fileName ?? '') ? 'markdown' : 'text';
}
