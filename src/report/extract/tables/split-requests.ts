// Rows of table 三 whose digits are glued together → the one reading that the table's arithmetic leaves, or none.
import type { Figure } from '../../model/figure.ts';
import type { Note } from '../../model/report.ts';
import { outcomeRows, type RequestColumn, requestColumns } from '../../table/lexicon/requests.ts';
import { type Balance, type GluedRow, solveGlued } from '../../table/solve-glued.ts';
import { enumerateSplits, lastIsSum } from '../../table/split-digits.ts';
import { type Ledger, placeOf, type TableReading } from './ledger.ts';
import { makeSplitFigure } from './make-figure.ts';
import type { ValueCell } from './read-rows.ts';
import type { UnitScope } from './settle-unit.ts';

export interface GluedRequestRow {
  ledger: Ledger;
  id: string;
  values: readonly ValueCell[];
  columns: readonly RequestColumn[];
  /** The units printed around the cell of a column. */
  scopesOf: (column: RequestColumn) => UnitScope[];
}

const otherParts: readonly string[] = ['other.no_correction', 'other.no_payment', 'other.misc'];
const otherWhole = 'other.all';

/** 第一项加第二项之和，等于第三项加第四项之和; and every outcome adds up to （七）总计. */
function buildBalances(ids: ReadonlySet<string>): Balance[] {
  const leaves = outcomeRows.filter((id) => id !== otherWhole && !otherParts.includes(id));
  const others = otherParts.every((id) => ids.has(id)) ? otherParts : [otherWhole];
  return [
    { plus: [...leaves, ...others], minus: ['total'] },
    { plus: ['received', 'carried_in'], minus: ['total', 'carried_out'] },
  ];
}

/** Rows that were read as they stand take part in the arithmetic with their one reading. */
function readPlainRows(figures: readonly Figure[]): GluedRow[] {
  const rows = new Map<string, (number | null)[]>();
  for (const { metric, value } of figures) {
    const [, id = '', column = ''] = /^requests\.(.+)\.([a-z]+)$/u.exec(metric) ?? [];
    const index = (requestColumns as readonly string[]).indexOf(column);
    const values = rows.get(id) ?? requestColumns.map(() => null);
    if (index >= 0) values[index] = value;
    rows.set(id, values);
  }
  return [...rows].flatMap(([id, values]) =>
    values.every((value) => value !== null) ? [{ id, readings: [values.map((value) => value ?? 0)] }] : [],
  );
}

function listReadings({ values, columns }: GluedRequestRow): number[][] {
  const pieces = values.map((value) => value.folded);
  if (!pieces.every((piece) => /^\d+$/u.test(piece))) return [];
  const accept = columns.at(-1) === 'total' && columns.length > 1 ? lastIsSum(columns.length) : undefined;
  // As many digits as columns: each digit is a cell, whether the row adds up or not.
  if (pieces.join('').length === columns.length) return [pieces.join('').split('').map(Number)];
  return enumerateSplits(pieces, columns.length, accept) ?? [];
}

const splitNote = (row: GluedRequestRow, readings: number): Note => {
  const raw = row.values.map((value) => value.text).join(' ');
  const at = placeOf(row.ledger, row.values[0]?.cell ?? 0);
  if (readings === 1) {
    return {
      code: 'split_digits',
      message: {
        zh: `“${raw}”各列数字连在一起，按表内勾稽关系只有一种拆法`,
        en: `“${raw}” runs the columns together; the table’s arithmetic leaves one reading`,
      },
      at,
    };
  }
  return {
    code: 'ambiguous_digits',
    message: {
      zh: `“${raw}”各列数字连在一起，有${readings === 0 ? '零' : '多'}种拆法符合勾稽关系，无法读取`,
      en: `“${raw}” runs the columns together and ${readings === 0 ? 'no reading' : 'more than one reading'} satisfies the table’s arithmetic`,
    },
    at,
  };
};

/** A column is read where all readings that remain agree on it. */
function agreeOn(readings: readonly (readonly number[])[], column: number): number | undefined {
  const values = new Set(readings.map((reading) => reading[column]));
  return values.size === 1 ? [...values][0] : undefined;
}

export function splitRequestRows(glued: readonly GluedRequestRow[], figures: readonly Figure[]): TableReading {
  if (glued.length === 0) return { figures: [], notes: [] };
  const full = glued.filter((row) => row.columns.length === requestColumns.length);
  const rows = [...full.map((row) => ({ id: row.id, readings: listReadings(row) })), ...readPlainRows(figures)];
  const solved = solveGlued(rows, buildBalances(new Set(rows.map((row) => row.id))), requestColumns.length);
  const reading: TableReading = { figures: [], notes: [] };
  for (const row of glued) {
    const readings = full.includes(row) ? (solved.get(row.id) ?? []) : listReadings(row);
    reading.notes.push(splitNote(row, readings.length));
    for (const value of row.values) row.ledger.fates.set(value.cell, 'mapped');
    const raw = row.values.map((value) => value.text).join(' ');
    row.columns.forEach((column, index) => {
      const figure = makeSplitFigure(
        row.ledger,
        `requests.${row.id}.${column}`,
        row.values[0]?.cell ?? 0,
        raw,
        agreeOn(readings, index),
        row.scopesOf(column),
      );
      if (figure) reading.figures.push(figure);
    });
  }
  return reading;
}
