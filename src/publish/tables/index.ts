// The tables by name, as far as their descriptions go; a new one stands in this list too.
import type { TableShape } from '../../store/column.ts';
import { figureTable } from './figures.ts';
import { checkTable, findingTable } from './findings.ts';
import { metricTable } from './metrics.ts';
import { agencyTable, coverageTable, regionTable } from './places.ts';
import { rateTable } from './rates.ts';
import { reportTable } from './reports.ts';

export const tables: readonly TableShape[] = [
  figureTable,
  reportTable,
  rateTable,
  findingTable,
  agencyTable,
  metricTable,
  regionTable,
  checkTable,
  coverageTable,
];

/** `figures.csv`, `figures.2.excel.csv` and `figures/year=2021/part-0.parquet` all hold the table `figures`. */
export function findTable(path: string): TableShape | undefined {
  const name = path.split(/[./]/)[0];
  return tables.find((table) => table.name === name);
}
