// Bodies, regions, and bodies × years → the tables that list them.

import { regionLevel } from '../../report/model/agency.ts';
import { formId, scope } from '../../report/model/form-and-scope.ts';
import { bodyLevel } from '../../report/registry/locality.ts';
import { makeColumn, type Table } from '../../store/column.ts';
import { type Body, listNamesOf } from '../../store/describe-body.ts';
import type { AgencySummary, CoverageEntry } from '../summary.ts';
import type { RegionSummary } from '../totals.ts';

const nullable = { nullable: true };

/** `甲局:2016 2018|乙局`: a name, and the years whose reports print it. */
const writeFormerNames = ({ formerNames }: Body): string | null =>
  formerNames.map(({ name, years }) => (years.length > 0 ? `${name}:${years.join(' ')}` : name)).join('|') || null;

/** One body and year a row, also where there is no report: what is known of it, and how far it was read. */
export const coverageTable: Table<CoverageEntry> = {
  name: 'coverage',
  title: 'export.coverageTable',
  note: 'export.coverageTableText',
  key: ['agency_id', 'year'],
  references: [{ column: 'agency_id', table: 'agencies', key: 'agency_id' }],
  columns: [
    makeColumn('agencyId', 'string', ({ body }) => body.id),
    makeColumn('agency', 'string', ({ body }) => body.name),
    makeColumn('region', 'string', ({ body }) => body.region),
    makeColumn('sector', 'string', ({ body }) => body.sector, nullable),
    makeColumn('year', 'year', ({ year }) => year),
    makeColumn('coverage', 'string', ({ state }) => state, { values: ['full', 'partial', 'no_report'] }),
    makeColumn('template', 'string', ({ report }) => report?.template ?? null, {
      nullable: true,
      values: formId.options,
    }),
    makeColumn('figures', 'integer', ({ report }) => report?.figures ?? null, nullable),
    makeColumn('reported', 'integer', ({ report }) => report?.reported ?? null, nullable),
    makeColumn('blank', 'integer', ({ report }) => report?.blank ?? null, nullable),
    makeColumn('notApplicable', 'integer', ({ report }) => report?.notApplicable ?? null, nullable),
    makeColumn('unreadable', 'integer', ({ report }) => report?.unreadable ?? null, nullable),
  ],
};

/** One region a row: its names, the region above it, and what it has. */
export const regionTable: Table<RegionSummary> = {
  name: 'regions',
  title: 'export.regionsTable',
  note: 'export.regionsTableText',
  key: ['region'],
  references: [],
  columns: [
    makeColumn('region', 'string', ({ code }) => code),
    makeColumn('regionName', 'string', ({ name }) => name.zh),
    makeColumn('regionNameEn', 'string', ({ name }) => name.en),
    makeColumn('regionLevel', 'string', ({ level }) => level, { values: regionLevel.options }),
    makeColumn('parentRegion', 'string', ({ parent }) => parent, { nullable: true }),
    makeColumn('agencies', 'integer', ({ agencies }) => agencies.length),
    makeColumn('agenciesBelow', 'integer', ({ agenciesBelow }) => agenciesBelow),
    makeColumn('reports', 'integer', ({ reports }) => reports),
  ],
};

/** One body a row: its names, its region and kind, and the years it has reports of. */
export const agencyTable: Table<AgencySummary> = {
  name: 'agencies',
  title: 'export.agenciesTable',
  note: 'export.agenciesTableText',
  key: ['agency_id'],
  references: [],
  columns: [
    makeColumn('agencyId', 'string', ({ body }) => body.id),
    makeColumn('agency', 'string', ({ body }) => body.name),
    makeColumn('agencyEn', 'string', ({ body }) => body.en),
    makeColumn('otherNames', 'string', ({ body }) => listNamesOf(body).join('|') || null, { nullable: true }),
    makeColumn('formerNames', 'string', ({ body }) => writeFormerNames(body), nullable),
    makeColumn('predecessors', 'string', ({ body }) => (body.predecessors ?? []).join('|') || null, nullable),
    makeColumn('region', 'string', ({ body }) => body.region),
    makeColumn('regionName', 'string', ({ body }) => body.regionName.zh),
    makeColumn('regionNameEn', 'string', ({ body }) => body.regionName.en),
    makeColumn('zone', 'string', ({ body }) => body.zone ?? null, nullable),
    makeColumn('bodyLevel', 'string', ({ body }) => body.level, { values: bodyLevel.options }),
    makeColumn('sector', 'string', ({ body }) => body.sector, { nullable: true }),
    makeColumn('sectorName', 'string', ({ body }) => body.sectorName?.zh ?? null, nullable),
    makeColumn('sectorNameEn', 'string', ({ body }) => body.sectorName?.en ?? null, nullable),
    makeColumn('alsoSectors', 'string', ({ body }) => (body.alsoSectors ?? []).join('|') || null, nullable),
    makeColumn('scope', 'string', ({ body }) => body.scope, { values: scope.options }),
    makeColumn('firstYear', 'year', ({ reports }) => reports[0]?.year ?? null, nullable),
    makeColumn('lastYear', 'year', ({ reports }) => reports.at(-1)?.year ?? null, nullable),
    makeColumn('years', 'string', ({ reports }) => [...new Set(reports.map(({ year }) => year))].join('|')),
    makeColumn('reports', 'integer', ({ reports }) => reports.length),
    makeColumn('figures', 'integer', ({ figures }) => figures),
    makeColumn('errors', 'integer', ({ levels }) => levels.error),
    makeColumn('warnings', 'integer', ({ levels }) => levels.warning),
    makeColumn('remarks', 'integer', ({ levels }) => levels.info),
  ],
};
