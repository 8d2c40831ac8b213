// The tidy table: one figure a row, with whose it is, what it counts, how surely it is known and where it was read.
import { type Figure, figureStatus, type Position, proof, qualifier } from '../../report/model/figure.ts';
import { formId, scope } from '../../report/model/form-and-scope.ts';
import { isCell } from '../../report/model/positions.ts';
import type { Report, ReportFile, Source } from '../../report/model/report.ts';
import { type DataColumn, makeColumn, type Table } from '../../store/column.ts';
import type { Bilingual, Body } from '../../store/describe-body.ts';

const placeOptions = { nullable: true };

/** What rows say of a body; the API says it too. */
export type RowBody = Pick<Body, 'id' | 'name' | 'en' | 'region' | 'regionName' | 'sector'>;

/** What rows say of a report. */
export interface RowFile extends Pick<ReportFile, 'reader'> {
  readonly report: Pick<Report, 'scope' | 'year' | 'template'>;
  readonly source: Pick<Source, 'url' | 'sha256' | 'digest'>;
}

/** Which report a row is of. */
export function listReportColumns<Row extends { readonly body: RowBody; readonly file: RowFile }>(): DataColumn<Row>[] {
  return [
    makeColumn('agencyId', 'string', ({ body }) => body.id),
    makeColumn('agency', 'string', ({ body }) => body.name),
    makeColumn('agencyEn', 'string', ({ body }) => body.en),
    makeColumn('region', 'string', ({ body }) => body.region),
    makeColumn('sector', 'string', ({ body }) => body.sector, { nullable: true }),
    makeColumn('scope', 'string', ({ file }) => file.report.scope, { values: scope.options }),
    makeColumn('year', 'year', ({ file }) => file.report.year),
    makeColumn('template', 'string', ({ file }) => file.report.template, { values: formId.options }),
  ];
}

/** `find` gives null for a row without a place. */
export function listPlaceColumns<Row>(find: (row: Row) => Position | null): DataColumn<Row>[] {
  const cell = (row: Row) => {
    const place = find(row);
    return place && isCell(place) ? place : null;
  };
  const text = (row: Row) => {
    const place = find(row);
    return place && !isCell(place) ? place : null;
  };
  return [
    makeColumn('atSection', 'string', (row) => find(row)?.section ?? null, placeOptions),
    makeColumn('atTable', 'integer', (row) => cell(row)?.table ?? null, placeOptions),
    makeColumn('atRow', 'integer', (row) => cell(row)?.row ?? null, placeOptions),
    makeColumn('atColumn', 'integer', (row) => cell(row)?.column ?? null, placeOptions),
    makeColumn('atParagraph', 'integer', (row) => text(row)?.paragraph ?? null, placeOptions),
    makeColumn('atStart', 'integer', (row) => text(row)?.start ?? null, placeOptions),
    makeColumn('atEnd', 'integer', (row) => text(row)?.end ?? null, placeOptions),
    makeColumn('atPage', 'integer', (row) => find(row)?.origin?.page ?? null, placeOptions),
  ];
}

export interface FigureRow {
  readonly body: RowBody;
  readonly file: RowFile;
  readonly figure: Figure;
  /** Of its metric; null for one that is in no catalogue any more. */
  readonly names: Bilingual | null;
  /** Ids of the rules that set another number against it. */
  readonly contradictedBy: readonly string[];
}

const nullable = { nullable: true };

export const figureTable: Table<FigureRow> = {
  name: 'figures',
  title: 'export.figuresTable',
  note: 'export.figuresTableText',
  key: ['agency_id', 'scope', 'year', 'metric'],
  references: [
    { column: 'agency_id', table: 'agencies', key: 'agency_id' },
    { column: 'metric', table: 'metrics', key: 'metric' },
  ],
  columns: [
    makeColumn('agencyId', 'string', ({ body }) => body.id),
    makeColumn('agency', 'string', ({ body }) => body.name),
    makeColumn('agencyEn', 'string', ({ body }) => body.en),
    makeColumn('region', 'string', ({ body }) => body.region),
    makeColumn('regionName', 'string', ({ body }) => body.regionName.zh),
    makeColumn('sector', 'string', ({ body }) => body.sector, nullable),
    makeColumn('scope', 'string', ({ file }) => file.report.scope, { values: scope.options }),
    makeColumn('year', 'year', ({ file }) => file.report.year),
    makeColumn('template', 'string', ({ file }) => file.report.template, { values: formId.options }),
    makeColumn('metric', 'string', ({ figure }) => figure.metric),
    makeColumn('metricZh', 'string', ({ names }) => names?.zh ?? null, nullable),
    makeColumn('metricEn', 'string', ({ names }) => names?.en ?? null, nullable),
    makeColumn('value', 'number', ({ figure }) => figure.value, nullable),
    makeColumn('status', 'string', ({ figure }) => figure.status, { values: figureStatus.options }),
    makeColumn('qualifier', 'string', ({ figure }) => figure.qualifier, { values: qualifier.options }),
    makeColumn('unit', 'string', ({ figure }) => figure.unit, nullable),
    makeColumn('unitFrom', 'string', ({ figure }) => figure.unitFrom ?? null, { nullable: true, values: ['form'] }),
    makeColumn('raw', 'string', ({ figure }) => figure.raw, nullable),
    makeColumn('derived', 'string', ({ figure }) => figure.derived ?? null, {
      nullable: true,
      values: ['split', 'scan'],
    }),
    makeColumn('contradictedBy', 'string', ({ contradictedBy }) => contradictedBy.join(' ') || null, nullable),
    ...listPlaceColumns<FigureRow>(({ figure }) => figure.at),
    makeColumn('sourceUrl', 'uri', ({ file }) => file.source.url, nullable),
    makeColumn('sourceSha256', 'string', ({ file }) => file.source.sha256),
    makeColumn('sourceDigest', 'boolean', ({ file }) => file.source.digest),
    makeColumn('reader', 'string', ({ file }) => file.reader),
    makeColumn('withheld', 'string', ({ figure }) => figure.withheld?.reason ?? null, nullable),
    makeColumn('withheldOn', 'date', ({ figure }) => figure.withheld?.date ?? null, nullable),
    makeColumn('proof', 'string', ({ figure }) => figure.proof ?? null, { nullable: true, values: proof.options }),
  ],
};
