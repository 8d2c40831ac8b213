// What the readers of sheets give: cells with what they show, merges, and what is hidden.

export interface SheetCell {
  row: number;
  column: number;
  /** As it is shown; empty where nothing of it is seen. */
  text: string;
}

/** The cells that are shown as one, from (row, column). */
export interface SheetMerge {
  row: number;
  column: number;
  rowspan: number;
  colspan: number;
}

export interface ShownSheet {
  name: string;
  cells: SheetCell[];
  merges: SheetMerge[];
  hiddenRows: ReadonlySet<number>;
  hiddenColumns: ReadonlySet<number>;
  /** Pictures and drawings over its cells. */
  drawings: number;
}

/** No report's sheet is larger; what stands beyond is left out, and the sheet refused. */
export const mostShownRows = 20_000;
export const mostColumns = 400;
export const mostCells = 400_000;
