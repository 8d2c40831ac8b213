// Grids → the statistics tables of the older forms: one label, one unit, one number (2014) or two (2008).
import { metricById } from '../../model/catalogue/index.ts';
import type { Label, Lexicon } from '../../table/lexicon/lexicon.ts';
import { stat2008Lexicon } from '../../table/lexicon/stat2008.ts';
import { stat2014Lexicon } from '../../table/lexicon/stat2014.ts';
import { readCell } from '../../table/read-cell.ts';
import { emptyReading, type Ledger, noteOthers, placeOf, type TableReading } from './ledger.ts';
import { makeFigure } from './make-figure.ts';
import {
  type LabelCache,
  noteMisprints,
  type ReadRow,
  readRow,
  type ValueCell,
  valueCell,
  wordsOfOthers,
} from './read-rows.ts';

interface Form {
  prefix: string;
  lexicon: Lexicon;
  /** Metric suffixes of the number columns, in printed order. */
  columns: readonly (string | undefined)[];
  /** The header of this table names the columns. */
  isPrinted?: boolean;
}

const forms = {
  stat2014: { prefix: 'stat2014', lexicon: stat2014Lexicon, columns: [''] },
  stat2008: { prefix: 'stat2008', lexicon: stat2008Lexicon, columns: ['', '.cumulative'] },
} as const satisfies Record<string, Form>;

const unit =
  /^(?:条|件|次|篇|个|期|份|人|人次|人\/次|万元|元|项|宗|起|单位|计量单位|条（件）|条\(件\)|条\/件|次\(期\))$/u;
const leadIn = /^其中[：:]?$/u;

/** Rows of several groups share a wording (（一）维持具体行政行为数); the last group head printed tells which is meant. */
function chooseLabel(labels: readonly Label[], parent: string): Label | undefined {
  if (labels.length === 1) return labels[0];
  return labels.find((label) => label.under === parent);
}

function splitValues(ledger: Ledger, values: readonly ValueCell[]): ValueCell[] {
  return values.filter((value) => {
    const text = value.folded;
    if (unit.test(text)) ledger.fates.set(value.cell, 'unit');
    else if (leadIn.test(text)) ledger.fates.set(value.cell, 'lead_in');
    else return true;
    return false;
  });
}

const printedUnit = (values: readonly ValueCell[]): string | undefined =>
  values.map((value) => value.folded).find((text) => text === '万元' || text === '元');

/** 条0 and 0件: a unit glued to its number. */
const bare = (text: string): string => text.replace(/^(?:条|件|次|篇|个|期|份|人次|人|万元|元)(?=\d)/u, '');

function addRow(reading: TableReading, ledger: Ledger, form: Form, id: string, row: ReadRow): void {
  const cells = splitValues(ledger, row.values).map((cell) =>
    bare(cell.folded) === cell.folded ? cell : valueCell(cell.cell, cell.column, bare(cell.folded)),
  );
  const printed = cells.filter((cell) => cell.text !== '');
  const few = printed.length > 0 && printed.length < form.columns.length && cells.length < form.columns.length;
  // One number where the header promises two: they ran together, or one is lost.
  const glued = few && (ledger.grid.trust === 'flat' || form.isPrinted === true);
  const values = printed.length > 0 && cells.length !== form.columns.length ? printed : cells;
  const label = row.labels.at(-1)?.cell ?? 0;
  if (printed.length > form.columns.length || glued) {
    addUnreadable(reading, ledger, form, id, row, printed);
    return;
  }
  form.columns.forEach((suffix, index) => {
    const value = values[index] ?? (index === 0 ? valueCell(label, 0, '') : undefined);
    const figure =
      value &&
      suffix !== undefined &&
      makeFigure(ledger, `${form.prefix}.${id}${suffix}`, value.cell, value.text, printedUnit(row.values));
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
  const at = placeOf(ledger, printed[0]?.cell ?? 0);
  const label = row.labels.at(-1)?.text ?? '';
  for (const value of printed) ledger.fates.set(value.cell, 'mapped');
  reading.notes.push({
    code: 'short_row',
    message: {
      zh: `“${label}”后面的“${raw}”无法对应 ${form.columns.length} 列`,
      en: `“${raw}” after “${label}” does not match ${form.columns.length} column(s)`,
    },
    at,
  });
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
  const sums = row.labels.filter((label) => label.match.labels[0]?.id === 'cumulative');
  const columns = [...years, ...sums.map(({ column }) => ({ column, is: 'cumulative' as const }))];
  return columns.sort((a, b) => a.column - b.column).map(({ is }) => is);
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
function readGrid(reading: TableReading, ledger: Ledger, form: Form, cache: LabelCache): void {
  let parent = '';
  const header: (number | 'cumulative')[] = [];
  for (const index of ledger.rows) {
    const row = readRow(ledger.grid, index, form.lexicon, cache);
    for (const label of row.labels) ledger.fates.set(label.cell, 'label');
    reading.notes.push(...noteMisprints(ledger, row));
    const leaf = row.labels.findLast((label) => label.match.labels[0]?.role === 'row');
    if (!leaf) {
      header.push(...readHeaderOrder(row));
      for (const value of row.values)
        if (readCell(value.text).status !== 'reported') ledger.fates.set(value.cell, 'label');
      continue;
    }
    const label = chooseLabel(leaf.match.labels, parent);
    if (!label) continue;
    if (label.under === label.id) parent = label.id;
    const words = wordsOfOthers(leaf, ledger.year);
    if (words) {
      reading.notes.push(...noteOthers(ledger, row.values, words));
      continue;
    }
    const columns = chooseColumns(form, header, ledger.year);
    addRow(reading, ledger, { ...form, columns, isPrinted: header.length >= 2 }, label.id, row);
  }
}

export function readStatistics(kind: keyof typeof forms, ledgers: readonly Ledger[], cache: LabelCache): TableReading {
  const reading = emptyReading();
  for (const ledger of ledgers) readGrid(reading, ledger, forms[kind], cache);
  return reading;
}
