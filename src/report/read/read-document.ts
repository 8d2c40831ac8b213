// The bytes of a file → one mdast document, whatever the format, which its content shows.
import type { ReadDocument, TreeReading } from '../document/document.ts';
import type { RejectionWords } from '../model/reading-code.ts';
import { type Rejection, rejectReading } from '../model/rejection.ts';
import type { SourceFormat } from '../model/report.ts';
import { hideOverridden } from '../text/shown-text.ts';
import { decodeText } from './decode-text.ts';
import { type BinaryKind, detectBinary, detectTextFormat } from './detect-format.ts';
import type { FormWords } from './form-words.ts';
import { readHtml } from './html/read-html.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import { findAttachments } from './name-attachment.ts';
import type { PdfResources } from './pdf/open-pdf.ts';
import type { Page } from './pdf/page.ts';
import type { ScanResources } from './scan/picture-readers.ts';
import { readText } from './text/read-text.ts';

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
