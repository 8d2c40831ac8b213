// One body a row: its names, its region and kind, and the years it has reports of.
import { scope } from '../../report/model/form-and-scope.ts';
import type { Table } from '../column.ts';
import { makeColumn } from '../make-column.ts';
import type { AgencySummary } from '../summary.ts';

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
    makeColumn('otherNames', 'string', ({ body }) => body.names.join('|') || null, { nullable: true }),
    makeColumn('region', 'string', ({ body }) => body.region),
    makeColumn('regionName', 'string', ({ body }) => body.regionName.zh),
    makeColumn('regionNameEn', 'string', ({ body }) => body.regionName.en),
    makeColumn('sector', 'string', ({ body }) => body.sector, { nullable: true }),
    makeColumn('scope', 'string', ({ body }) => body.scope, { values: scope.options }),
    makeColumn('years', 'string', ({ reports }) => reports.map(({ year }) => year).join('|')),
    makeColumn('reports', 'integer', ({ reports }) => reports.length),
    makeColumn('figures', 'integer', ({ figures }) => figures),
    makeColumn('errors', 'integer', ({ levels }) => levels.error),
    makeColumn('warnings', 'integer', ({ levels }) => levels.warning),
    makeColumn('remarks', 'integer', ({ levels }) => levels.info),
  ],
};
