// A kind of table, the form of the report and its metrics → the layout to print them in.
import type { FormId } from '../../../forms/forms.ts';
import type { FormTable } from '../../../forms/record.ts';
import { newestFirst } from '../../../forms/shape.ts';
import type { TableKind } from '../../../report/model/report.ts';
import { layOutGrid } from './lay-out-grid.ts';
import { layOutList } from './lay-out-list.ts';
import { type Layout, listMetricsOf } from './layout.ts';

const laidOut = new Map<FormTable, Layout>();

/** What a form prescribes is laid out once. */
export function layOut(table: FormTable, present: ReadonlySet<string>): Layout {
  if (table.optional) return layOutList(table, present);
  const layout = laidOut.get(table) ?? (table.unitHead ? layOutList(table, present) : layOutGrid(table));
  laidOut.set(table, layout);
  return layout;
}

/** The versions of a table: that of the report's own form, then the others, newest first. */
function listVersions(kind: TableKind, own: FormId): FormTable[] {
  const printing = newestFirst.filter(({ tables }) => tables.some(({ id }) => id === kind));
  const sorted = [...printing.filter(({ id }) => id === own), ...printing.filter(({ id }) => id !== own)];
  return [...new Set(sorted.flatMap(({ tables }) => tables.filter(({ id }) => id === kind)))];
}

/** Some reports print a table in another form than their own; the one that has a place for more of it is right. */
export function chooseLayout(kind: TableKind, own: FormId, present: ReadonlySet<string>): Layout {
  const layouts = listVersions(kind, own).map((table) => layOut(table, present));
  const count = (layout: Layout): number => listMetricsOf(layout).filter((metric) => present.has(metric)).length;
  const [first, ...others] = layouts;
  if (!first) throw new Error(`no form prints a table ${kind}`);
  return others.reduce((best, layout) => (count(layout) > count(best) ? layout : best), first);
}
