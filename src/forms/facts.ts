// The records → what each figure is said to be: what its cell, its row and its column say, by the id of its metric.
import { metrics } from './catalogue.ts';
import type { FormId } from './forms.ts';
import type { CaseKind, Facts, Meaning, RowFacts, ShownIn, TermId, TextFigure, Tie } from './record.ts';
import { newestFirst } from './shape.ts';
import { textFamily, textFigures } from './text.ts';
import { type Cell, cellId, cellsOf, listColumns, type RowAt } from './walk.ts';

/** A place for a figure in one form's version of a table. */
export interface FormCell extends Cell {
  readonly form: FormId;
}

/** All cells of all forms, those of the present form first. */
export const formCells: readonly FormCell[] = newestFirst.flatMap(({ id: form, tables }) =>
  tables.flatMap((table) => cellsOf(table).map((cell) => ({ ...cell, form }))),
);

/** Whether what is said of the row holds here: in the column that adds up the others, where there is one. */
function speaksForRow({ column, block }: Cell): boolean {
  if (column.cumulative) return false;
  return column.sums === true || !listColumns(block.columns).some(({ column: other }) => other.sums);
}

/** A tie between metrics: `from`, with others added to it where there are any, stands for `to`. */
export interface MetricTie extends Pick<Tie, 'kind' | 'loose' | 'first' | 'why'> {
  readonly from: readonly [string, ...string[]];
  readonly to: string;
}

function resolve(cell: Cell, { to, with: others = [], ...facts }: Tie): MetricTie {
  const inRow = (row: string): string => cellId(cell.table, row, cell.column.id);
  const inColumn = (column: string): string => cellId(cell.table, cell.row.id, column);
  const found =
    typeof to === 'string'
      ? { to, others }
      : 'row' in to
        ? { to: inRow(to.row), others: others.map(inRow) }
        : { to: inColumn(to.column), others: others.map(inColumn) };
  return { ...facts, from: [cell.id, ...found.others], to: found.to };
}

function tiesOfCell(cell: Cell): MetricTie[] {
  const ofRow = (cell.row.ties ?? []).filter(({ to }) => typeof to !== 'string' || speaksForRow(cell));
  const remarks = cell.table.remarks?.[[cell.row.id, cell.column.id].join('.')]?.ties ?? [];
  return [...ofRow, ...(cell.column.ties ?? []), ...remarks].map((tie) => resolve(cell, tie));
}

/** What the usual words for `of` may innocently mean: one metric, or several together. */
export interface MetricMeaning {
  readonly of: string;
  readonly metrics: readonly string[];
}

function meaningsOfCell(cell: Cell): MetricMeaning[] {
  const ofRow = speaksForRow(cell) ? (cell.row.meanings ?? []) : [];
  const remarks = cell.table.remarks?.[[cell.row.id, cell.column.id].join('.')]?.meanings ?? [];
  return [...ofRow, ...(cell.column.meanings ?? []), ...remarks].map(({ of, with: others = [] }: Meaning) => ({
    of: typeof of === 'string' ? of : cellId(cell.table, cell.row.id, of.column),
    metrics: [cell.id, ...others],
  }));
}

const figuresOfText: readonly TextFigure[] = textFigures;

const metricOfText = ({ id }: TextFigure): string => `${textFamily.id}.${id}`;

/** A figure of the text is tied to metrics only. */
const tiesOfText: readonly MetricTie[] = figuresOfText.flatMap((figure) =>
  (figure.ties ?? []).flatMap(({ to, with: others = [], ...facts }): MetricTie[] =>
    typeof to === 'string' ? [{ ...facts, to, from: [metricOfText(figure), ...others] }] : [],
  ),
);

const order: ReadonlyMap<string, number> = new Map(metrics.map(({ id }, index) => [id, index]));

/** In the order of the catalogue, by one of its ids. */
export const byCatalogue = <Item>(items: Iterable<Item>, idOf: (item: Item) => string): Item[] =>
  [...items].sort((a, b) => (order.get(idOf(a)) ?? 0) - (order.get(idOf(b)) ?? 0));

const keyOf = ({ from, to, kind }: MetricTie): string => `${from.join('+')} ${kind} ${to}`;

/** All ties, each once, in the order of the catalogue. */
export const metricTies: readonly MetricTie[] = byCatalogue(
  new Map([...formCells.flatMap(tiesOfCell), ...tiesOfText].map((tie) => [keyOf(tie), tie])).values(),
  ({ from }) => from[0],
);

/** All meanings, each once, in the order of the catalogue. */
export const metricMeanings: readonly MetricMeaning[] = byCatalogue(
  new Map(
    formCells.flatMap(meaningsOfCell).map((meaning) => [[meaning.of, ...meaning.metrics].join(' '), meaning]),
  ).values(),
  ({ metrics: [first = ''] }) => first,
);

/** The cells of which something holds, of themselves or of their rows. */
const listCells = (isSaid: (said: Cell['row'] | Cell['column']) => boolean): FormCell[] =>
  formCells.filter((cell) => isSaid(cell.column) || (speaksForRow(cell) && isSaid(cell.row)));

/** The metrics that are shown somewhere, in the order of the catalogue. */
export function metricsShown(where: ShownIn): string[] {
  const isShown = ({ shown }: Pick<Facts, 'shown'>): boolean => shown?.includes(where) === true;
  const inText = figuresOfText.filter(isShown).map(metricOfText);
  return byCatalogue(new Set([...listCells(isShown).map(({ id }) => id), ...inText]), (id) => id);
}

/** For each table that counts them, the metrics that together are all cases of a kind, those of the present form first. */
export function metricsOfCases(kind: CaseKind): string[][] {
  const tables = Map.groupBy(
    listCells(({ cases }) => cases === kind),
    ({ form, table }) => `${form} ${table.id}`,
  );
  const lists = [...tables.values()].map((cells) => cells.map(({ id }) => id));
  return [...new Map(lists.map((ids) => [ids.join(), ids])).values()];
}

/** The metrics that together are all cases that were one of a kind before, in the table that tells them apart. */
export const metricsAfter = (kind: CaseKind): string[] =>
  byCatalogue(
    new Set(listCells(({ after, cases }) => after === kind && cases !== undefined).map(({ id }) => id)),
    (id) => id,
  );

/** The metrics in rows that say who has any. */
export const metricsBy = (who: NonNullable<RowFacts['by']>): string[] =>
  byCatalogue(new Set(formCells.filter(({ row }) => row.by === who).map(({ id }) => id)), (id) => id);

/** What an applicant who did not pay ended as, of all applicants together. */
export const metricsAfterFeeNotice: readonly string[] = [
  ...new Set(formCells.filter((cell) => cell.row.afterFeeNotice && speaksForRow(cell)).map(({ id }) => id)),
];

/** The row and the groups that hand down to it what they say: a row with figures of its own speaks for itself alone. */
const speakersFor = ({ path }: Cell): RowAt['path'] =>
  path.slice(path.slice(0, -1).findLastIndex(({ type }) => type === 'row') + 1);

/** Whether a figure is what the formulas of rates call so, alone or with others. */
export function isTerm(cell: Cell, term: TermId): boolean {
  const remarked = cell.table.remarks?.[[cell.row.id, cell.column.id].join('.')]?.terms;
  if (cell.column.terms?.includes(term) || remarked?.includes(term)) return true;
  return speaksForRow(cell) && speakersFor(cell).some(({ terms }) => terms?.includes(term));
}

/** Figures of what came in or was put out. */
export const metricsOfVolume: ReadonlySet<string> = new Set([
  ...formCells
    .filter(({ path, column }) => [...path, column].some((said) => 'volume' in said && said.volume))
    .map(({ id }) => id),
  ...figuresOfText.filter(({ volume }) => volume).map(metricOfText),
]);

/** Amounts whose unit no form says. */
export const metricsOfOpenUnit: ReadonlySet<string> = new Set(
  formCells.filter(({ column }) => column.unitOpen).map(({ id }) => id),
);
