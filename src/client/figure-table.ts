// Files of the API on reports and on metrics → the table of figures as the bulk data has it, as CSV for spreadsheets.
import { restoreFigures } from '../publish/api/report-shape.ts';
import type { MetricsFile } from '../publish/schema/index.ts';
import type { AgencyFile, ReportFileOfApi } from '../publish/schema/report.ts';
import { type FigureRow, figureTable } from '../publish/tables/figures.ts';
import { excelCsv, writeCsv } from '../publish/write-csv.ts';
import { loadApiFile } from './api-files.ts';
import { saveFile } from './save-file.ts';

/** `figures`: the file of a report or of a body; `table`: what the file is called that is saved. */
interface Wanted {
  readonly figures: string;
  readonly metrics: string;
  readonly table: string;
}

type Metrics = ReadonlyMap<string, MetricsFile['metrics'][number]>;

function listRows(told: ReportFileOfApi, metrics: Metrics): FigureRow[] {
  const { agency, report, reader } = told;
  const { id, name, region, regionName, sector } = agency;
  const body = { id, name: name.zh, en: name.en, region, regionName, sector };
  const file = { report, source: report.source, reader };
  return restoreFigures(told, (metric) => metrics.get(metric)?.unit).map(({ contradictedBy = [], ...figure }) => ({
    body,
    file,
    figure,
    names: metrics.get(figure.metric)?.name ?? null,
    contradictedBy,
  }));
}

/** By year, as the bulk data has them. */
export function writeFigures(reports: readonly ReportFileOfApi[], { metrics }: MetricsFile): string {
  const catalogue: Metrics = new Map(metrics.map((metric) => [metric.id, metric]));
  return writeCsv(
    figureTable.columns,
    reports.flatMap((report) => listRows(report, catalogue)),
    excelCsv,
  );
}

/** Addresses name the origin that the site was built for; it may be read at another. */
const pathOf = (address: string): string => new URL(address, location.href).pathname;

async function loadReports(path: string): Promise<ReportFileOfApi[]> {
  const file = await loadApiFile<ReportFileOfApi | AgencyFile>(path);
  if (!('reports' in file)) return [file];
  return Promise.all(file.reports.map(({ links }) => loadApiFile<ReportFileOfApi>(pathOf(links.json))));
}

export async function saveFigures({ figures, metrics, table }: Wanted): Promise<void> {
  const [reports, catalogue] = await Promise.all([loadReports(figures), loadApiFile<MetricsFile>(metrics)]);
  saveFile(table, new Blob([writeFigures(reports, catalogue)], { type: 'text/csv' }));
}
