// The forms → the figures that each list, chart and sentence shows, in its order.
import { type Metric, metricById } from './catalogue.ts';
import type { ListId, Listing } from './record.ts';
import { newestFirst } from './shape.ts';
import { textFamily, textFigures } from './text.ts';
import { cellsOf, partsOf } from './walk.ts';

/** A figure in a list, and how it stands there. */
export interface ListedFigure extends Listing {
  readonly metric: Metric;
  /** The metrics that its form divides it into. */
  readonly parts: readonly string[];
}

interface Place {
  listed: readonly Listing[];
  parts: readonly string[];
}

function join(id: string, { listed, parts }: Place): ListedFigure[] {
  const metric = metricById.get(id);
  return metric ? listed.map((one) => ({ ...one, metric, parts })) : [];
}

const ofTables = newestFirst.flatMap(({ tables }) =>
  tables.flatMap((table) =>
    cellsOf(table).map((cell): [string, Place] => {
      const { id } = cell;
      return [id, { listed: table.listed?.[id.slice(table.id.length + 1)] ?? [], parts: partsOf(cell) }];
    }),
  ),
);

const ofText = textFigures.map((figure): [string, Place] => [
  `${textFamily.id}.${figure.id}`,
  { listed: 'listed' in figure ? figure.listed : [], parts: [] },
]);

/** Forms share cells: each is listed once, as the newest form shows it. */
const lists = Map.groupBy(
  [...new Map([...ofTables, ...ofText].toReversed())].flatMap(([id, place]) => join(id, place)),
  (figure) => figure.in,
);

/** In the order of the list. */
export const figuresIn = (list: ListId): readonly ListedFigure[] =>
  (lists.get(list) ?? []).toSorted((a, b) => a.order - b.order);
