// A table as it is put together from the parts that pages print of it.
import type { Origin } from '../../model/figure.ts';

export interface PartCell {
  text: string;
  row: number;
  column: number;
  rowspan: number;
  colspan: number;
  origin: Origin;
}

export interface TablePart {
  /** Places of the column borders in points, ascending. */
  xs: number[];
  rows: number;
  cells: PartCell[];
  /** The page that the last row stands on. */
  lastPage: number;
}
