// The first bytes of a file, or its text → its format; the name of the file hardly counts.
import type { SourceFormat } from '../model/report.ts';

/** What the first bytes say; `zip` and `compound` are containers of several formats. */
export type BinaryKind =
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
export function detectBinary(bytes: Uint8Array): BinaryKind | undefined {
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
