// What one level of a list prints before its paragraphs, whichever format defined it.

export interface ListLevel {
  start: number;
  /** Name of the number format, as WordprocessingML calls it (`chineseCounting`). */
  format: string;
  /** What is printed, `%1` for the number of the first level. */
  template: string;
  /** Whether the numbers of all levels are printed as 1, 2, 3. */
  isLegal: boolean;
  /** The level, counted from 1, whose paragraphs let this one start again; 0 where it never does. */
  restart: number;
  /** The style whose paragraphs are on this level. */
  style?: string | undefined;
}

/** A list as paragraphs refer to it. */
export interface ListDefinition {
  /** Lists of one group count on; the numbers of `starts` make a list start again. */
  group: string;
  levels: ReadonlyMap<number, ListLevel>;
  starts: ReadonlyMap<number, number>;
}

export type Lists = ReadonlyMap<string, ListDefinition>;
