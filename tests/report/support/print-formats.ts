// A document tree → the same document as files of every format that somebody may publish it in.
import { read, utils, write } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import type { Root } from 'mdast';
import { plainOfd, writeOfd } from '../../../scripts/documents/write-ofd.ts';
import { byUnicode, writeRtf } from '../../../scripts/documents/write-rtf.ts';
import { plainXlsx, writeXlsx, type XlsxHabits } from '../../../scripts/documents/write-xlsx.ts';
import { encodeGb18030 } from './encode-gb18030.ts';

const hex = (byte: number): string => `\\'${byte.toString(16).padStart(2, '0')}`;
const byBytes = { encode: (letter: string): string => [...encodeGb18030(letter)].map(hex).join('') };

const openBook = (root: Root, sheets: XlsxHabits['sheets'] = 'one') =>
  read(writeXlsx(root, { ...plainXlsx, sheets }), { type: 'array', cellStyles: true });
const writeXls = (root: Root, sheets?: XlsxHabits['sheets']): Uint8Array =>
  new Uint8Array(write(openBook(root, sheets), { type: 'array', bookType: 'biff8' }));

function writeCsv(root: Root, separator: string): string {
  const { Sheets, SheetNames } = openBook(root);
  return utils.sheet_to_csv(Sheets[SheetNames[0] ?? '']!, { FS: separator, rawNumbers: true });
}

const utf16 = (text: string): Uint8Array => new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);

interface Printer {
  /** What the reader calls it. */
  format: string;
  print: (root: Root) => Uint8Array;
  /** Another way to write a format that is there already. */
  isVariant?: true;
}

export const printers: Readonly<Record<string, Printer>> = {
  'OFD, a text object a line': { format: 'ofd', print: (root) => writeOfd(root, '') },
  'OFD, a text object a character, filled lines, templates': {
    format: 'ofd',
    isVariant: true,
    print: (root) => writeOfd(root, '', { text: 'glyph', rules: 'fill', prefix: '', isCut: true }),
  },
  'OFD, counted steps, one path': {
    format: 'ofd',
    isVariant: true,
    print: (root) => writeOfd(root, '', { ...plainOfd, text: 'grouped', rules: 'joined', prefix: 'o:' }),
  },
  'xlsx on one sheet': { format: 'xlsx', print: (root) => writeXlsx(root) },
  'xlsx, a sheet a table, all as text': {
    format: 'xlsx',
    isVariant: true,
    print: (root) => writeXlsx(root, { sheets: 'each', strings: 'inline', numbers: 'text' }),
  },
  'xlsx of formulas': {
    format: 'xlsx',
    isVariant: true,
    print: (root) => writeXlsx(root, { ...plainXlsx, numbers: 'formulas' }),
  },
  'xls on one sheet': { format: 'xls', print: (root) => writeXls(root) },
  'xls, a sheet a table': { format: 'xls', isVariant: true, print: (root) => writeXls(root, 'each') },
  'csv in UTF-8': { format: 'csv', print: (root) => strToU8(writeCsv(root, ',')) },
  'csv in GBK': { format: 'csv', isVariant: true, print: (root) => encodeGb18030(writeCsv(root, ',')) },
  'csv in UTF-16 with semicolons': { format: 'csv', isVariant: true, print: (root) => utf16(writeCsv(root, ';')) },
  'RTF in Unicode': { format: 'rtf', print: (root) => writeRtf(root, byUnicode) },
  'RTF in bytes': { format: 'rtf', isVariant: true, print: (root) => writeRtf(root, byBytes) },
  'zip with an OFD file beside a picture': {
    format: 'ofd',
    isVariant: true,
    print: (root) => zipSync({ '2023/年报.ofd': writeOfd(root, ''), '2023/logo.png': strToU8('x') }),
  },
};
