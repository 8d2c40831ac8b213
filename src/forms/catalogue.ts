// The forms → the catalogue of metrics: everything that a report can state, in the order of the forms, the present one first.
import { type FormId, forms } from './forms.ts';
import type { FigureKind, FormTable, TableId } from './record.ts';
import { type CountedThing, countedThings, type Term, type UnitId, type UnitTerm, units } from './term.ts';
import { textFamily, textFigures } from './text.ts';
import { type Cell, cellsOf, rowsOf } from './walk.ts';

/** The part of the report, or the table, that a figure stands in; what the metric's id begins with. */
export type FamilyId = TableId | typeof textFamily.id;

/** One metric: a permanent id, what it counts, and where in which forms it stands. */
export interface Metric extends Term {
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
  /** What to mind when comparing or reading it. */
  readonly note?: Term;
  /** One line that needs no knowledge of the form. */
  readonly plain: Term;
}

/** All forms, the present one first. */
export const newestFirst = forms.toReversed();

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

const join = (first: Term | undefined, second: Term | undefined): Term | undefined =>
  first && second ? { zh: first.zh + second.zh, en: `${first.en} ${second.en}` } : (first ?? second);

/** What 件 counts in a cell: the word of its column, its row, the rows it is a part of, its table. */
const thingOf = ({ column, path, table }: Cell): CountedThing | undefined =>
  column.thing ?? path.findLast(({ thing }) => thing)?.thing ?? table.thing;

function describe(cell: Cell, printedIn: readonly FormId[]): Metric {
  const { id, row, path, column, columnPath, block, table } = cell;
  const labels = path.filter((label) => label.type === 'row' || !label.silent);
  const heads = columnPath.filter((label) => label.type === 'column' || !label.silent);
  const remark = table.remarks?.[[row.id, column.id].join('.')];
  const note = remark?.note ?? join(row.note, column.note);
  const thing = thingOf(cell);
  return {
    id,
    family: table.id,
    ...table.name(labels, heads),
    unit: column.unit ?? row.unit ?? table.unit ?? '件',
    ...(thing && { thing }),
    where: block.article === undefined ? table.where : `${table.where}/${block.article}`,
    forms: printedIn,
    kind: column.kind ?? row.kind ?? 'count',
    ...(note && { note }),
    plain: table.plain(labels, heads),
    ...(remark?.en !== undefined && { en: remark.en }),
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

const metricsOfText: readonly Metric[] = textFigures.map(({ id, unit, ...figure }: (typeof textFigures)[number]) => {
  const { zh, en, plain } = figure;
  return {
    id: `${textFamily.id}.${id}`,
    family: textFamily.id,
    zh,
    en,
    unit,
    ...('thing' in figure && { thing: figure.thing }),
    where: textFamily.where,
    forms: forms.map((form) => form.id),
    kind: 'kind' in figure ? figure.kind : 'count',
    ...('note' in figure && { note: figure.note }),
    plain,
  };
});

/** The tables of all forms: those of the present form, then those that only older ones have. */
export const tableIds: readonly TableId[] = [
  ...new Set(newestFirst.flatMap(({ tables }) => tables.map(({ id }) => id))),
];

const presentTables = new Set(newestFirst[0]?.tables.map(({ id }) => id));

export const metrics: readonly Metric[] = [
  ...tableIds.filter((id) => presentTables.has(id)).flatMap(metricsOfTable),
  ...metricsOfText,
  ...tableIds.filter((id) => !presentTables.has(id)).flatMap(metricsOfTable),
];

export const metricById: ReadonlyMap<string, Metric> = new Map(metrics.map((metric) => [metric.id, metric]));

const titleOf = (family: FamilyId): Term =>
  newestFirst.flatMap(({ tables }) => tables).find(({ id }) => id === family)?.title ?? {
    zh: textFamily.zh,
    en: textFamily.en,
  };

/** What ids begin with, in the order of the catalogue. */
export const familyIds: readonly FamilyId[] = [...new Set(metrics.map(({ family }) => family))];

/** The titles of what ids begin with. */
export const families: Readonly<Record<FamilyId, Term>> = Object.fromEntries(
  familyIds.map((id) => [id, titleOf(id)]),
) as Record<FamilyId, Term>;

/** A metric → its unit in both languages: 件 counts requests, documents and cases alike, English names each. */
export const nameMetricUnit = ({ unit, thing }: Pick<Metric, 'unit' | 'thing'>): UnitTerm =>
  thing ? { zh: unit, ...countedThings[thing] } : units[unit];

/** The metrics of one table, or of the text. */
export const metricsOf = (family: FamilyId): readonly Metric[] => metrics.filter((metric) => metric.family === family);
