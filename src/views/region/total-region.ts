// A place, a metric and a year → its total: the government's own, else the sum over the place's departments.
import { readPoint } from '../../report/analysis/read-point.ts';
import { totalOfRegion } from '../../report/analysis/total-of-region.ts';
import { verticalSectors } from '../../report/analysis/vertical-sectors.ts';
import type { AgencyEntry, Corpus } from '../../store/corpus.ts';
import type { RegionEntry } from './index-regions.ts';
import { cellOfPoint, cellOfTotal, type TotalCell } from './total-cell.ts';

/** A zone's committee without a code of its own sits in the place and does not speak for it. */
export function findGovernment(corpus: Corpus, code: string): AgencyEntry | undefined {
  return corpus.agencyById.get(`${code}-gov`) ?? corpus.agencyById.get(`${code}-gwh`);
}

/** Bodies that report to a ministry are no part of the government's own total, so they are in no sum beside it. */
export const listDepartments = ({ own }: RegionEntry): AgencyEntry[] =>
  own.filter(({ scope, sector }) => scope === 'agency' && !verticalSectors.has(sector ?? ''));

export function totalRegion(corpus: Corpus, region: RegionEntry, metric: string, year: number): TotalCell {
  const government = findGovernment(corpus, region.code);
  const departments = listDepartments(region);
  const bodies = government ? [government, ...departments] : departments;
  const reports = bodies.flatMap((body) => body.reports.map(({ report }) => report).filter((one) => one.year === year));
  const agencies = departments.map(({ id }) => id);
  const cell = cellOfTotal(totalOfRegion(reports, { region: region.code, metric, year, agencies }));
  const own = reports.filter(({ scope }) => scope === 'jurisdiction');
  // Where nothing can be added up, the government's report says why there is no number.
  return cell.state === 'no_report' && government ? cellOfPoint(government.id, readPoint(own, metric, year)) : cell;
}
