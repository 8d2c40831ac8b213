// The forms → the figures that each list, chart and sentence shows, in its order.
import { type Metric, metricById, newestFirst } from './catalogue.ts';
import type { ListId, Shown } from './record.ts';
import { textFamily, textFigures } from './text.ts';
import { cellsOf, partsOf } from './walk.ts';

/** A figure in a list, and how it stands there. */
export interface ShownFigure extends Shown {
  readonly metric: Metric;
  /** The metrics that its form divides it into. */
  readonly parts: readonly string[];
}

interface Place {
  shown: readonly Shown[];
  parts: readonly string[];
}

function join(id: string, { shown, parts }: Place): ShownFigure[] {
  const metric = metricById.get(id);
  return metric ? shown.map((one) => ({ ...one, metric, parts })) : [];
}

const ofTables = newestFirst.flatMap(({ tables }) =>
  tables.flatMap((table) =>
    cellsOf(table).map((cell): [string, Place] => {
      const { id } = cell;
      return [id, { shown: table.shown?.[id.slice(table.id.length + 1)] ?? [], parts: partsOf(cell) }];
    }),
  ),
);

const ofText = textFigures.map((figure): [string, Place] => [
  `${textFamily.id}.${figure.id}`,
  { shown: 'shown' in figure ? figure.shown : [], parts: [] },
]);

/** Forms share cells: each is listed once, as the newest form shows it. */
const lists = Map.groupBy(
  [...new Map([...ofTables, ...ofText].toReversed())].flatMap(([id, place]) => join(id, place)),
  (figure) => figure.in,
);

/** In the order of the list. */
export const listShown = (list: ListId): readonly ShownFigure[] =>
  (lists.get(list) ?? []).toSorted((a, b) => a.order - b.order);
