// The forms → the shape of their tables as readers need it: which columns a row has, which rows add up, in printed order.
import { type FormId, forms } from './forms.ts';
import type { FormTable, RowNode, TableId } from './record.ts';
import { cellsOf, listColumns, listRowNodes, outermostRows, siblingsOf } from './walk.ts';

/** All forms, the present one first. */
export const newestFirst = forms.toReversed();

/** The versions of a table, the present one first. */
export const versionsOf = (id: TableId): readonly FormTable[] =>
  newestFirst.flatMap(({ tables }) => tables.filter((table) => table.id === id));

const unique = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];

/** Ids of a table's columns from left to right, those of the present form first. */
export const columnIdsOf = (id: TableId): readonly string[] =>
  unique(
    versionsOf(id).flatMap(({ blocks }) =>
      blocks.flatMap(({ columns }) => listColumns(columns).map(({ column }) => column.id)),
    ),
  );

/** For each row, the columns of each form's version of it, from left to right. */
export function columnsByRow(id: TableId): ReadonlyMap<string, readonly (readonly string[])[]> {
  const layouts = versionsOf(id).flatMap((table) => [...Map.groupBy(cellsOf(table), ({ row }) => row.id)]);
  return new Map(
    [...Map.groupBy(layouts, ([row]) => row)].map(([row, versions]) => [
      row,
      versions.map(([, cells]) => cells.map(({ column }) => column.id)),
    ]),
  );
}

/** The rows with figures that a row which adds up adds up, in one version of its table. */
export function summandsOf({ blocks }: FormTable, sum: string): string[] {
  const nodes: RowNode[] = blocks.flatMap(({ rows }) => siblingsOf(rows, sum));
  return outermostRows(nodes).map(({ id }) => id);
}

/** The row of a table that adds up the others of its group. */
export const sumRowOf = ({ blocks }: FormTable): string | undefined =>
  blocks.flatMap(({ rows }) => listRowNodes(rows)).find((node) => node.type === 'row' && node.sums)?.id;

/** The kinds of cases of the table of appeals, and the results that each has, from left to right. */
export const appealShape: { readonly kinds: readonly string[]; readonly results: readonly string[] } = {
  kinds: unique(columnIdsOf('appeals').map((id) => id.slice(0, id.indexOf('.')))),
  results: unique(columnIdsOf('appeals').map((id) => id.slice(id.indexOf('.') + 1))),
};

/** The columns of the table of requests from left to right: each kind of applicant, and all of them. */
export const requestColumnIds: readonly string[] = columnIdsOf('requests');

/** The rows of the table of requests that must balance in each of its columns: 第一项加第二项之和，等于第三项加第四项之和. */
export const requestBalance: { readonly left: readonly string[]; readonly right: readonly string[] } = {
  left: unique(versionsOf('requests').flatMap(({ balance }) => balance?.left ?? [])),
  right: unique(versionsOf('requests').flatMap(({ balance }) => balance?.right ?? [])),
};

/**
 * The version whose rows, or other parts, a report prints: `versions` are listed newest first. Starting from the oldest,
 * each newer one is taken that adds parts of which some are printed, or that only drops parts of which none is.
 */
export function chooseVersion<Version>(
  versions: readonly Version[],
  partsOf: (version: Version) => readonly string[],
  prints: (parts: readonly string[]) => boolean,
): Version | undefined {
  return versions.reduceRight<Version | undefined>((chosen, version) => {
    if (chosen === undefined) return version;
    const [before, after] = [partsOf(chosen), partsOf(version)];
    const added = after.filter((id) => !before.includes(id));
    const dropped = before.filter((id) => !after.includes(id));
    const isNewer = added.length > 0 ? prints(added) : dropped.length > 0 && !prints(dropped);
    return isNewer ? version : chosen;
  }, undefined);
}

const outcomesByVersion = versionsOf('requests').map((table) => summandsOf(table, sumRowOf(table) ?? ''));

/** The outcomes of requests that add up to their total, in the version of the table that a report prints. */
export const chooseOutcomes = (prints: (rows: readonly string[]) => boolean): readonly string[] =>
  chooseVersion(outcomesByVersion, (rows) => rows, prints) ?? [];

/** The form of a report. */
export function formOf(id: FormId): (typeof forms)[number] {
  const found = forms.find((form) => form.id === id);
  if (!found) throw new Error(`there is no form ${id}`);
  return found;
}

/** The tables that stand in sections that a form prescribes, those of the present form first. */
export const prescribedTables: readonly TableId[] = unique(
  newestFirst.flatMap(({ sections }) => sections.flatMap(({ table }) => table ?? [])),
);
