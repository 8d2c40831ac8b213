// A path and a table → a sink that writes each row as one line of JSON with the names of the columns.
import type { Table } from '../../src/store/column.ts';
import type { TableSink } from './table-sink.ts';
import { TextFile } from './text-file.ts';

export function openNdjson<Row>(path: string, { columns }: Table<Row>): TableSink<Row> {
  const file = new TextFile(path);
  // An object for every row would take twice the time.
  const names = columns.map(({ name }) => `${JSON.stringify(name)}:`);
  return {
    write: (row) => {
      const members = columns.map((column, index) => names[index] + JSON.stringify(column.read(row)));
      file.write(`{${members.join(',')}}\n`);
    },
    close: () => file.close(),
  };
}
