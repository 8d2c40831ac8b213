// What a statutory table is on paper: rows of label cells and figure cells with their spans.
import type { Label, TableId } from '../../../forms/record.ts';
import {
  type LabelNode,
  type Name,
  nameLabel,
  nameTableLabel,
  spellNumber,
  spellPrinted,
} from '../../../i18n/labels.ts';
import type { TableKind } from '../../../report/model/report.ts';

export interface LabelCell {
  type: 'label';
  /** The law's own words, or those of the reader's language for them. */
  label: Name;
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
interface WordsCell {
  type: 'words';
  words: Name;
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

export const labelCell = (label: Name, options: LabelOptions = {}): LabelCell => ({
  type: 'label',
  label,
  heads: 'row',
  rows: 1,
  columns: 1,
  ...options,
});

export const figureCell = (metric: string, columns = 1): FigureCell => ({ type: 'figure', metric, columns });

/** A word over the labels or the units, by its id in the head of the table. */
export const printHead =
  (table: TableId, id: string, { term }: Pick<Label, 'term'>): Name =>
  (language) =>
    nameLabel(language, `${table}.head.${id}`, term);

/** A label of a grid: rows and groups are numbered in every language. */
export const printNumbered =
  (table: TableId, label: LabelNode): Name =>
  (language) =>
    spellPrinted(language, label) ?? spellNumber(label.number) + nameTableLabel(language, table, label);

/** A word with a capital, as it begins a head. */
export const capitalise =
  (name: Name): Name =>
  (language) => {
    const words = name(language);
    return words.charAt(0).toUpperCase() + words.slice(1);
  };

/** The metrics that a layout has a place for. */
export const listMetricsOf = ({ bodies }: Layout): string[] =>
  bodies.flatMap((rows) => rows.flatMap((row) => row.flatMap((cell) => (cell.type === 'figure' ? [cell.metric] : []))));
