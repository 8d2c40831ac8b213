// The raw characters after a row's label → its value cells, by whatever separates cells in this copy.
import { findUnits, readUnitCell } from '../unit/find-units.ts';

/** How cells are told apart in a stretch of text. */
export interface Dialect {
  separator: 'pipe' | 'tab' | 'line' | 'space';
  /** With pipes and tabs: each cell stands on its own line, so a line end means nothing. */
  cellPerLine: boolean;
}

export interface CutCell {
  text: string;
  /** Offset of the text in the source. */
  from: number;
}

export interface CutRow {
  cells: CutCell[];
  /** Cells of further lines that no label leads: the label was lost, they belong to nobody. */
  orphans: CutCell[];
}

const hasDigit = /[0-9０-９]/u;

/** Whether a line holds words, then a tab and a number. */
function isTabbedRow(line: string): boolean {
  const at = line.search(/\t *[0-9０-９]/u);
  return at > 0 && /\p{L}/u.test(line.slice(0, at));
}

/** Rows of one number (label, unit, number) never have a tab between two numbers; 0 unless most rows have one before. */
function countTabbed(source: string): number {
  if (!source.includes('\t')) return 0;
  const rows = source.split('\n').filter((line) => hasDigit.test(line));
  const tabbed = rows.filter(isTabbedRow);
  return tabbed.length * 2 > rows.length ? tabbed.length : 0;
}

/** Tables whose numbers have words between them: most lines hold a pipe, one (a cell a line) or several (a row a line). */
function countPiped(source: string): 'rows' | 'cells' | undefined {
  const lines = source.split('\n').filter((line) => line.trim() !== '');
  const pipes = lines.filter((line) => /[|｜│]/u.test(line));
  if (pipes.length < 4 || pipes.length * 2 < lines.length) return undefined;
  const filled = pipes.filter((line) => line.split(/[|｜│]/u).filter((cell) => cell.trim() !== '').length > 1);
  return filled.length * 2 > pipes.length ? 'rows' : 'cells';
}

/** Tells the dialect from what stands between neighbouring values. */
export function detectDialect(source: string): Dialect {
  const between = [...source.matchAll(/(?<=[0-9０-９])[^0-9０-９\p{L}]+(?=[0-9０-９])/gu)].map((match) => match[0]);
  const count = (test: RegExp): number => between.filter((text) => test.test(text)).length;
  const pipes = count(/[|｜│]/u) || (between.length === 0 && /\|/u.test(source) ? 1 : 0);
  const piped = countPiped(source);
  if (pipes === 0 && piped) return { separator: 'pipe', cellPerLine: piped === 'cells' };
  if (pipes > 0) return { separator: 'pipe', cellPerLine: count(/^(?=[^\n]*\n)[^|｜│]*[|｜│]/u) * 2 > pipes };
  const tabs = count(/\t/u) || (between.length === 0 && /\t/u.test(source) ? 1 : 0) || countTabbed(source);
  if (tabs > 0) return { separator: 'tab', cellPerLine: count(/\n[ ]*\t|\t[ ]*\n/u) * 2 > tabs };
  // Rows whose cells ran together keep their line ends.
  const glued = source.match(/\p{Script=Han}[”"）)]*[ ]*[0-9０-９]{7,}[ ]*$/gmu)?.length ?? 0;
  if (glued >= 5) return { separator: 'space', cellPerLine: false };
  const lines = count(/\n/u);
  const spaces = count(/^[^\n]*$/u);
  return { separator: lines > spaces ? 'line' : 'space', cellPerLine: lines > spaces };
}

function split(text: string, from: number, separator: RegExp): CutCell[] {
  const cells: CutCell[] = [];
  let position = 0;
  const push = (end: number): void => {
    const piece = text.slice(position, end);
    const lead = piece.length - piece.trimStart().length;
    cells.push({ text: piece.trim(), from: from + position + lead });
  };
  for (const found of text.matchAll(separator)) {
    push(found.index);
    position = found.index + found[0].length;
  }
  push(text.length);
  return cells;
}

/** The first piece completes the label's own cell unless a value is glued to it. */
function dropLabelRest(cells: CutCell[]): CutCell[] {
  return cells[0] && !hasDigit.test(cells[0].text) ? cells.slice(1) : cells;
}

function cutSeparated(text: string, from: number, { separator, cellPerLine }: Dialect, isHeader: boolean): CutRow {
  const mark = separator === 'pipe' ? /[|｜│]/gu : /\t/gu;
  if (cellPerLine) {
    const cells = dropLabelRest(split(text, from, mark));
    if (cells.at(-1)?.text === '') cells.pop();
    return { cells, orphans: [] };
  }
  // A label alone on its line: the values are on the next one, and nothing of the label is left there.
  const emptyLine = isHeader
    ? /^[^\n0-9０-９]*\n(?:[^\S\n]*\n)*(?=[^\n]*[0-9０-９])/u
    : /^[ ]*\n(?:[^\S\n]*\n)*(?=[^\n]*[0-9０-９])/u;
  const alone = emptyLine.exec(text)?.[0].lastIndexOf('\n') ?? -1;
  const start = alone + 1;
  const lineEnd = text.indexOf('\n', start);
  const end = lineEnd < 0 ? text.length : lineEnd;
  const pieces = split(text.slice(start, end), from + start, mark);
  const cells = start > 0 ? pieces : dropLabelRest(pieces);
  if (lineEnd < 0 && cells.length > 1 && cells.at(-1)?.text === '' && start === 0) cells.pop();
  const rest = split(text.slice(end), from + end, separator === 'pipe' ? /[|｜│\n]/gu : /[\t\n]/gu);
  return { cells, orphans: rest.filter((cell) => hasDigit.test(cell.text)) };
}

/** `text` runs from the end of the label to the start of the next one; a header's values stand on a line of their own. */
export function cutCells(text: string, from: number, dialect: Dialect, isHeader: boolean): CutRow {
  if (dialect.separator === 'pipe' || dialect.separator === 'tab') return cutSeparated(text, from, dialect, isHeader);
  const cells = split(text, from, dialect.separator === 'line' ? /\n+/gu : /\s+/gu).filter((cell) => cell.text !== '');
  const start = cells.findIndex((cell) => /[0-9０-９/—－\-＋+]|^无/u.test(cell.text));
  return { cells: start < 0 ? [] : cells.slice(start), orphans: [] };
}

interface PeeledUnits {
  /** Stated before the first value: the label's own, in brackets or beside it. */
  own: CutCell[];
  /** Stated on their own behind the values: for what follows, or for the whole table. */
  behind: CutCell[];
  rest: string;
}

const piece = /[（([【][^（()）[\]【】\n|｜]{1,30}[）)\]】]|[^\s（()）]{1,40}/gu;
const named = /[（(]?(?:金额|计量|货币|数据|统计)?单位[ \t]*[：:为][ \t]*[^\s\d|｜（()）]{1,8}[）)]?/gu;

const statesUnits = (text: string): boolean =>
  readUnitCell(text) !== undefined || (/^[（(]/u.test(text) && findUnits(text).units.length > 0);

function take(text: string, from: number, pattern: RegExp, isUnit: (piece: string) => boolean): [string, CutCell[]] {
  const units: CutCell[] = [];
  const rest = text.replace(pattern, (found: string, at: number) => {
    if (!isUnit(found)) return found;
    units.push({ text: found.trim(), from: from + at });
    return found.replace(/[^\n]/gu, ' ');
  });
  return [rest, units];
}

/** A table with separators keeps its cells: only what is left of the label's own cell is looked at. */
export function peelUnits(text: string, from: number, { separator }: Dialect): PeeledUnits {
  const stop = text.search(separator === 'pipe' || separator === 'tab' ? /[|｜│\t0-9０-９]/u : /[0-9０-９]/u);
  const end = stop < 0 ? text.length : stop;
  const [head, own] = take(text.slice(0, end), from, piece, statesUnits);
  const [tail, behind] = take(text.slice(end), from + end, named, (found) => findUnits(found).units.length > 0);
  return { own, behind, rest: head + tail };
}
