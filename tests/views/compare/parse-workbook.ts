// The bytes of an XLSX file → its sheets with their cells, read by what the format says and not by who wrote it.
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { DataCell } from '../../../src/store/column.ts';
import type { Sheet } from '../../../src/views/compare/data-files.ts';

interface Element {
  name: string;
  attributes: Record<string, string>;
  /** All text inside. */
  text: string;
}

/** Every element as it closes, in the order of the document. */
function listElements(xml: string): Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => open.push({ name, attributes, text: '' }));
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed) elements.push(closed);
  });
  parser.write(xml).close();
  return elements;
}

/** `AB7` → 27. */
const columnOf = (place: string): number =>
  [...place.replace(/\d+/, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function readCell(type: string | undefined, text: string, strings: readonly string[]): DataCell {
  if (type === 's') return strings[Number(text)] ?? null;
  if (type === 'b') return text === '1';
  return type === undefined || type === 'n' ? Number(text) : text;
}

/** A cell without a value, or none at all, is empty. */
function readRows(xml: string, strings: readonly string[]): DataCell[][] {
  const rows: DataCell[][] = [];
  let row: DataCell[] = [];
  let value: string | undefined;
  for (const { name, attributes, text } of listElements(xml)) {
    if (name === 'f') throw new Error(`a formula: ${text}`);
    if (name === 'v') value = text;
    if (name === 'c') {
      if (value !== undefined) row[columnOf(attributes.r ?? '')] = readCell(attributes.t, value, strings);
      value = undefined;
    }
    if (name === 'row') {
      rows[Number(attributes.r) - 1] = Array.from(row, (cell) => cell ?? null);
      row = [];
    }
  }
  return Array.from(rows, (cells) => cells ?? []);
}

export function parseWorkbook(bytes: Uint8Array): Sheet[] {
  const files = unzipSync(bytes);
  const read = (path: string) => listElements(strFromU8(files[path] ?? new Uint8Array()));
  const targets = new Map(
    read('xl/_rels/workbook.xml.rels').map(({ attributes }) => [attributes.Id, attributes.Target ?? '']),
  );
  const strings = read('xl/sharedStrings.xml').flatMap(({ name, text }) => (name === 'si' ? [text] : []));
  return read('xl/workbook.xml').flatMap(({ name, attributes }) => {
    if (name !== 'sheet') return [];
    const path = `xl/${targets.get(attributes['r:id'])}`;
    return [{ name: attributes.name ?? '', rows: readRows(strFromU8(files[path] ?? new Uint8Array()), strings) }];
  });
}
