// One region a row: its names, the region above it, and what it has.
import { regionLevel } from '../../report/model/agency.ts';
import type { Table } from '../column.ts';
import type { RegionSummary } from '../list-regions.ts';
import { makeColumn } from '../make-column.ts';

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
