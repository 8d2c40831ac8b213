// The bytes of a workbook, or the text of a CSV file → mdast: its visible sheets, one after the other.

import type { Root } from 'mdast';
import type { DocumentMeta, TreeReading } from '../../document/document.ts';
import type { SourceFormat } from '../../model/report.ts';
import { openCompoundFile } from '../doc/compound-file.ts';
import type { FormWords } from '../form-words.ts';
import { explainRefusal, Refusal } from '../refusal.ts';
import { layOutSheets } from './lay-out-sheets.ts';
import { readXls } from './read-xls.ts';
import { readXlsx } from './read-xlsx.ts';
import { mostColumns, mostShownRows, type SheetCell } from './sheet.ts';

/** The bytes of an OLE container → whether a spreadsheet is in it: Excel up to 2003, and the .et files of WPS. */
export function isWorkbook(bytes: Uint8Array): boolean {
  try {
    const { names } = openCompoundFile(bytes);
    return !names.has('WordDocument') && (names.has('Workbook') || names.has('Book'));
  } catch {
    return false;
  }
}

const readers = { xlsx: readXlsx, xls: readXls } as const satisfies Partial<Record<SourceFormat, unknown>>;

export function readWorkbook(bytes: Uint8Array, format: keyof typeof readers, forms: FormWords): TreeReading {
  try {
    const sheets = readers[format](bytes);
    if (sheets.every(({ cells }) => cells.length === 0))
      throw new Refusal(sheets.some(({ drawings }) => drawings > 0) ? 'pictures' : 'wordless');
    return { ok: true, root: layOutSheets(sheets, forms), meta: {} };
  } catch (error) {
    return explainRefusal(error, 'Excel');
  }
}

const separators = [',', ';', '\t', '|'] as const;
/** Enough lines to tell what separates values. */
const sample = 60;

/** Undefined where the file says it itself, as spreadsheets write it: `sep=;`. */
const stated = /^sep=(.)\r?\n/iu;
/** Keeps a spreadsheet from making a number of it: `="012"`. */
const keptAsText = /^="(.*)"$/su;

/** The text of a CSV file → mdast: its records as one sheet. */
export function readCsv(text: string, forms: FormWords): { root: Root; meta: DocumentMeta } {
  const [head, said] = stated.exec(text) ?? [''];
  const cells = listRecords(text.slice(head.length), said ?? chooseSeparator(text));
  const sheet = {
    name: '',
    cells,
    merges: [],
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
    drawings: 0,
  };
  return { root: layOutSheets([sheet], forms), meta: {} };
}

/** What most lines have alike outside quotes, and most of. */
function chooseSeparator(text: string): string {
  const lines = text
    .slice(0, 100_000)
    .replace(/"[^"]*"/gu, '')
    .split(/\r?\n/u)
    .slice(0, sample);
  const scores = separators.map((separator) => {
    const counts = lines.map((line) => line.split(separator).length - 1).filter((count) => count > 0);
    const alike = [...Map.groupBy(counts, (count) => count).values()].map(({ length }) => length);
    return Math.max(0, ...alike);
  });
  return separators[scores.indexOf(Math.max(...scores))] ?? ',';
}

/** RFC 4180; a quote within an unquoted value is a character like any other. */
function listRecords(text: string, separator: string): SheetCell[] {
  const cells: SheetCell[] = [];
  let [row, column, at] = [0, 0, 0];
  while (at < text.length && row < mostShownRows) {
    const { value, end } = text[at] === '"' ? readQuoted(text, at, separator) : readPlain(text, at, separator);
    if (column < mostColumns) cells.push({ row, column, text: keptAsText.exec(value)?.[1] ?? value });
    at = end;
    if (text[at] === separator) column += 1;
    else {
      if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
      [row, column] = [row + 1, 0];
    }
    at += 1;
  }
  return cells;
}

interface Value {
  value: string;
  /** Where the separator or the line's end behind it stands. */
  end: number;
}

function readPlain(text: string, from: number, separator: string): Value {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(from, end), end };
}

function readQuoted(text: string, from: number, separator: string): Value {
  let value = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    // A quote that is never closed holds the rest of its line.
    if (quote < 0) return readPlain(text, from + 1, separator);
    value += text.slice(at, quote);
    at = quote + 1;
    if (text[at] !== '"') break;
    value += '"';
    at += 1;
  }
  const rest = readPlain(text, at, separator);
  return { value: value + rest.value, end: rest.end };
}
