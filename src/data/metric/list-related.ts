// A metric → those of the same row and of the same column of its table, or those that begin with the same word.
import { metrics } from '../../forms/catalogue.ts';
import type { Term } from '../../forms/term.ts';
import { locateCell } from './locate-cell.ts';

/** A metric as a list that names its row or column already shows it. */
export interface RelatedMetric {
  id: string;
  label: Term;
}

export interface RelatedMetrics {
  row: readonly RelatedMetric[];
  column: readonly RelatedMetric[];
  /** In tables without columns: what counts parts of the same thing. */
  kin: readonly RelatedMetric[];
}

const grids = new Set(['active', 'requests', 'appeals']);
const familyOf = (id: string): string => id.slice(0, id.indexOf('.'));

/** `requests.denied.state_secret.total` → its row without the applicant, and the applicant. */
function splitId(id: string): { row: string; column: string } {
  const cut = id.lastIndexOf('.');
  return { row: id.slice(0, cut), column: id.slice(cut + 1) };
}

/** `stat2014.answers_denied` → `stat2014.answers`. */
const stemOf = (id: string): string => id.replace(/\.cumulative$/, '').split('_')[0] ?? id;

export function listRelated(id: string): RelatedMetrics {
  const family = metrics.filter((metric) => familyOf(metric.id) === familyOf(id) && metric.id !== id);
  if (!grids.has(familyOf(id))) {
    const kin = family.filter((metric) => stemOf(metric.id) === stemOf(id));
    return { row: [], column: [], kin: kin.map((metric) => ({ id: metric.id, label: metric })) };
  }
  const { row, column } = splitId(id);
  return {
    row: family
      .filter((metric) => splitId(metric.id).row === row)
      .map((metric) => ({ id: metric.id, label: locateCell(metric.id)?.column[0] ?? metric })),
    column: family
      .filter((metric) => splitId(metric.id).column === column)
      .map((metric) => ({ id: metric.id, label: locateCell(metric.id)?.shortRow ?? metric })),
    kin: [],
  };
}
