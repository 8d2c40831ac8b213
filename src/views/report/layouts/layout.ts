// What a statutory table is on paper: rows of label cells and figure cells with their spans.
import type { Term } from '../../../forms/term.ts';
import type { TableKind } from '../../../report/model/report.ts';

export interface LabelCell {
  type: 'label';
  /** The law's own words, and the English ones for them. */
  label: Term;
  heads: 'col' | 'colgroup' | 'row' | 'rowgroup';
  rows: number;
  columns: number;
  /** Column of the first label column that it begins in; only those stay in sight when the table is scrolled. */
  lead?: 1 | 2 | 3;
  /** Set from top to bottom, as the form prints a label that many rows share. */
  vertical?: true;
  /** Depth in a list of rows, from 1 on. */
  depth?: number;
}

/** The head of the table of requests states its balance, which the page says to hold or not. */
export interface BalanceCell {
  type: 'balance';
  rows: number;
  columns: number;
}

export interface FigureCell {
  type: 'figure';
  metric: string;
  columns: number;
}

/** Words beside a figure: its unit. */
export interface WordsCell {
  type: 'words';
  words: Term;
}

export type LayoutCell = LabelCell | BalanceCell | FigureCell | WordsCell;
export type LayoutRow = readonly LayoutCell[];

export interface Layout {
  kind: TableKind;
  /** Label columns before the first figure column. */
  labelColumns: number;
  figureColumns: number;
  head: readonly LayoutRow[];
  /** Rows that belong together, in the order of the form. */
  bodies: readonly (readonly LayoutRow[])[];
}

type LabelOptions = Partial<Omit<LabelCell, 'type' | 'label'>>;

export const labelCell = ({ zh, en }: Term, options: LabelOptions = {}): LabelCell => ({
  type: 'label',
  label: { zh, en },
  heads: 'row',
  rows: 1,
  columns: 1,
  ...options,
});

export const figureCell = (metric: string, columns = 1): FigureCell => ({ type: 'figure', metric, columns });

/** The metrics that a layout has a place for. */
export const listMetricsOf = ({ bodies }: Layout): string[] =>
  bodies.flatMap((rows) => rows.flatMap((row) => row.flatMap((cell) => (cell.type === 'figure' ? [cell.metric] : []))));
