// The forms → the catalogue of metrics: everything that a report can state, in the order of the forms, the present one first.
import { type FormId, forms } from './forms.ts';
import { type CountedThing, type FigureKind, type FormTable, type TableId, tableIds, type UnitId } from './record.ts';
import { newestFirst } from './shape.ts';
import { textFamily, textFigures } from './text.ts';
import { type Cell, cellsOf, rowsOf } from './walk.ts';

/** The part of the report, or the table, that a figure stands in; what the metric's id begins with. */
export type FamilyId = TableId | typeof textFamily.id;

/** One metric: a permanent id, what it counts, and where in which forms it stands; src/i18n has its name and what is said of it. */
export interface Metric {
  /** Family, then words joined by dots: `requests.denied.state_secret.natural`; never changes. */
  readonly id: string;
  readonly family: FamilyId;
  /** The unit that values are given in. */
  readonly unit: UnitId;
  readonly thing?: CountedThing;
  /** Place in the report: the statutory section, with the article for section two. */
  readonly where: string;
  /** The forms that print it, oldest first. */
  readonly forms: readonly FormId[];
  readonly kind: FigureKind;
}

/** Keeps the order of the present form; what only an older one has follows what it followed there. */
function mergeIds(lists: readonly (readonly string[])[]): string[] {
  const merged: string[] = [];
  for (const list of lists) {
    list.forEach((id, index) => {
      if (merged.includes(id)) return;
      const before = list.slice(0, index).findLast((known) => merged.includes(known));
      merged.splice(before === undefined ? 0 : merged.indexOf(before) + 1, 0, id);
    });
  }
  return merged;
}

/** What 件 counts in a cell: the word of its column, its row, the rows it is a part of, its table. */
const thingOf = ({ column, path, table }: Cell): CountedThing | undefined =>
  column.thing ?? path.findLast(({ thing }) => thing)?.thing ?? table.thing;

function describe(cell: Cell, printedIn: readonly FormId[]): Metric {
  const { id, row, column, block, table } = cell;
  const thing = thingOf(cell);
  return {
    id,
    family: table.id,
    unit: column.unit ?? row.unit ?? table.unit ?? '件',
    ...(thing && { thing }),
    where: block.article === undefined ? table.where : `${table.where}/${block.article}`,
    forms: printedIn,
    kind: column.kind ?? row.kind ?? 'count',
  };
}

/** The forms that print a table, each with its version of it, the present one first. */
const formsPrinting = (id: TableId): { form: FormId; table: FormTable }[] =>
  newestFirst.flatMap((form) =>
    form.tables.filter((table) => table.id === id).map((table) => ({ form: form.id, table })),
  );

function metricsOfTable(id: TableId): Metric[] {
  const versions = formsPrinting(id);
  const cells = versions.flatMap(({ form, table }) => cellsOf(table).map((cell) => ({ form, cell })));
  const byId = Map.groupBy(cells, ({ cell }) => cell.id);
  const rows = mergeIds(versions.map(({ table }) => rowsOf(table).map(({ row }) => row.id)));
  return rows.flatMap((row) =>
    [...byId.values()]
      .filter(([first]) => first?.cell.row.id === row)
      .flatMap((printed) => {
        const [first] = printed;
        return first ? [describe(first.cell, printed.map(({ form }) => form).toReversed())] : [];
      }),
  );
}

const metricsOfText: readonly Metric[] = textFigures.map(({ id, unit, ...figure }: (typeof textFigures)[number]) => ({
  id: `${textFamily.id}.${id}`,
  family: textFamily.id,
  unit,
  ...('thing' in figure && { thing: figure.thing }),
  where: textFamily.where,
  forms: forms.map((form) => form.id),
  kind: 'kind' in figure ? figure.kind : 'count',
}));

const presentTables = new Set(newestFirst[0]?.tables.map(({ id }) => id));

export const metrics: readonly Metric[] = [
  ...tableIds.filter((id) => presentTables.has(id)).flatMap(metricsOfTable),
  ...metricsOfText,
  ...tableIds.filter((id) => !presentTables.has(id)).flatMap(metricsOfTable),
];

export const metricById: ReadonlyMap<string, Metric> = new Map(metrics.map((metric) => [metric.id, metric]));

/** What ids begin with, in the order of the catalogue. */
export const familyIds: readonly FamilyId[] = [...new Set(metrics.map(({ family }) => family))];

/** Metric → its cell as the newest form that has it prints it; figures of the text have none. */
export const cellOfMetric: ReadonlyMap<string, Cell> = new Map(
  forms.flatMap(({ tables }) => tables.flatMap((table) => cellsOf(table).map((cell) => [cell.id, cell] as const))),
);

/** The title that the newest form gives a table, or that of the text. */
export const titleOf = (family: FamilyId): string =>
  newestFirst.flatMap(({ tables }) => tables).find(({ id }) => id === family)?.title ?? textFamily.title;

/** The metrics of one table, or of the text. */
export const metricsOf = (family: FamilyId): readonly Metric[] => metrics.filter((metric) => metric.family === family);
