// The bytes of an Excel workbook (2007 and later) → its visible sheets, with what each cell shows.
import { NO_TEXT } from '../../text/shown-text.ts';
import { openZip, resolvePart, type ZipFile } from '../archive/open-zip.ts';
import { Refusal } from '../refusal.ts';
import { type Ink, isSymbolFont, judgeLook, type Papers } from '../word/judge-look.ts';
import { type InkedText, joinPieces } from '../word/print-pieces.ts';
import { decodePart, parseXml } from '../xml/parse-xml.ts';
import {
  findChild,
  listChildren,
  type PartElement,
  readContent,
  readElementValue,
  readSwitch,
} from '../xml/xml-element.ts';
import { findFormat, printValue } from './print-value.ts';
import { mostCells, mostColumns, mostShownRows, type SheetCell, type SheetMerge, type ShownSheet } from './sheet.ts';

const white = 'FFFFFF';
const black = '000000';
/** Colours by number that every program knows; 64 and 65 are those of the system. */
const indexed: Readonly<Record<string, string>> = { 0: black, 1: white, 8: black, 9: white };
/** The first two colours of a theme are paper and ink. */
const themed: Readonly<Record<string, string>> = { 0: white, 1: black };

/** Undefined for a colour that only the theme or the system knows. */
function readColour(element: PartElement | undefined): string | undefined {
  const { rgb, theme, indexed: index, tint = '0' } = element?.attributes ?? {};
  if (rgb !== undefined) return rgb.slice(-6);
  if (Number(tint) !== 0) return undefined;
  return theme === undefined ? indexed[index ?? ''] : themed[theme];
}

/** What lies behind the text of a cell; a pattern has no colour that could be named. */
function readPapers(fill: PartElement | undefined): Papers {
  const pattern = findChild(fill, 'patternFill');
  const type = pattern?.attributes.patternType ?? 'none';
  if (type === 'none' && !findChild(fill, 'gradientFill')) return [white];
  return [type === 'solid' ? readColour(findChild(pattern, 'fgColor')) : undefined];
}

function readFontInk(font: PartElement | undefined, papers: Papers): Ink {
  const name = readElementValue(font, 'name') ?? readElementValue(font, 'rFont') ?? '';
  const size = Number(readElementValue(font, 'sz') ?? Number.NaN);
  return judgeLook(
    [
      {
        strike: readSwitch(font, 'strike'),
        align: readElementValue(font, 'vertAlign'),
        colour: readColour(findChild(font, 'color')),
        size: Number.isFinite(size) ? 2 * size : undefined,
        isSymbols: isSymbolFont(name),
      },
    ],
    papers,
  );
}

/** How the cells of a style look. */
interface CellStyle {
  format: string;
  font: PartElement | undefined;
  papers: Papers;
}

interface Workbook {
  strings: PartElement[];
  styles: CellStyle[];
  isFrom1904: boolean;
}

export function readXlsx(bytes: Uint8Array): ShownSheet[] {
  const zip = openZip(bytes);
  const top = readRelations(zip, '_rels/.rels', '');
  const main = [...top.values()].find(({ kind }) => kind === 'officeDocument')?.path ?? 'xl/workbook.xml';
  const workbook = readPart(zip, main);
  if (workbook?.name !== 'workbook') throw new Refusal('damaged');
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relations = readRelations(zip, `${folder}_rels/${main.slice(folder.length)}.rels`, folder);
  const find = (kind: string): PartElement | undefined =>
    readPart(zip, [...relations.values()].find((relation) => relation.kind === kind)?.path);
  const isFrom1904 = /^(?:1|true)$/u.test(findChild(workbook, 'workbookPr')?.attributes.date1904 ?? '');
  const book = { strings: listChildren(find('sharedStrings'), 'si'), styles: readStyles(find('styles')), isFrom1904 };
  return listChildren(findChild(workbook, 'sheets'), 'sheet').flatMap(({ attributes }) => {
    if (/hidden/iu.test(attributes.state ?? '')) return [];
    const relation = relations.get(attributes.id ?? '');
    // Charts and dialogs have no cells.
    if (relation?.kind !== 'worksheet') return [];
    const part = readPart(zip, relation.path);
    if (!part) throw new Refusal('damaged');
    return [readSheet(part, attributes.name ?? '', book)];
  });
}

const readPart = (zip: ZipFile, path: string | undefined): PartElement | undefined => {
  const part = path === undefined ? undefined : zip.read(path);
  return part && parseXml(decodePart(part));
};

interface Relation {
  /** Last word of its type: `worksheet`. */
  kind: string;
  path: string;
}

function readRelations(zip: ZipFile, path: string, folder: string): Map<string, Relation> {
  const inside = listChildren(readPart(zip, path), 'Relationship').filter(
    ({ attributes }) => attributes.TargetMode !== 'External',
  );
  return new Map(
    inside.map(({ attributes: { Id = '', Type = '', Target = '' } }) => [
      Id,
      { kind: Type.slice(Type.lastIndexOf('/') + 1), path: resolvePart(Target, folder) },
    ]),
  );
}

function readStyles(root: PartElement | undefined): CellStyle[] {
  const list = (group: string, kind: string): PartElement[] => listChildren(findChild(root, group), kind);
  const formats = new Map(
    list('numFmts', 'numFmt').map(({ attributes }) => [attributes.numFmtId, attributes.formatCode ?? 'General']),
  );
  const [fonts, fills] = [list('fonts', 'font'), list('fills', 'fill')];
  return list('cellXfs', 'xf').map(({ attributes: { numFmtId, fontId, fillId } }) => ({
    format: formats.get(numFmtId) ?? findFormat(Number(numFmtId)),
    font: fonts[Number(fontId)],
    papers: readPapers(fills[Number(fillId)]),
  }));
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

function readSheet(root: PartElement, name: string, book: Workbook): ShownSheet {
  const view = findChild(findChild(root, 'sheetViews'), 'sheetView');
  const hidesZeros = /^(?:0|false)$/u.test(view?.attributes.showZeros ?? '');
  const hiddenRows = new Set<number>();
  const cells: SheetCell[] = [];
  let row = -1;
  for (const element of listChildren(findChild(root, 'sheetData'), 'row')) {
    row = element.attributes.r === undefined ? row + 1 : Number(element.attributes.r) - 1;
    if (!(row >= 0)) throw new Refusal('damaged');
    if (isOn(element.attributes.hidden) || Number(element.attributes.ht ?? 1) === 0) hiddenRows.add(row);
    let column = -1;
    for (const cell of listChildren(element, 'c')) {
      column = cell.attributes.r === undefined ? column + 1 : readColumn(cell.attributes.r);
      const text = hidesZeros && readContent(findChild(cell, 'v')) === '0' ? '' : printCell(cell, book);
      if (text === '') continue;
      if (row >= mostShownRows || column >= mostColumns || cells.length >= mostCells) throw new Refusal('oversized');
      cells.push({ row, column, text });
    }
  }
  return {
    name,
    cells,
    merges: listChildren(findChild(root, 'mergeCells'), 'mergeCell').flatMap(readMerge),
    hiddenRows,
    hiddenColumns: readHiddenColumns(root),
    drawings: listChildren(root, 'drawing').length + listChildren(root, 'picture').length,
  };
}

function readHiddenColumns(root: PartElement): Set<number> {
  const hidden = new Set<number>();
  for (const { attributes } of listChildren(findChild(root, 'cols'), 'col')) {
    if (!isOn(attributes.hidden) && Number(attributes.width ?? 1) !== 0) continue;
    const [from, to] = [Number(attributes.min) - 1, Math.min(Number(attributes.max), mostColumns)];
    for (let column = from; column < to; column += 1) hidden.add(column);
  }
  return hidden;
}

const reference = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u;

function readPlace(text: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = reference.exec(text) ?? [];
  if (letters === '') throw new Refusal('damaged');
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

const readColumn = (text: string): number => readPlace(text).column;

function readMerge({ attributes }: PartElement): SheetMerge[] {
  const [from, to] = (attributes.ref ?? '').split(':');
  if (from === undefined || to === undefined) return [];
  const [first, last] = [readPlace(from), readPlace(to)];
  const [rowspan, colspan] = [last.row - first.row + 1, last.column - first.column + 1];
  return rowspan < 1 || colspan < 1 ? [] : [{ ...first, rowspan, colspan }];
}

const noStyle: CellStyle = { format: 'General', font: undefined, papers: ['FFFFFF'] };

function printCell(cell: PartElement, { strings, styles, isFrom1904 }: Workbook): string {
  const { t: type = 'n', s } = cell.attributes;
  const style = styles[Number(s ?? 0)] ?? noStyle;
  const value = findChild(cell, 'v');
  const stored = readContent(value);
  if (type === 's') return printString(strings[Number(stored)], style);
  if (type === 'inlineStr') return printString(findChild(cell, 'is'), style);
  // A program that counted nothing left the result to whoever opens the file.
  if (!value) return findChild(cell, 'f') ? NO_TEXT : '';
  if (type === 'n' && stored.trim() !== '') return printPlain(printNumber(stored, style, isFrom1904), style);
  return printPlain(type === 'b' ? (['FALSE', 'TRUE'][Number(stored)] ?? NO_TEXT) : stored, style);
}

const printNumber = (stored: string, { format }: CellStyle, isFrom1904: boolean): string =>
  Number.isFinite(Number(stored)) ? printValue(Number(stored), format, isFrom1904) : NO_TEXT;

const printPlain = (text: string, { font, papers }: CellStyle): string =>
  printPieces([{ text, ink: readFontInk(font, papers) }]);

const printPieces = (pieces: readonly InkedText[]): string =>
  joinPieces(pieces.filter(({ ink }) => ink.sight !== 'hidden'));

/** `_x000D_` stands for a character that XML does not allow. */
const escaped = /_x[0-9A-Fa-f]{4}_/gu;

function printString(string: PartElement | undefined, style: CellStyle): string {
  if (!string) return NO_TEXT;
  const pieces = string.children.flatMap((child): InkedText[] => {
    if (typeof child === 'string') return [];
    if (child.name === 't') return [{ text: readContent(child), ink: readFontInk(style.font, style.papers) }];
    if (child.name !== 'r') return [];
    return [{ text: readContent(findChild(child, 't')), ink: readRunInk(findChild(child, 'rPr'), style) }];
  });
  return printPieces(pieces).replace(escaped, '\n');
}

/** A stretch of a cell's text says all of its look itself; what it does not say is usual, and not the cell's. */
const readRunInk = (properties: PartElement | undefined, { font, papers }: CellStyle): Ink =>
  properties ? readFontInk(properties, papers) : font ? readFontInk(font, papers) : judgeLook([{}], papers);
