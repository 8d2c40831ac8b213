// A data table of metrics → metrics; for the parts of the report that have no rows × columns.
import type { Term } from '../glossary.ts';
import type { Metric } from '../metric.ts';

export interface Entry extends Partial<Pick<Metric, 'kind' | 'note'>> {
  readonly unit: Metric['unit'];
  readonly label: Term;
  readonly plain: Term;
}

/** Makes the metrics of one family, in the order of the table. */
export function listMetrics(
  family: string,
  place: Pick<Metric, 'where' | 'templates'>,
  entries: Readonly<Record<string, Entry>>,
): Metric[] {
  return Object.entries(entries).map(([id, { label, ...entry }]) => ({
    id: `${family}.${id}`,
    ...label,
    kind: 'count',
    ...place,
    ...entry,
  }));
}
