// Figures of a report that share a trait → one finding a table, which keeps hundreds of blank cells readable.

import { families, metricById, tableIds } from '../../../forms/catalogue.ts';
import type { Figure } from '../../model/figure.ts';
import type { Bilingual, Outcome } from '../rule.ts';

/** `say` gets the name of the table, how many of its cells it is, and what the first of them prints. */
export function groupByTable(
  figures: readonly Figure[],
  isFound: (figure: Figure) => boolean,
  say: (table: Bilingual, count: number, raw: string) => Bilingual,
): Outcome[] {
  return tableIds.flatMap((family): Outcome[] => {
    const cells = figures.filter((figure) => metricById.get(figure.metric)?.family === family);
    const found = cells.filter(isFound);
    const [first] = found;
    if (first) {
      const message = say(families[family], found.length, first.raw.trim());
      return [{ pass: false, message, at: found.map((figure) => figure.at) }];
    }
    return cells.length > 0 ? [{ pass: true }] : [];
  });
}
