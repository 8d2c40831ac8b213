// A path and a table → a sink that writes its rows as CSV, or as CSV for spreadsheets.

import { type CsvDialect, canonicalCsv, excelCsv, writeHeader, writeRow } from '../../src/publish/write-csv.ts';
import type { Table } from '../../src/store/column.ts';
import type { TableSink } from './table-sink.ts';
import { TextFile } from './text-file.ts';

function openFile<Row>(path: string, { columns }: Table<Row>, dialect: CsvDialect): TableSink<Row> {
  const file = new TextFile(path);
  file.write(writeHeader(columns, dialect));
  return {
    write: (row) => file.write(writeRow(columns, row, dialect)),
    close: () => file.close(),
  };
}

export function openCsv<Row>(path: string, table: Table<Row>): TableSink<Row> {
  return openFile(path, table, canonicalCsv);
}

/** What a sheet of Excel and of LibreOffice holds, less the header. */
export const mostSheetRows = 1_048_575;

/** Begins `<stem>.2.excel.csv` and so on where a sheet would be full: what does not fit must not be lost unseen. */
export function openExcel<Row>(stem: string, table: Table<Row>, most = mostSheetRows): TableSink<Row> {
  let part = 1;
  let rows = 0;
  let file = openFile(`${stem}.excel.csv`, table, excelCsv);
  const turn = () => {
    file.close();
    part += 1;
    rows = 0;
    file = openFile(`${stem}.${part}.excel.csv`, table, excelCsv);
  };
  return {
    write: (row) => {
      if (rows === most) turn();
      rows += 1;
      file.write(row);
    },
    close: () => file.close(),
  };
}
