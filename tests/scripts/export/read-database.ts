// SQL → rows, by DuckDB, which knows nothing of this project.
import { DuckDBInstance } from '@duckdb/node-api';

export type SqlRow = Record<string, unknown>;

export async function query(sql: string): Promise<SqlRow[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const reader = await connection.runAndReadAll(sql);
    return reader.getRowObjectsJson() as SqlRow[];
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
