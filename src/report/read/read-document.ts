// The bytes of a file → one mdast document, whatever the format, which its content shows.
import type { ReadDocument, TreeReading } from '../document/document.ts';
import type { RejectionWords } from '../model/reading-code.ts';
import { type Rejection, rejectReading } from '../model/rejection.ts';
import type { SourceFormat } from '../model/report.ts';
import { hideOverridden } from '../text/shown-text.ts';
import { decodeText } from './decode-text.ts';
import type { FormWords } from './form-words.ts';
import { readHtml } from './html/read-html.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import { findAttachments } from './name-attachment.ts';
import type { PdfResources } from './pdf/open-pdf.ts';
import type { Page } from './pdf/page.ts';
import type { ScanResources } from './scan/picture-readers.ts';
import { readText } from './text/read-text.ts';

/** What the first bytes say; `zip` and `compound` are containers of several formats. */
type BinaryKind =
  | { kind: 'zip' | 'compound' | 'pdf' | 'rtf' | 'mhtml' }
  /** Formats that are not read, by their name. */
  | { kind: 'archive' | 'picture' | 'other'; format: string };

const starts = (bytes: Uint8Array, signature: readonly number[], from = 0): boolean =>
  signature.every((byte, index) => bytes[from + index] === byte);

const signatures: readonly (readonly [BinaryKind, readonly number[]])[] = [
  [{ kind: 'zip' }, [0x50, 0x4b, 0x03, 0x04]],
  [{ kind: 'zip' }, [0x50, 0x4b, 0x05, 0x06]],
  [{ kind: 'compound' }, [0xd0, 0xcf, 0x11, 0xe0]],
  [{ kind: 'rtf' }, [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  [{ kind: 'picture', format: 'JPEG' }, [0xff, 0xd8, 0xff]],
  [{ kind: 'picture', format: 'PNG' }, [0x89, 0x50, 0x4e, 0x47]],
  [{ kind: 'picture', format: 'GIF' }, [0x47, 0x49, 0x46, 0x38]],
  [{ kind: 'picture', format: 'TIFF' }, [0x49, 0x49, 0x2a, 0x00]],
  [{ kind: 'picture', format: 'TIFF' }, [0x4d, 0x4d, 0x00, 0x2a]],
  [{ kind: 'picture', format: 'JPEG 2000' }, [0x00, 0x00, 0x00, 0x0c, 0x6a, 0x50, 0x20, 0x20]],
  [{ kind: 'archive', format: 'gzip' }, [0x1f, 0x8b, 0x08]],
  [{ kind: 'archive', format: 'RAR' }, [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  [{ kind: 'archive', format: '7z' }, [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  [{ kind: 'archive', format: 'xz' }, [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
];

/** Undefined for text of some kind. */
function detectBinary(bytes: Uint8Array): BinaryKind | undefined {
  const signed = signatures.find(([, signature]) => starts(bytes, signature))?.[0];
  if (signed) return signed;
  if (isPdf(bytes)) return { kind: 'pdf' };
  if (isWebp(bytes)) return { kind: 'picture', format: 'WebP' };
  if (isBitmap(bytes)) return { kind: 'picture', format: 'BMP' };
  if (isTar(bytes)) return { kind: 'archive', format: 'tar' };
  return isMhtml(bytes) ? { kind: 'mhtml' } : undefined;
}

/** PDF readers look for the mark in the first kilobyte: mail gateways put lines before it. */
function isPdf(bytes: Uint8Array): boolean {
  for (let at = 0; at < Math.min(bytes.length - 5, 1024); at += 1) {
    if (starts(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d], at)) return true;
  }
  return false;
}

const isWebp = (bytes: Uint8Array): boolean =>
  starts(bytes, [0x52, 0x49, 0x46, 0x46]) && starts(bytes, [0x57, 0x45, 0x42, 0x50], 8);

/** A text may begin with BM; it has no such header behind it. */
const isBitmap = (bytes: Uint8Array): boolean => starts(bytes, [0x42, 0x4d]) && starts(bytes, [0, 0, 0, 0], 6);

const isTar = (bytes: Uint8Array): boolean => starts(bytes, [0x75, 0x73, 0x74, 0x61, 0x72], 257);

/** The head of a page that a browser saved in one file. */
const headLength = 8192;
const headField = /^[\w-]{1,40}:/u;
const related = /^content-type:\s*multipart\/(?:related|alternative|mixed)\b/imu;

function isMhtml(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, headLength)).replace(/^\s+/u, '');
  const [head = ''] = text.split(/\r?\n\r?\n/u, 1);
  return headField.test(text) && related.test(head);
}

type TextFormat = Extract<SourceFormat, 'text' | 'html' | 'markdown' | 'csv'>;

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

/** Markup makes HTML, a heading or delimiter row makes Markdown, lines of separated values a sheet. */
export function detectTextFormat(text: string, fileName: string | undefined): TextFormat {
  const head = text.slice(0, 200_000);
  if (hasMarkup(head) || escapedMarkup.test(head)) {
    return markdownHeading.test(head) && !page.test(head) ? 'markdown' : 'html';
  }
  const isMarkdown = markdownHeading.test(head) || markdownTable.test(head);
  if (isMarkdown || /\.(?:md|markdown)$/iu.test(fileName ?? '')) return 'markdown';
  if (saysSeparator.test(head)) return 'csv';
  return holdsValues(head, /\.(?:csv|tsv)$/iu.test(fileName ?? '')) ? 'csv' : 'text';
}

/** As Excel writes it at the head of a file. */
const saysSeparator = /^sep=.\r?\n/iu;
/** Lines that a spreadsheet wrote end in as many separators each: an empty cell keeps its own. */
const fewestRows = { wide: 5, narrow: 10 };
const fewestSeparators = 2;

/** A sentence has commas too; one in a sheet has the separators of its blank neighbours behind it. */
const isSentence = (line: string): boolean => /[。！？]/u.test(line) && !/[,;]$/u.test(line);

function holdsValues(head: string, isNamed: boolean): boolean {
  const lines = head.split(/\r?\n/u).filter((line) => line !== '');
  if (isNamed) return lines.some((line) => /[,;\t]/u.test(line));
  const rows = lines.filter((line) => !isSentence(line));
  return [',', ';'].some((separator) => {
    const counts = rows.map((line) => line.split(separator).length - 1).filter((count) => count >= fewestSeparators);
    return [...Map.groupBy(counts, (count) => count)].some(([count, { length }]) => {
      const least = count > fewestSeparators ? fewestRows.wide : fewestRows.narrow;
      return length >= least && length >= 0.6 * lines.length;
    });
  });
}

export type DocumentReading = { ok: true; document: ReadDocument } | { ok: false; rejection: Rejection };

/** What only the surroundings can give: a file name, a clock's deadline, the files that PDF fonts need. */
export interface ReadResources {
  fileName?: string;
  pdf?: PdfResources;
  scan?: ScanResources;
}

const textReaders = {
  text: readText,
  html: (text: string) => readHtml(text),
  markdown: readMarkdown,
  csv: async (text: string, forms: FormWords) => (await modules.sheet()).readCsv(text, forms),
} as const;

type BinaryFormat = Exclude<SourceFormat, keyof typeof textReaders | 'mhtml' | 'picture'>;
type BinaryReader = (bytes: Uint8Array, forms: FormWords, resources: ReadResources) => Promise<TreeReading>;

/** Loaded when first met: most documents are text, and a browser should not fetch what it does not need. */
const modules = {
  docx: () => import('./docx/read-docx.ts'),
  doc: () => import('./doc/read-doc.ts'),
  rtf: () => import('./rtf/read-rtf.ts'),
  pdf: () => import('./pdf/read-pdf.ts'),
  ofd: () => import('./ofd/read-ofd.ts'),
  sheet: () => import('./sheet/read-workbook.ts'),
  archive: () => import('./archive/open-archive.ts'),
  mhtml: () => import('./mhtml/take-page.ts'),
} as const;

/** Loads them all, where later there may be nothing to load them from. */
export const loadReaders = async (): Promise<unknown> =>
  Promise.all([...Object.values(modules).map((load) => load()), import('./pdf/pdfjs.ts')]);

const scanned: RejectionWords = 'rejections.no_text_layer.pdf_scan';

async function readPages(bytes: Uint8Array, forms: FormWords, resources: ReadResources): Promise<TreeReading> {
  const { readPdf } = await modules.pdf();
  const { scan } = resources;
  const see = async (pages: readonly Page[]) =>
    (await import('./scan/read-scan.ts')).seePictures(bytes, pages, resources);
  const reading = await readPdf(bytes, forms, resources.pdf, scan && see);
  if (reading.ok || !scan || reading.rejection.message.code !== scanned) return reading;
  const { readScannedPdf } = await import('./scan/read-scan.ts');
  return (await readScannedPdf(bytes, forms, resources)) ?? reading;
}

const binaryReaders: Readonly<Record<BinaryFormat, BinaryReader>> = {
  docx: async (bytes) => (await modules.docx()).readDocx(bytes),
  doc: async (bytes) => (await modules.doc()).readDoc(bytes),
  rtf: async (bytes) => (await modules.rtf()).readRtf(bytes),
  pdf: readPages,
  ofd: async (bytes, forms, resources) => (await modules.ofd()).readOfd(bytes, forms, resources.pdf),
  xlsx: async (bytes, forms) => (await modules.sheet()).readWorkbook(bytes, 'xlsx', forms),
  xls: async (bytes, forms) => (await modules.sheet()).readWorkbook(bytes, 'xls', forms),
};

/** The longest report met is below 100,000 characters; far above that it is something else. */
const characterLimit = 5_000_000;
/** A zip file in a zip file happens; deeper ones are made to be unpacked for ever. */
const deepest = 2;

interface Reading {
  forms: FormWords;
  resources: ReadResources;
  /** How many files the bytes were taken out of. */
  depth: number;
}

function accept(document: ReadDocument): DocumentReading {
  const attachments = findAttachments(document.root, document.meta);
  return { ok: true, document: attachments ? { ...document, meta: { ...document.meta, attachments } } : document };
}

async function readAs(
  format: BinaryFormat,
  bytes: Uint8Array,
  { forms, resources }: Reading,
): Promise<DocumentReading> {
  const reading = await binaryReaders[format](bytes, forms, resources);
  if (!reading.ok) return reading;
  const { root, meta, sights } = reading;
  return accept({ format, encoding: 'binary', root, meta, ...(sights && { sights }) });
}

async function readZip(bytes: Uint8Array, reading: Reading): Promise<DocumentReading> {
  const { openArchive } = await modules.archive();
  const opening = openArchive(bytes);
  if (!opening.ok) return opening;
  return opening.kind === 'archive'
    ? readInner(opening.bytes, opening.name, reading)
    : readAs(opening.kind, bytes, reading);
}

/** What was taken out of another file. */
async function readInner(
  bytes: Uint8Array,
  fileName: string,
  { forms, resources, depth }: Reading,
): Promise<DocumentReading> {
  if (depth >= deepest) return rejectReading('rejections.unsupported_format.archive_nested');
  return readBytes(bytes, { forms, resources: { ...resources, fileName }, depth: depth + 1 });
}

/** A page saved in one file is read as the page that it is. */
async function readSavedPage(bytes: Uint8Array, reading: Reading): Promise<DocumentReading> {
  const { takePage } = await modules.mhtml();
  const taken = takePage(bytes);
  if (!taken.ok) return taken;
  const inner = await readInner(taken.bytes, '', reading);
  return inner.ok ? { ok: true, document: { ...inner.document, format: 'mhtml' } } : inner;
}

async function readPicture(format: string, bytes: Uint8Array, { forms, resources }: Reading): Promise<DocumentReading> {
  const { readPictureFile } = await import('./scan/read-scan.ts');
  const read = await readPictureFile(format, bytes, forms, resources);
  if (!read) return rejectReading('rejections.no_text_layer.picture', { format });
  if (!read.ok) return read;
  const { root, meta, sights } = read;
  return accept({ format: 'picture', encoding: 'binary', root, meta, ...(sights && { sights }) });
}

const refused: Readonly<Record<'archive' | 'other', RejectionWords>> = {
  archive: 'rejections.unsupported_format.archive',
  other: 'rejections.unsupported_format.other',
};

async function readBinary(found: BinaryKind, bytes: Uint8Array, reading: Reading): Promise<DocumentReading> {
  if (found.kind === 'picture') return readPicture(found.format, bytes, reading);
  if ('format' in found) return rejectReading(refused[found.kind], { format: found.format });
  if (found.kind === 'zip') return readZip(bytes, reading);
  if (found.kind === 'mhtml') return readSavedPage(bytes, reading);
  if (found.kind !== 'compound') return readAs(found.kind, bytes, reading);
  const { isWorkbook } = await modules.sheet();
  return readAs(isWorkbook(bytes) ? 'xls' : 'doc', bytes, reading);
}

/** `forms`: what is known of the words of the forms, where a layout leaves open what is a table. */
export async function readDocument(
  bytes: Uint8Array,
  forms: FormWords,
  resources: ReadResources = {},
): Promise<DocumentReading> {
  return readBytes(bytes, { forms, resources, depth: 0 });
}

async function readBytes(bytes: Uint8Array, reading: Reading): Promise<DocumentReading> {
  const binary = detectBinary(bytes);
  if (binary) return readBinary(binary, bytes, reading);
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const { encoding } = decoded;
  const text = hideOverridden(decoded.text);
  if (text.trim() === '') return rejectReading('rejections.empty.file');
  if (text.length > characterLimit)
    return rejectReading('rejections.too_large.characters', { length: text.length, limit: characterLimit });
  const format = detectTextFormat(text, reading.resources.fileName);
  return accept({ format, encoding, ...(await textReaders[format](text, reading.forms)) });
}
