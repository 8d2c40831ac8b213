// What a reader may ask of those who know the forms: where a layout leaves open what is a label, the words decide.
import type { Grid } from '../document/document.ts';

/** A table found in running text, and its span there. */
export interface FoundTable {
  grid: Grid;
  from: number;
  to: number;
}

/** Readers know formats and no law; this is handed to them. */
export interface FormWords {
  /** Whether a text is, as a whole, a label; with `role`, one that heads columns or names a row of values. */
  isLabel: (text: string, role?: 'head' | 'row') => boolean;
  /** Whether it may name a row of values: also where it is cut short or misprinted. */
  mayNameRow: (text: string) => boolean;
  /** How many different labels of one table stand in a text. */
  countLabels: (text: string) => number;
  /** The tables that are printed as running text, in order. */
  liftTables: (text: string) => readonly FoundTable[];
}
