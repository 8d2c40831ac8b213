// Grids → the statistics tables of the older forms: one label, one unit, one number (2014) or two (2008).

import { type Metric, metricById, metrics } from '../../../forms/catalogue.ts';
import type { TableLabel } from '../../../forms/labels.ts';
import { makeNote } from '../../model/report.ts';
import { findUnits } from '../../unit/find-units.ts';
import { takeUnit, type Unit } from '../../unit/unit.ts';
import type { UnitScope } from './choose-unit.ts';
import {
  claimWords,
  emptyTableReading,
  type Ledger,
  noteMisprints,
  noteOthers,
  positionOf,
  type TableReading,
} from './ledger.ts';
import { makeCellFigure } from './make-figure.ts';
import { readCell } from './read-cell.ts';
import { labelId, labelRole, type ReadRow, unitsOf, type ValueCell, valueCell, wordsOfOthers } from './read-rows.ts';
import { digitsOfStatistic, type GluedStatistic, splitStatistics } from './split-glued.ts';

interface Form {
  prefix: 'stat2014' | 'stat2008';
  /** Metric suffixes of the number columns, in printed order. */
  columns: readonly (string | undefined)[];
  /** The header of this table names the columns. */
  isPrinted?: boolean;
  /** Units printed in the header. */
  head?: UnitScope;
}

const forms = {
  stat2014: { prefix: 'stat2014', columns: [''] },
  stat2008: { prefix: 'stat2008', columns: ['', '.cumulative'] },
} as const satisfies Record<string, Form>;

/** The head of the column of units, repeated on a new page. */
const unitHead = /^(?:计量)?单位$/u;
const leadIn = /^其中[：:]?$/u;

/** Rows of several groups share a wording (（一）维持具体行政行为数); the last group head printed tells which is meant. */
function chooseLabel(labels: readonly TableLabel[], parent: string): TableLabel | undefined {
  if (labels.length === 1) return labels[0];
  return labels.find((label) => label.under === parent || label.id === parent);
}

function splitValues(ledger: Ledger, values: readonly ValueCell[]): ValueCell[] {
  return values.filter((value) => {
    const text = value.folded;
    if (unitHead.test(text)) ledger.cellStates.set(value.cell, 'unit');
    else if (leadIn.test(text)) ledger.cellStates.set(value.cell, 'lead_in');
    else return true;
    return false;
  });
}

/** 条0: a unit glued to the number behind it. */
function splitUnit(value: ValueCell): { value: ValueCell; units: readonly Unit[] } {
  const found = takeUnit(value.folded, 0);
  const rest = value.folded.slice(found?.to ?? 0);
  if (!found || !/^[+-]?\d/u.test(rest)) return { value, units: [] };
  return { value: valueCell(value.cell, value.column, rest), units: [found.unit] };
}

function addRow(
  reading: TableReading,
  pending: GluedStatistic[],
  ledger: Ledger,
  form: Form,
  id: string,
  row: ReadRow,
): void {
  const split = splitValues(ledger, row.values).map(splitUnit);
  const cells = split.map(({ value }) => value);
  const units = [...unitsOf({ ...row, labels: row.labels.slice(-1) }), ...split.flatMap((cell) => cell.units)];
  const printed = cells.filter((cell) => cell.text !== '');
  const isShort = printed.length > 0 && printed.length < form.columns.length;
  const few = isShort && cells.length < form.columns.length;
  // More cells than columns: a blank one before the number may be its neighbour's, or stand before them all.
  const isWide = isShort && cells.length > form.columns.length;
  // One number where the header promises two: they ran together, or one is lost.
  const glued = few && (ledger.grid.trust === 'flat' || form.isPrinted === true);
  const values = printed.length > 0 && !isWide && cells.length !== form.columns.length ? printed : cells;
  const label = row.labels.at(-1)?.cell ?? 0;
  const around = (metric: Metric): UnitScope[] => [{ units, covers: [metric] }, form.head ?? { units: [], covers: [] }];
  const [only] = printed;
  if (
    glued &&
    printed.length === 1 &&
    only &&
    form.columns.length === 2 &&
    /^\d{2,}$/u.test(digitsOfStatistic(only.folded))
  ) {
    const own = form.columns.map((suffix) =>
      suffix !== undefined ? metricById.get(`${form.prefix}.${id}${suffix}`) : undefined,
    );
    const scopes = own.flatMap((metric) => (metric ? around(metric) : []));
    ledger.cellStates.set(only.cell, 'mapped');
    pending.push({ ledger, metrics: own.map((metric) => metric?.id), value: only, around: scopes });
    return;
  }
  if (printed.length > form.columns.length || glued || (isWide && cells[0]?.text === '')) {
    addUnreadable(reading, ledger, form, id, row, printed);
    return;
  }
  form.columns.forEach((suffix, index) => {
    const value = values[index] ?? (index === 0 ? valueCell(label, 0, '') : undefined);
    const metric = suffix === undefined ? undefined : metricById.get(`${form.prefix}.${id}${suffix}`);
    const figure = value && metric && makeCellFigure(ledger, metric.id, value.cell, value.text, around(metric));
    if (figure) reading.figures.push(figure);
  });
}

function addUnreadable(
  reading: TableReading,
  ledger: Ledger,
  form: Form,
  id: string,
  row: ReadRow,
  printed: readonly ValueCell[],
): void {
  const raw = printed.map((value) => value.text).join(' ');
  const at = positionOf(ledger, printed[0]?.cell ?? 0);
  const label = row.labels.at(-1)?.text ?? '';
  for (const value of printed) ledger.cellStates.set(value.cell, 'mapped');
  reading.notes.push(makeNote('notes.short_row.statistics', { label, raw, columns: form.columns.length }, at));
  for (const suffix of form.columns) {
    const metric = suffix === undefined ? undefined : metricById.get(`${form.prefix}.${id}${suffix}`);
    if (metric)
      reading.figures.push({
        metric: metric.id,
        value: null,
        status: 'unreadable',
        qualifier: 'exact',
        unit: metric.unit,
        raw,
        at,
      });
  }
}

/** Stands for 本年 in a header. */
const thisYear = 9999;

/** What the header says of the number columns, in printed order: a year, or `cumulative`. */
function readHeaderOrder(row: ReadRow): (number | 'cumulative')[] {
  const years = [...row.unknown, ...row.values].flatMap(({ column, folded }) => {
    const printed = /^(?:(?:19|20)\d{2}年?度?(?:数|累计)?)+$/u.test(folded)
      ? [...folded.matchAll(/(?:19|20)\d{2}/gu)]
      : [];
    const plain = /^本年(?:度|累计)?(?:数)?$/u.test(folded);
    return plain ? [{ column, is: thisYear }] : printed.map((year) => ({ column, is: Number(year[0]) }));
  });
  const sums = row.labels.filter((label) => labelId(label) === 'cumulative');
  const columns = [...years, ...sums.map(({ column }) => ({ column, is: 'cumulative' as const }))];
  return columns.sort((a, b) => a.column - b.column).map(({ is }) => is);
}

/** So many rows of a single 0 that they cannot be two zeros run together. */
const leastZeroRows = 2;

/**
 * No header names a second column of numbers, and no row prints two: the only one is this report's. Two columns run
 * together would print 00 somewhere.
 */
function hasOneColumn(ledger: Ledger, rows: readonly ReadRow[], year: number | undefined): boolean {
  const order = rows.flatMap(readHeaderOrder);
  const words = rows.flatMap(({ unknown, values }) => [...unknown, ...values]).map(({ folded }) => folded);
  if (ledger.grid.trust !== 'flat' || order.includes('cumulative') || words.some((word) => /累计/u.test(word)))
    return false;
  if (order.length > 1 || !order.every((column) => column === thisYear || year === undefined || column === year))
    return false;
  const numbers = rows
    .filter(({ labels }) => labels.some((label) => labelRole(label) === 'row'))
    .map(({ values }) => values.map((value) => splitUnit(value).value.folded).filter((text) => /^\d/u.test(text)));
  const zeros = numbers.filter(([first, second]) => first === '0' && second === undefined);
  return (
    zeros.length >= leastZeroRows && numbers.every((own) => own.length <= 1 && !own.some((text) => /^0\d/u.test(text)))
  );
}

/** Metric suffixes in the order of this header; a column of an earlier year is none of this report's figures. */
function chooseColumns(
  form: Form,
  header: readonly (number | 'cumulative')[],
  year: number | undefined,
): readonly (string | undefined)[] {
  const years = header.filter((column) => column !== 'cumulative');
  const own = year ?? Math.max(...years);
  const isOwn = (column: number | 'cumulative'): boolean => column === own || column === thisYear;
  // A single column of another year: none of its numbers is this report's.
  if (header.length < 2) return years.every(isOwn) ? form.columns : [undefined];
  const suffixes = header.map((column) => (column === 'cumulative' ? '.cumulative' : isOwn(column) ? '' : undefined));
  return years.length === 0 ? form.columns : suffixes;
}

/** A cumulative number printed alone in a row of its own column cannot be told from this year's: rows need both. */
function readGrid(reading: TableReading, ledger: Ledger, form: Form): void {
  let parent = '';
  const pending: GluedStatistic[] = [];
  const header: (number | 'cumulative')[] = [];
  const head: Unit[] = [];
  const covers = metrics.filter((metric) => metric.id.startsWith(`${form.prefix}.`));
  const isSingle = form.columns.length > 1 && hasOneColumn(ledger, ledger.rows[form.prefix] ?? [], ledger.year);
  for (const row of ledger.rows[form.prefix] ?? []) {
    claimWords(ledger, row);
    reading.notes.push(...noteMisprints(ledger, row));
    const leaf = row.labels.findLast((label) => labelRole(label) === 'row');
    if (!leaf) {
      header.push(...readHeaderOrder(row));
      head.push(...unitsOf(row), ...row.values.flatMap((value) => findUnits(value.text).units));
      for (const value of [...row.unknown, ...row.values])
        if (readCell(value.text).status !== 'reported') ledger.cellStates.set(value.cell, 'label');
      continue;
    }
    const label = chooseLabel(leaf.match.labels, parent);
    if (!label) continue;
    if (label.heads) parent = label.id;
    const words = wordsOfOthers(leaf, ledger.year);
    if (words) {
      reading.notes.push(...noteOthers(ledger, row.values, words));
      continue;
    }
    const columns = isSingle ? [''] : chooseColumns(form, header, ledger.year);
    const isPrinted = header.length >= 2;
    addRow(reading, pending, ledger, { ...form, columns, isPrinted, head: { units: head, covers } }, label.id, row);
  }
  const split = splitStatistics(pending);
  reading.figures.push(...split.figures);
  reading.notes.push(...split.notes);
}

export function readStatistics(kind: keyof typeof forms, ledgers: readonly Ledger[]): TableReading {
  const reading = emptyTableReading();
  for (const ledger of ledgers) readGrid(reading, ledger, forms[kind]);
  return reading;
}
