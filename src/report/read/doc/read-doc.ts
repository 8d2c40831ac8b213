// The bytes of a Word 97–2003 .doc → its text as mdast with tables as grids, or the rejection that says why not.

import type { TreeReading } from '../../document/document.ts';
import { expandGrid } from '../../document/expand-grid.ts';
import { type Flow, type Line, listLines } from '../flow/flow.ts';
import { type CountParagraph, countLists, writeLabel } from '../word/count-lists.ts';
import { markDrawn, mergeCells, type WordCell, type WordRow } from '../word/merge-cells.ts';
import { isContentsName, readHeadingName } from '../word/style-names.ts';
import {
  attemptReading,
  finishReading,
  holdsText,
  Refusal,
  type RefusalReason,
  type Story,
} from '../word/word-reading.ts';
import { type CompoundFile, openCompoundFile } from './compound-file.ts';
import { type BinaryParagraph, listParagraphs } from './list-paragraphs.ts';
import { listSegments, readPieces } from './list-segments.ts';
import { hasShades, startLooks } from './look.ts';
import { readWordHeader, type WordHeader } from './read-header.ts';
import { readLists } from './read-lists.ts';
import type { RowShape } from './read-paragraph-shape.ts';
import { readRuns } from './read-runs.ts';
import { readStyleSheet } from './read-style-sheet.ts';

/** A table whose end has not come. */
interface OpenTable {
  rows: BinaryRow[];
  cells: WordCell[];
  /** What the cell that is open holds so far, and whether it shows something that is no text. */
  content: Flow[];
  isDrawn: boolean;
}

/** The paragraphs of a .doc → lines and tables, nested as their marks say. */
function buildFlow(paragraphs: readonly BinaryParagraph[], countParagraph: CountParagraph): Flow[] {
  const out: Flow[] = [];
  const open: OpenTable[] = [];
  for (const paragraph of paragraphs) {
    const { shape, isCellMark } = paragraph;
    openTables(out, open, Math.max(shape.tables, isCellMark ? 1 : 0));
    const table = open.at(-1);
    if (table && shape.isRowEnd) endRow(table, paragraph);
    else {
      const pictures = Array.from({ length: paragraph.pictures }, () => ({ type: 'picture', alt: '' }) as const);
      (table?.content ?? out).push(...toLines(paragraph, table !== undefined, countParagraph), ...pictures);
      if (table && paragraph.isDrawn) table.isDrawn = true;
      if (table && (isCellMark || shape.isCellEnd)) endCell(table);
    }
  }
  openTables(out, open, 0);
  return out;
}

function openTables(out: Flow[], open: OpenTable[], count: number): void {
  while (open.length < count) open.push({ rows: [], cells: [], content: [], isDrawn: false });
  while (open.length > count) {
    const table = open.pop();
    if (table) (open.at(-1)?.content ?? out).push(closeTable(table));
  }
}

function endCell(table: OpenTable): void {
  table.cells.push({
    span: 1,
    vertical: undefined,
    joinsLeft: false,
    children: markDrawn(table.content, table.isDrawn),
  });
  table.content = [];
  table.isDrawn = false;
}

/** LibreOffice marks the end of the row before a deleted one, too; a row that still says something is not deleted. */
function endRow(table: OpenTable, { isDeleted, shape }: BinaryParagraph): void {
  const isGone = isDeleted && table.cells.every((cell) => cell.children.length === 0);
  if (!isGone) table.rows.push({ row: { before: 0, after: 0, cells: table.cells }, shape: shape.row });
  table.cells = [];
  table.content = [];
}

/** Where no row ends, the marks are all that is left of a table: its cells stay text. Where rows do not say how their cells stand, cells are still cells, but their columns are only counted. */
function closeTable(table: OpenTable): Flow {
  if (table.content.length > 0) endCell(table);
  if (table.rows.length === 0) return { type: 'box', children: table.cells.flatMap((cell) => cell.children) };
  if (table.cells.length > 0) table.rows.push({ row: { before: 0, after: 0, cells: table.cells }, shape: undefined });
  const placed = placeColumns(table.rows);
  if (placed) return { type: 'table', caption: [], rows: mergeCells(placed) };
  const texts = table.rows.map(({ row }) =>
    row.cells.map((cell) => ({
      text: cell.children
        .flatMap((child) => listLines(child))
        .map((line) => line.text)
        .join('\n'),
    })),
  );
  return expandGrid(texts, 'ragged');
}

function toLines({ lines, shape }: BinaryParagraph, isCell: boolean, countParagraph: CountParagraph): Line[] {
  if (isContentsName(shape.style)) return [];
  const label = shape.list === 0 ? undefined : countParagraph(String(shape.list), shape.level);
  const [first = '', ...rest] = lines;
  const depth = readDepth(shape.outline, shape.style);
  return [label === undefined ? first : writeLabel(label, first, isCell), ...rest].flatMap((text): Line[] =>
    text === '' ? [] : [{ type: 'line', text, linked: 0, links: 0, ...(depth === undefined ? {} : { depth }) }],
  );
}

function readDepth(outline: number | undefined, style: string): number | undefined {
  const depth = outline ?? readHeadingName(style) ?? 10;
  return depth <= 9 ? Math.min(depth, 6) : undefined;
}

/** A row of cells as met in the text, and what its end says of their shape. */
interface BinaryRow {
  row: WordRow;
  shape: RowShape | undefined;
}

/** Edges dragged by hand miss each other by less than half a millimetre; no column is that narrow. */
const TOLERANCE = 30;

/** Undefined where a row does not say where its cells stand. */
function placeColumns(rows: readonly BinaryRow[]): WordRow[] | undefined {
  if (rows.some(({ row, shape }) => shape?.cells.length !== row.cells.length)) return undefined;
  const columns = numberEdges(rows.flatMap(({ shape }) => shape?.edges ?? []));
  const last = Math.max(...columns.values(), 0);
  return rows.map(({ row, shape }) => placeRow(row, shape, columns, last));
}

function numberEdges(edges: readonly number[]): Map<number, number> {
  const columns = new Map<number, number>();
  let column = -1;
  let start = Number.NEGATIVE_INFINITY;
  for (const edge of [...new Set(edges)].sort((one, other) => one - other)) {
    if (edge - start > TOLERANCE) {
      column++;
      start = edge;
    }
    columns.set(edge, column);
  }
  return columns;
}

function placeRow(
  row: WordRow,
  shape: RowShape | undefined,
  columns: ReadonlyMap<number, number>,
  last: number,
): WordRow {
  const edges = (shape?.edges ?? []).map((edge) => columns.get(edge) ?? 0);
  const cells = row.cells.map((cell, index) => {
    const { joinsLeft = false, vertical } = shape?.cells[index] ?? {};
    return { ...cell, joinsLeft, vertical, span: (edges[index + 1] ?? 0) - (edges[index] ?? 0) };
  });
  // A cell without width is not printed; Word leaves such cells behind after merges.
  return { before: edges[0] ?? 0, after: last - (edges.at(-1) ?? 0), cells: cells.filter((cell) => cell.span > 0) };
}

/** Stand where a picture or a drawing is anchored. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the marks of the format
const PICTURE = /[\x01\x08]/;
const PAPER = 'FFFFFF';
const CHANGES_BUDGET = 100_000_000;

/** Reads what Word would print of the body, with tracked changes accepted. Macros are never looked at. */
export async function readDoc(bytes: Uint8Array): Promise<TreeReading> {
  return attemptReading(() => {
    const file = openCompoundFile(bytes);
    const stream = file.readStream('WordDocument');
    if (!stream) throw new Refusal(detectContainer(file.names));
    const { flows, hasPicture } = readStories(file, stream, readWordHeader(stream));
    if (!flows.some(holdsText)) throw new Refusal(hasPicture ? 'pictures' : 'wordless');
    return finishReading(flows, undefined);
  });
}

function readStories(file: CompoundFile, stream: Uint8Array, header: WordHeader): Story {
  const table = file.readStream(header.tableStream);
  if (!table) throw new Refusal('damaged');
  const pieces = readPieces(table, header.pieces);
  const paragraphRuns = readRuns(stream, table, header.paragraphRuns, 'paragraph');
  const styles = readStyleSheet(table, header.styles);
  const laidOver = pieces.flatMap(({ changes }) => changes ?? []);
  const papers = hasShades(paragraphRuns, styles, laidOver) ? [PAPER, undefined] : [PAPER];
  const source = {
    stream,
    pieces,
    characterRuns: readRuns(stream, table, header.characterRuns, 'character'),
    paragraphRuns,
    styles,
    readLook: startLooks(styles, papers),
    data: file.readStream('Data') ?? new Uint8Array(0),
    known: new Map(),
    budget: CHANGES_BUDGET,
  };
  const countParagraph = countLists(readLists(table, header.lists, header.listUses));
  const stories = listStories(header).map(([from, to]) => listSegments(source, from, to));
  return {
    flows: stories.flatMap((segments) => buildFlow(listParagraphs(segments, source), countParagraph)),
    hasPicture: stories.flat().some(({ text }) => PICTURE.test(text)),
  };
}

/** The body, its notes and its text boxes; headers, footers and comments stand between them. */
function listStories({ counts }: WordHeader): [from: number, to: number][] {
  const { body, footnotes, headers, comments, endnotes, boxes } = counts;
  const endnotesFrom = body + footnotes + headers + comments;
  return [
    [0, body],
    [body, body + footnotes],
    [endnotesFrom, endnotesFrom + endnotes],
    [endnotesFrom + endnotes, endnotesFrom + endnotes + boxes],
  ];
}

/** The names in an OLE container that holds no Word document → what it is instead. */
function detectContainer(names: ReadonlySet<string>): RefusalReason {
  if (names.has('EncryptedPackage')) return 'password';
  if (names.has('Workbook') || names.has('Book')) return 'spreadsheet';
  return names.has('PowerPoint Document') ? 'slides' : 'container';
}
