// One body and year a row, also where there is no report: what is known of it, and how far it was read.
import { formId } from '../../report/model/form-and-scope.ts';
import type { Table } from '../column.ts';
import type { CoverageCell } from '../list-coverage.ts';
import { makeColumn } from '../make-column.ts';

const nullable = { nullable: true };

export const coverageTable: Table<CoverageCell> = {
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
