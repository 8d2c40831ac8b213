// A path and columns → a sink that writes Parquet, one row group at a time.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SchemaElement } from 'hyparquet-writer';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import type { BareColumn } from '../../src/publish/tables/wide.ts';
import type { ColumnType, DataCell } from '../../src/store/column.ts';
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

/** About a hundred reports, or what one request for a range of bytes brings; a few megabytes of memory for each open file. */
const groupSize = 20_000;

/** Bytes; smaller than a group, so that the index of pages says more than that of groups. */
const pageSize = 1 << 14;

function describeColumn<Row>({ name, type, required }: BareColumn<Row>): SchemaElement {
  return { name, ...parquetTypes[type], repetition_type: required ? 'REQUIRED' : 'OPTIONAL' };
}

/** `sorted`: the columns that rows stand in the order of; their pages are indexed. */
export function openParquet<Row>(
  path: string,
  columns: readonly BareColumn<Row>[],
  sorted: readonly string[],
): TableSink<Row> {
  mkdirSync(dirname(path), { recursive: true });
  const schema = [{ name: 'root', num_children: columns.length }, ...columns.map(describeColumn)];
  const writer = new ParquetWriter({ writer: fileWriter(path), schema, createdBy: 'mingbai' });
  let data: DataCell[][] = columns.map(() => []);
  const flush = () => {
    const columnData = columns.map(({ name }, index) => ({
      name,
      data: data[index] ?? [],
      columnIndex: sorted.includes(name),
      offsetIndex: sorted.includes(name),
    }));
    writer.write({ columnData, rowGroupSize: groupSize, pageSize });
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
