// A path and columns → a sink that writes Parquet, one row group at a time.
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SchemaElement } from 'hyparquet-writer';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import type { ColumnType, DataCell, DataColumn, Table } from '../../src/store/column.ts';
import type { TableSink } from './table-sink.ts';

type ParquetType = Pick<SchemaElement, 'type' | 'converted_type' | 'logical_type'>;

const text: ParquetType = { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } };

const parquetTypes: Readonly<Record<ColumnType, ParquetType>> = {
  string: text,
  uri: text,
  // As in the other formats; an ISO date sorts as it is.
  date: text,
  integer: { type: 'INT32' },
  year: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
};

/** A few megabytes of memory for each open file. */
const groupSize = 20_000;

function describeColumn<Row>({ name, type, required }: DataColumn<Row>): SchemaElement {
  return { name, ...parquetTypes[type], repetition_type: required ? 'REQUIRED' : 'OPTIONAL' };
}

export function openParquet<Row>(path: string, columns: readonly DataColumn<Row>[]): TableSink<Row> {
  mkdirSync(dirname(path), { recursive: true });
  const schema = [{ name: 'root', num_children: columns.length }, ...columns.map(describeColumn)];
  const writer = new ParquetWriter({ writer: fileWriter(path), schema, createdBy: 'mingbai' });
  let data: DataCell[][] = columns.map(() => []);
  const flush = () => {
    const columnData = columns.map(({ name }, index) => ({ name, data: data[index] ?? [] }));
    writer.write({ columnData, rowGroupSize: groupSize });
    data = columns.map(() => []);
  };
  return {
    write: (row) => {
      for (const [index, column] of columns.entries()) data[index]?.push(column.read(row));
      if (data[0]?.length === groupSize) flush();
    },
    close: () => {
      flush();
      writer.finish();
    },
  };
}

/** `<folder>/<column>=<value>/part-0.parquet`: the layout of Hive, where that column is in the path and not in the files. */
export function openPartitioned<Row>(folder: string, { columns }: Table<Row>, by: string): TableSink<Row> {
  const column = columns.find(({ name }) => name === by);
  if (!column) throw new Error(`there is no column ${by} to partition by`);
  const others = columns.filter((candidate) => candidate !== column);
  const sinks = new Map<DataCell, TableSink<Row>>();
  const open = (value: DataCell) => {
    const sink = openParquet(join(folder, `${by}=${value}`, 'part-0.parquet'), others);
    sinks.set(value, sink);
    return sink;
  };
  return {
    write: (row) => {
      const value = column.read(row);
      (sinks.get(value) ?? open(value)).write(row);
    },
    close: () => {
      for (const sink of sinks.values()) sink.close();
    },
  };
}
