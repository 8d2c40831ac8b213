// The bytes of a Word 97–2003 .doc → its text as mdast with tables as grids, or the rejection that says why not.
import type { TreeReading } from '../../document/document.ts';
import type { Flow, Line } from '../flow/flow.ts';
import { Refusal, type RefusalReason } from '../refusal.ts';
import {
  type CountParagraph,
  countLists,
  type ListDefinition,
  type ListLevel,
  type Lists,
  writeLabel,
} from '../word/count-lists.ts';
import { endCell, endRow, type OpenTable, openTables } from '../word/open-tables.ts';
import { isContentsName, readHeadingName } from '../word/style-names.ts';
import { attemptReading, finishReading, holdsText, type Story } from '../word/word-reading.ts';
import { type CompoundFile, openCompoundFile } from './compound-file.ts';
import { type BinaryParagraph, listParagraphs } from './list-paragraphs.ts';
import { listSegments, readPieces } from './list-segments.ts';
import { hasShades, startLooks } from './look.ts';
import { readWordHeader, type Stretch, type WordHeader } from './read-header.ts';
import { readRuns } from './read-runs.ts';
import { readStyleSheet } from './read-style-sheet.ts';

/** Number formats by their code, named as WordprocessingML names them. */
const FORMATS = (
  'decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago ideographDigital japaneseCounting ' +
  'aiueo iroha decimalFullWidth decimalHalfWidth japaneseLegal japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 ' +
  'aiueoFullWidth irohaFullWidth decimalZero bullet ganada chosung decimalEnclosedFullstop decimalEnclosedParen ' +
  'decimalEnclosedCircleChinese ideographEnclosedCircle ideographTraditional ideographZodiac ideographZodiacTraditional taiwaneseCounting ' +
  'ideographLegalTraditional taiwaneseCountingThousand taiwaneseDigital chineseCounting chineseLegalSimplified chineseCountingThousand'
).split(' ');

interface Cursor {
  view: DataView;
  at: number;
}

interface Group {
  id: number;
  levels: number;
}

/** Lists that cannot be read cost the numbers before paragraphs, not the report. */
function readLists(table: Uint8Array, lists: Stretch, uses: Stretch): Lists {
  if (lists.length === 0 || uses.length === 0) return new Map();
  const view = new DataView(table.buffer, table.byteOffset, table.length);
  try {
    return readUses(view, uses, readGroups(view, lists));
  } catch {
    return new Map();
  }
}

/** The levels of all groups stand behind the table of groups, in the same order. */
function readGroups(view: DataView, { at, length }: Stretch): Map<number, Map<number, ListLevel>> {
  const groups = Array.from({ length: view.getUint16(at, true) }, (_, index): Group => {
    const group = at + 2 + index * 28;
    return { id: view.getInt32(group, true), levels: view.getUint8(group + 26) & 1 ? 1 : 9 };
  });
  const cursor: Cursor = { view, at: at + length };
  return new Map(
    groups.map(({ id, levels }) => [
      id,
      new Map(Array.from({ length: levels }, (_, index) => [index, readLevel(cursor, index)])),
    ]),
  );
}

function readLevel(cursor: Cursor, index: number): ListLevel {
  const { view, at } = cursor;
  const flags = view.getUint8(at + 5);
  const text = at + 28 + view.getUint8(at + 24) + view.getUint8(at + 25);
  const letters = view.getUint16(text, true);
  const template = Array.from({ length: letters }, (_, letter) => view.getUint16(text + 2 + letter * 2, true));
  cursor.at = text + 2 + letters * 2;
  return {
    start: view.getInt32(at, true),
    format: FORMATS[view.getUint8(at + 4)] ?? 'none',
    // Codes below 9 stand for the number of a level.
    template: template.map((code) => (code < 9 ? `%${code + 1}` : String.fromCharCode(code))).join(''),
    isLegal: (flags & 4) !== 0,
    restart: flags & 8 ? view.getUint8(at + 26) : index,
  };
}

function readUses(view: DataView, { at }: Stretch, groups: ReadonlyMap<number, Map<number, ListLevel>>): Lists {
  const count = view.getUint32(at, true);
  const cursor: Cursor = { view, at: at + 4 + count * 16 };
  const lists = new Map<string, ListDefinition>();
  for (let index = 0; index < count; index++) {
    const use = at + 4 + index * 16;
    const id = view.getInt32(use, true);
    lists.set(String(index + 1), readUse(cursor, view.getUint8(use + 12), id, groups.get(id)));
  }
  return lists;
}

function readUse(
  cursor: Cursor,
  overrides: number,
  id: number,
  base: ReadonlyMap<number, ListLevel> | undefined,
): ListDefinition {
  const levels = new Map(base);
  const starts = new Map<number, number>();
  cursor.at += 4;
  for (let index = 0; index < overrides; index++) {
    const start = cursor.view.getInt32(cursor.at, true);
    const flags = cursor.view.getUint32(cursor.at + 4, true);
    cursor.at += 8;
    const level = flags & 15;
    if (flags & 32) levels.set(level, readLevel(cursor, level));
    if (flags & 16) starts.set(level, flags & 32 ? (levels.get(level)?.start ?? start) : start);
  }
  return { group: String(id), levels, starts };
}

/** The paragraphs of a .doc → lines and tables, nested as their marks say. */
function buildFlow(paragraphs: readonly BinaryParagraph[], countParagraph: CountParagraph): Flow[] {
  const out: Flow[] = [];
  const open: OpenTable[] = [];
  for (const paragraph of paragraphs) {
    const { shape, isCellMark } = paragraph;
    openTables(out, open, Math.max(shape.tables, isCellMark ? 1 : 0));
    const table = open.at(-1);
    if (table && shape.isRowEnd) endRow(table, shape.row, paragraph.isDeleted);
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
  return names.has('PowerPoint Document') ? 'slides' : 'container';
}
