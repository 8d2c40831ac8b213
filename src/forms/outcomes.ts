// The forms → how requests ended: the classes of each form, the way each falls into, and the totals they add up to.

import type { FormId } from './forms.ts';
import type { FormTable, OutcomeId } from './record.ts';
import { newestFirst } from './shape.ts';
import { type Cell, cellsOf, isMain, listRows } from './walk.ts';

/** Of the row itself, or of the group that it is listed in; what a row is divided into is counted with it. */
function outcomeOf({ row, path }: Cell): OutcomeId | undefined {
  if (row.outcome) return row.outcome;
  const group = path.at(-2);
  return group?.type === 'group' ? group.outcome : undefined;
}

/** Cells that count each request once: of all applicants, of one year. */
const mainCellsOf = (table: FormTable): Cell[] => cellsOf(table).filter(isMain);

const listClasses = (table: FormTable): [string, OutcomeId][] =>
  mainCellsOf(table).flatMap((cell) => {
    const outcome = outcomeOf(cell);
    return outcome ? [[cell.id, outcome] as [string, OutcomeId]] : [];
  });

const tables = newestFirst.flatMap((form) => form.tables);

/** Asked for each report, and each way of ending: a table is walked once. */
const classesByTable: ReadonlyMap<FormTable, readonly [string, OutcomeId][]> = new Map(
  tables.map((table) => [table, listClasses(table)]),
);
const classesOf = (table: FormTable): readonly [string, OutcomeId][] => classesByTable.get(table) ?? [];

/** Metric → the way of ending that it is counted in. */
export const outcomeOfMetric: ReadonlyMap<string, OutcomeId> = new Map(
  tables.flatMap((table) => [...classesOf(table)]),
);

/** The metrics that are added up for a way of ending. */
export const listOutcomeMetrics = (outcome: OutcomeId): string[] =>
  [...outcomeOfMetric].flatMap(([metric, own]) => (own === outcome ? [metric] : []));

const hasOutcome = ({ row, path }: Pick<Cell, 'row' | 'path'>): boolean =>
  row.outcome !== undefined || path.some(({ outcome }) => outcome);

/** The totals that the forms print beside the classes, or over them. */
export const outcomeTotals: ReadonlySet<string> = new Set(
  tables.flatMap((table) =>
    mainCellsOf(table)
      .filter((cell) => {
        if (hasOutcome(cell)) return false;
        const { row, block } = cell;
        return listRows(row.sums ? block.rows : row.rows).some(hasOutcome);
      })
      .map(({ id }) => id),
  ),
);

const tableOfOutcomes = (id: FormId): FormTable | undefined =>
  newestFirst.find((form) => form.id === id)?.tables.find((table) => classesOf(table).length > 0);

/** Forms that count how requests ended in versions of one table have one set of classes. */
export const hasSameClasses = (one: FormId, other: FormId): boolean =>
  tableOfOutcomes(one)?.id === tableOfOutcomes(other)?.id;

/** The classes of a form that are added up for a way of ending. */
export function classesIn(id: FormId, outcome: OutcomeId): string[] {
  const table = tableOfOutcomes(id);
  return table ? classesOf(table).flatMap(([metric, own]) => (own === outcome ? [metric] : [])) : [];
}

/** Each way of counting those classes that a form has, in which any of the metrics is one. */
export function classListsWith(metrics: readonly string[], outcome: OutcomeId): string[][] {
  const forms = newestFirst.filter(({ tables: own }) =>
    own.some((table) => classesOf(table).some(([metric]) => metrics.includes(metric))),
  );
  return forms.map(({ id }) => classesIn(id, outcome));
}

/** Whether the form prescribes a table that says how requests ended, and that has the class where one is given. */
export function prescribesOutcome(id: FormId, outcome?: OutcomeId): boolean {
  const table = tableOfOutcomes(id);
  if (!table || table.optional) return false;
  return outcome === undefined || classesOf(table).some(([, own]) => own === outcome);
}
