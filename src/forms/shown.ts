// The forms → the figures that each list, chart and sentence shows, in its order.
import { type Metric, metricById, newestFirst } from './catalogue.ts';
import type { ListId, Shown } from './record.ts';
import { textFamily, textFigures } from './text.ts';
import { cellsOf } from './walk.ts';

/** A figure in a list, and how it stands there. */
export interface ShownFigure extends Shown {
  readonly metric: Metric;
}

function join(id: string, shown: readonly Shown[]): ShownFigure[] {
  const metric = metricById.get(id);
  return metric ? shown.map((one) => ({ ...one, metric })) : [];
}

const ofTables = newestFirst.flatMap(({ tables }) =>
  tables.flatMap((table) =>
    cellsOf(table).map(({ id }): [string, readonly Shown[]] => [
      id,
      table.shown?.[id.slice(table.id.length + 1)] ?? [],
    ]),
  ),
);

const ofText = textFigures.map((figure): [string, readonly Shown[]] => [
  `${textFamily.id}.${figure.id}`,
  'shown' in figure ? figure.shown : [],
]);

/** Forms share cells: each is listed once, as the newest form shows it. */
const lists = Map.groupBy(
  [...new Map([...ofTables, ...ofText].toReversed())].flatMap(([id, shown]) => join(id, shown)),
  (figure) => figure.in,
);

/** In the order of the list. */
export const listShown = (list: ListId): readonly ShownFigure[] =>
  (lists.get(list) ?? []).toSorted((a, b) => a.order - b.order);
