// A figure → the figures of the same body's other years that count the same thing, or nearly so.

import { listReadings, metricsOfReading, type Reading } from '../../report/analysis/list-readings.ts';
import type { Figure } from '../../report/model/figure.ts';
import type { Report } from '../../report/model/report.ts';

export interface OtherYear {
  year: number;
  value: number;
  qualifier: Figure['qualifier'];
  /** By an older or differing definition. */
  approximate: boolean;
}

const figuresOf = new WeakMap<Report, ReadonlyMap<string, Figure>>();

function indexMetrics(report: Report): ReadonlyMap<string, Figure> {
  const known = figuresOf.get(report);
  if (known) return known;
  const index = new Map(report.figures.map((figure) => [figure.metric, figure]));
  figuresOf.set(report, index);
  return index;
}

const readingsOf = new Map<string, readonly Reading[]>();

/** What counts something else, or is told by another part of the report, is left out. */
function listComparable(metric: string): readonly Reading[] {
  const known = readingsOf.get(metric);
  if (known) return known;
  const readings = listReadings(metric).filter(({ tie }) => tie !== 'other_source');
  readingsOf.set(metric, readings);
  return readings;
}

function readYear(report: Report, metric: string): OtherYear[] {
  const index = indexMetrics(report);
  // As in a series, the first reading that is there counts: a tie never fills a blank.
  const reading = listComparable(metric).find((candidate) => metricsOfReading(candidate).some((id) => index.has(id)));
  const figures = reading ? metricsOfReading(reading).map((id) => index.get(id)) : [];
  const values = figures.flatMap((figure) => figure?.value ?? []);
  if (!reading || values.length < figures.length) return [];
  const value = values.length === 1 ? values[0] : Number(values.reduce((sum, one) => sum + one, 0).toPrecision(15));
  const qualifier = figures.find((figure) => figure?.qualifier !== 'exact')?.qualifier ?? 'exact';
  return [{ year: report.year, value: value ?? 0, qualifier, approximate: reading.tie === 'near' }];
}

/** `others` are the body's other reports; those of another scope are not comparable. */
export function findOtherYears(report: Report, others: readonly Report[], metric: string): OtherYear[] {
  return others.filter(({ scope }) => scope === report.scope).flatMap((other) => readYear(other, metric));
}
