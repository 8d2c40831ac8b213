// One report a row: what it is, where it came from, how much of it was read and what the checks found.
import { formId, scope } from '../../report/model/form-and-scope.ts';
import { sourceFormat } from '../../report/model/report.ts';
import { makeColumn, type Table } from '../../store/column.ts';
import type { ReportRow } from '../summary.ts';

const nullable = { nullable: true };

export const reportTable: Table<ReportRow> = {
  name: 'reports',
  title: 'export.reportsTable',
  note: 'export.reportsTableText',
  key: ['agency_id', 'scope', 'year'],
  references: [{ column: 'agency_id', table: 'agencies', key: 'agency_id' }],
  columns: [
    makeColumn('agencyId', 'string', ({ body }) => body.id),
    makeColumn('agency', 'string', ({ body }) => body.name),
    makeColumn('agencyEn', 'string', ({ body }) => body.en),
    makeColumn('region', 'string', ({ body }) => body.region),
    makeColumn('sector', 'string', ({ body }) => body.sector, nullable),
    makeColumn('scope', 'string', ({ file }) => file.report.scope, { values: scope.options }),
    makeColumn('year', 'year', ({ file }) => file.report.year),
    makeColumn('template', 'string', ({ file }) => file.report.template, { values: formId.options }),
    makeColumn('title', 'string', ({ file }) => file.report.title),
    makeColumn('published', 'date', ({ file }) => file.report.published, nullable),
    makeColumn('periodFrom', 'date', ({ file }) => file.report.period?.from ?? null, nullable),
    makeColumn('periodTo', 'date', ({ file }) => file.report.period?.to ?? null, nullable),
    makeColumn('completeness', 'string', ({ completeness }) => completeness, { values: ['full', 'partial'] }),
    makeColumn('figures', 'integer', ({ states }) => states.figures),
    makeColumn('reported', 'integer', ({ states }) => states.reported),
    makeColumn('blank', 'integer', ({ states }) => states.blank),
    makeColumn('notApplicable', 'integer', ({ states }) => states.notApplicable),
    makeColumn('unreadable', 'integer', ({ states }) => states.unreadable),
    makeColumn('errors', 'integer', ({ levels }) => levels.error),
    makeColumn('warnings', 'integer', ({ levels }) => levels.warning),
    makeColumn('remarks', 'integer', ({ levels }) => levels.info),
    makeColumn('sourceFile', 'string', ({ file }) => file.source.file),
    makeColumn('sourceFormat', 'string', ({ file }) => file.source.format, { values: sourceFormat.options }),
    makeColumn('sourceUrl', 'uri', ({ file }) => file.source.url, nullable),
    makeColumn('sourcePublisher', 'string', ({ file }) => file.source.publisher, nullable),
    makeColumn('sourceRetrieved', 'date', ({ file }) => file.source.retrieved, nullable),
    makeColumn('sourceLicence', 'string', ({ file }) => file.source.licence, nullable),
    makeColumn('sourceSha256', 'string', ({ file }) => file.source.sha256),
    makeColumn('sourceDigest', 'boolean', ({ file }) => file.source.digest),
    makeColumn('reader', 'string', ({ file }) => file.reader),
  ],
};
