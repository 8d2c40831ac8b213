// The wide table: one report a row, a column for each metric; only Parquet has it.
import { type Metric, metrics } from '../../forms/catalogue.ts';
import type { Figure } from '../../report/model/figure.ts';
import { type DataColumn, makeColumn, type Table } from '../../store/column.ts';
import { type FigureRow, listReportColumns, type RowBody, type RowFile } from './figures.ts';

export interface WideRow {
  readonly body: RowBody;
  readonly file: RowFile;
  readonly figures: ReadonlyMap<string, Figure>;
  /** Metrics that are stated as about or at least so many. */
  readonly inexact: readonly string[];
  /** Metrics against which a check sets another number. */
  readonly contradicted: readonly string[];
}

/** The figures of a body → its reports, by year. */
export function listWideRows(rows: readonly FigureRow[]): WideRow[] {
  return [...Map.groupBy(rows, ({ file }) => file)].flatMap(([file, own]) => {
    const name = (kept: readonly FigureRow[]): string[] => kept.map(({ figure }) => figure.metric);
    return own.slice(0, 1).map(({ body }) => ({
      body,
      file,
      figures: new Map(own.map(({ figure }) => [figure.metric, figure])),
      inexact: name(own.filter(({ figure }) => figure.value !== null && figure.qualifier !== 'exact')),
      contradicted: name(own.filter(({ contradictedBy }) => contradictedBy.length > 0)),
    }));
  });
}

const nullable = { nullable: true };

/** Its columns of metrics are not listed: they have the ids that the table of metrics explains. */
export const wideTable: Table<WideRow> = {
  name: 'figures-wide',
  title: 'export.wideTable',
  note: 'export.wideTableText',
  key: ['agency_id', 'scope', 'year'],
  references: [{ column: 'agency_id', table: 'agencies', key: 'agency_id' }],
  columns: [
    ...listReportColumns<WideRow>(),
    makeColumn('inexact', 'string', ({ inexact }) => inexact.join(' ') || null, nullable),
    makeColumn('contradicted', 'string', ({ contradicted }) => contradicted.join(' ') || null, nullable),
  ],
};

/** What is in no known unit is out of sums: whoever adds a column up shall not find it there. */
const readValue = (figure: Figure | undefined): number | null =>
  figure === undefined || figure.unit === null ? null : figure.value;

const makeMetricColumn = ({ id }: Metric) => ({
  name: id,
  type: 'number' as const,
  required: false,
  read: ({ figures }: WideRow) => readValue(figures.get(id)),
});

/** What Parquet says of a column. */
export type BareColumn<Row> = Pick<DataColumn<Row>, 'name' | 'type' | 'required' | 'read'>;

export const wideColumns: readonly BareColumn<WideRow>[] = [...wideTable.columns, ...metrics.map(makeMetricColumn)];
