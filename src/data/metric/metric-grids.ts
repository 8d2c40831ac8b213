// The three statutory tables as grids of metrics: rows × columns, a cell without a metric is null.

import type { Metric } from '../../forms/catalogue.ts';
import { metricById, metricsOf } from '../../forms/catalogue.ts';
import type { Term } from '../../forms/term.ts';
import type { ActiveColumnId } from '../../report/model/catalogue/active.ts';
import { appealGroups, appealResults } from '../../report/model/catalogue/appeals.ts';
import { applicants, requestRows } from '../../report/model/catalogue/requests.ts';
import { matters, measures } from '../../report/model/glossary.ts';
import { nameRequestRow } from './name-request-row.ts';

export interface MetricGridRow {
  /** Label cells from the outermost inwards; the deeper, the further it is indented. */
  label: Term;
  depth: number;
  cells: readonly (Metric | null)[];
}

export interface MetricGrid {
  columns: readonly Term[];
  rows: readonly MetricGridRow[];
}

const find = (id: string): Metric | null => metricById.get(id) ?? null;

export const requestGrid: MetricGrid = {
  columns: applicants,
  rows: requestRows.map(({ id, labels }) => ({
    label: nameRequestRow({ labels }),
    depth: Math.max(0, labels.length - 2),
    cells: applicants.map((applicant) => find(`requests.${id}.${applicant.id}`)),
  })),
};

export const appealGrid: MetricGrid = {
  columns: appealResults,
  rows: appealGroups.map(({ id, path }) => ({
    label: { zh: path.map(({ zh }) => zh).join('·'), en: path.map(({ en }) => en).join(' ') },
    depth: 0,
    cells: appealResults.map((result) => find(`appeals.${id}.${result.id}`)),
  })),
};

export interface ActiveRow {
  label: Term;
  metrics: readonly { measure: Term; metric: Metric }[];
}

/** What the form of 2021 prints over the amount of fees is not what stands over that of purchases. */
function nameMeasure(id: string): Term {
  if (id === 'active.fees.amount') return measures.charged;
  return measures[id.slice(id.lastIndexOf('.') + 1) as ActiveColumnId];
}

/** The table of section two has other columns in each block: a list of measures a matter. */
export const activeRows: readonly ActiveRow[] = Object.entries(matters).map(([matter, label]) => ({
  label,
  metrics: metricsOf('active')
    .filter(({ id }) => id.startsWith(`active.${matter}.`))
    .map((metric) => ({ measure: nameMeasure(metric.id), metric })),
}));
