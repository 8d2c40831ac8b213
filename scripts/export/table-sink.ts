// Rows, one after the other → a file of some format.

export interface TableSink<Row> {
  write(row: Row): void;
  /** Nothing is whole before this. */
  close(): void;
}
