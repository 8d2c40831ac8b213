// The first bytes and the text of a file → its format. The file's name is only a tie-breaker.
import type { SourceFormat } from '../model/report.ts';

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
export function detectBinary(bytes: Uint8Array): string | undefined {
  const signed = signatures.find(([, signature]) => starts(bytes, signature))?.[0];
  return signed ?? (isPdf(bytes) ? 'pdf' : undefined);
}

export type TextFormat = Extract<SourceFormat, 'text' | 'html' | 'markdown'>;

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
