// Running text → the same text with its statutory tables lifted out as grids.

import { requestColumnIds } from '../../forms/shape.ts';
import type { Grid, GridCell } from '../document/document.ts';
import type { TableKind } from '../model/report.ts';
import { foldText } from '../text/fold-character.ts';
import { findUnits, readUnitCell } from '../unit/find-units.ts';
import { type CutCell, type CutRow, cutCells, type Dialect, detectDialect, peelUnits } from './cut-cells.ts';
import { findStretches, type TableStretch } from './find-stretches.ts';
import type { LiftedCell } from './label-grid.ts';
import type { LabelMatch } from './lexicon.ts';
import { gap, type Squashed, squash } from './squash.ts';
import { type LabelToken, tokenize } from './tokenize.ts';

export interface LiftedTable {
  kind: TableKind;
  grid: Grid;
  /** Span in the source text. */
  from: number;
  to: number;
}

/** A cell of words; `match` of those that are labels. */
interface WordCell extends CutCell {
  match?: LabelMatch;
}

interface Row {
  labels: WordCell[];
  values: CutCell[];
}

const pagesOut = /^[ \t]*[-—–－]+[ \t]*\d{1,4}[ \t]*[-—–－]+[ \t]*$/gmu;

/** Punctuation that a lost line end leaves between a number and the next label (42*第二十条); it is no part of either. */
const stray = /(?<=[0-9０-９])[*＊※#＃:：;；。，,、.．)）\-－/]{1,3}[ \t]*$/u;

const role = (token: LabelToken): string => token.match?.labels[0]?.role ?? '';
const endOf = (squashed: Squashed, token: LabelToken): number => (squashed.at[token.to - 1] ?? 0) + 1;
const startOf = (squashed: Squashed, token: LabelToken): number => squashed.at[token.from] ?? 0;

/** Whether a label opens a new row after another label: leaf rows and changes from header to rows do. */
function startsRow(previous: LabelToken, next: LabelToken): boolean {
  const before = role(previous);
  if (before === 'row') return !(previous.match?.labels[0]?.id === 'other.all' && role(next) === 'row');
  if (previous.match?.labels[0]?.id === 'article') return true;
  if (before === 'column') return role(next) !== 'column';
  return before === 'head' && (role(next) === 'row' || role(next) === 'group');
}

const applicants: ReadonlySet<string> = new Set(['title', 'organisations', ...requestColumnIds]);

/** Both labels belong to the header of table 三, whose printed lines tell the order of its columns. */
const isHeaderLine = (previous: LabelToken, next: LabelToken): boolean =>
  [previous, next].every(({ match }) => applicants.has(match?.labels[0]?.id ?? ''));

const isNewLine = (squashed: Squashed, token: LabelToken, { cellPerLine }: Dialect): boolean =>
  !cellPerLine && ((squashed.before[token.from] ?? 0) & gap.line) !== 0;

function labelCell(source: string, squashed: Squashed, token: LabelToken): WordCell {
  let from = startOf(squashed, token);
  while (from > 0 && /[（(]/u.test(source[from - 1] ?? '')) from -= 1;
  const end = endOf(squashed, token);
  const text = source.slice(from, end).replace(/\s+/gu, '');
  // 采购总金额（元）: where the unit is part of the known wording, the bracket behind it is not.
  const isOpen = /[（(][^（()）]*$/u.test(text) && /^\s{0,2}[）)]/u.test(source.slice(end, end + 3));
  return { text: isOpen ? `${text}）` : text, from, ...(token.match && { match: token.match }) };
}

/** The characters between two labels, with page numbers blanked out so that places stay. */
function between(source: string, from: number, to: number): string {
  return source
    .slice(from, to)
    .replace(pagesOut, (page) => ' '.repeat(page.length))
    .replace(/^[ \t]*[）)”"’』」]+/u, (bracket) => ' '.repeat(bracket.length))
    .replace(/^\s*[（(][^（()）|]{6,70}[）)]/u, (remark) =>
      findUnits(remark).units.length > 0 ? remark : remark.replace(/[^\n]/gu, ' '),
    )
    .replace(/[（(]$/u, ' ')
    .replace(stray, (marks) => ' '.repeat(marks.length));
}

function buildRows(source: string, squashed: Squashed, stretch: TableStretch, dialect: Dialect): Row[] {
  const labels = tokenize(squashed, stretch.lexicon, stretch.labels, stretch.from, stretch.to).filter(
    (token) => token.kind === 'label',
  );
  const stretchEnd = stretch.to < squashed.at.length ? (squashed.at[stretch.to - 1] ?? 0) + 1 : source.length;
  const rows: Row[] = [];
  let open: Row | undefined;
  labels.forEach((token, index) => {
    const previous = labels[index - 1];
    const isNext =
      previous && (isHeaderLine(previous, token) ? isNewLine(squashed, token, dialect) : startsRow(previous, token));
    if (!open || isNext) open = push(rows);
    const label = labelCell(source, squashed, token);
    open.labels.push(label);
    const next = labels[index + 1];
    const end = next ? startOf(squashed, next) : Math.max(stretchEnd, endOfLine(source, stretchEnd, dialect));
    const from = endOf(squashed, token);
    const { own, behind, rest } = peelUnits(between(source, from, end), from, dialect);
    // A unit in brackets belongs to its label; one beside it may be a cell of its own.
    for (const unit of own) {
      if (/^[（(]/u.test(unit.text)) label.text += unit.text;
      else open.labels.push(unit);
    }
    const cut = cutCells(rest, from, dialect, stretch.kind === 'appeals');
    if (!holdsValues(cut, token)) {
      open.labels.push(...cut.cells.filter((cell) => cell.text !== ''));
      return;
    }
    // Table 四 has one row of values below its header; they are no cells of the header's last row.
    if (stretch.kind === 'appeals') open = push(rows);
    open.values.push(...cut.cells);
    // The next line goes on without a label: a row was wrapped, or lost its label. Only table 三 can tell by its sums.
    if (cut.orphans.length > 0 && stretch.kind === 'requests') rows.push({ labels: [], values: cut.orphans });
    else open.values.push(...cut.orphans);
    for (const unit of behind) rows.push({ labels: [unit], values: [] });
    open = undefined;
  });
  const printed = rows.filter((row) => row.labels.length + row.values.length > 0);
  return isNumbered(source, squashed, stretch) ? dropRowNumbers(printed) : printed;
}

/** A table with a column 序号 prints the number of the next row before its label, behind this row's values. */
function isNumbered(source: string, squashed: Squashed, stretch: TableStretch): boolean {
  const from = squashed.at[stretch.from] ?? 0;
  const end = (squashed.at[stretch.to - 1] ?? 0) + 1;
  return /序\s*号/u.test(source.slice(Math.max(0, from - 60), Math.min(end, from + 60)));
}

function dropRowNumbers(rows: readonly Row[]): Row[] {
  let expected = 0;
  return rows.map((row) => {
    const at = row.values.findLastIndex((value) => /^\d{1,3}$/u.test(foldText(value.text)));
    const number = Number(foldText(row.values[at]?.text ?? ''));
    const follows = at >= 0 && (expected === 0 ? number <= 3 : number === expected);
    if (follows) expected = number + 1;
    else if (expected > 0) expected += 1;
    return follows ? { ...row, values: row.values.filter((_, index) => index !== at) } : row;
  });
}

function push(rows: Row[]): Row {
  const row: Row = { labels: [], values: [] };
  rows.push(row);
  return row;
}

const endOfLine = (source: string, from: number, dialect: Dialect): number => {
  if (dialect.separator !== 'tab' && dialect.separator !== 'pipe') return from;
  const end = source.indexOf('\n', from);
  const line = source.slice(from, end < 0 ? source.length : end);
  // Where all of a page is one line, the heading of the next section ends the table.
  const heading = line.search(/[|｜│\t]\s{0,3}[一二三四五六七八九]、/u);
  return from + (heading < 0 ? line.length : heading);
};

/**
 * Cells after a label are a row's values if one of them is printed, or if the label names a row and they are blank. Units
 * beside a label of the header are none.
 */
function holdsValues(cut: CutRow, token: LabelToken): boolean {
  const isHead = role(token) !== 'row';
  if (cut.cells.some((cell) => cell.text !== '' && !(isHead && readUnitCell(cell.text)))) return true;
  const id = token.match?.labels[0]?.id;
  return cut.cells.length > 0 && role(token) === 'row' && id !== 'other.all';
}

function toGrid(rows: readonly Row[], kind: TableKind, trust: Grid['trust']): Grid {
  const cells: (GridCell | LiftedCell)[] = [];
  const slots = rows.map((row, index) =>
    [...row.labels, ...row.values].map(({ text, match }: WordCell, column) => {
      const cell = { text, row: index, column, rowspan: 1, colspan: 1 };
      cells.push(match ? { ...cell, kind, match } : cell);
      return cells.length - 1;
    }),
  );
  const width = Math.max(0, ...slots.map((row) => row.length));
  const problems = slots.flatMap((row, index) =>
    row.length < width ? [{ kind: 'missing' as const, row: index, column: row.length }] : [],
  );
  return { type: 'grid', trust, cells, slots, problems };
}

/** The form prints the rule of table 三 in the corner above its rows; squashing dropped it as a remark. */
const cornerRemark = /[（(]\s*本列数据的?勾稽关系[^（()）]{0,60}[）)][\s|｜]*$/u;

function findStart(source: string, from: number): number {
  const remark = cornerRemark.exec(source.slice(Math.max(0, from - 120), from));
  const start = remark ? from - remark[0].length : from;
  const padding = /(?<![\t |｜（(])[\t |｜（(]*$/u.exec(source.slice(Math.max(0, start - 40), start))?.[0].length ?? 0;
  return start - padding;
}

/** The separators behind the last value belong to the table. */
function findEnd(source: string, to: number): number {
  return to + (/^(?:[ \t|｜]*(?:\n(?=[ \t|｜]*[|｜]))?)*/u.exec(source.slice(to, to + 80))?.[0].length ?? 0);
}

export function liftTables(source: string): LiftedTable[] {
  const squashed = squash(source);
  return findStretches(squashed).map((stretch) => {
    const from = startOf(squashed, { kind: 'label', from: stretch.from, to: stretch.to });
    const to = (squashed.at[stretch.to - 1] ?? 0) + 1;
    const dialect = detectDialect(source.slice(from, to));
    const rows = buildRows(source, squashed, stretch, dialect);
    return {
      kind: stretch.kind,
      grid: toGrid(rows, stretch.kind, dialect.separator === 'space' ? 'flat' : 'ragged'),
      from: findStart(source, from),
      to: findEnd(source, to),
    };
  });
}
