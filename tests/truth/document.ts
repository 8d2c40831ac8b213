// What a document of known truth is made of: pieces, cells, tables and blocks, and what a reader must say of each metric.
import type { Format, FormId, TableKind } from './forms/form-id.ts';

/** Text with one look; what the names of looks mean stands in write/looks.ts. */
export interface Piece {
  text: string;
  look?: string;
}

export interface Cell {
  pieces: Piece[];
  rowspan?: number;
  colspan?: number;
  /** The metric whose value is printed here. */
  metric?: string;
  /** Attributes in HTML. */
  attributes?: string;
  /** Markup in HTML in place of the pieces. */
  markup?: string;
}

export interface TableBlock {
  type: 'table';
  kind: TableKind;
  rows: Cell[][];
  /** Markup in HTML around the table. */
  around?: readonly [before: string, after: string];
}

export interface TextBlock {
  type: 'title' | 'heading' | 'paragraph' | 'furniture';
  pieces: Piece[];
  /** Section that a heading opens, or what a paragraph is for. */
  id?: string;
}

/** Markup that only web pages have. */
export interface MarkupBlock {
  type: 'markup';
  markup: string;
}

export type Block = TableBlock | TextBlock | MarkupBlock;

/** Why there is no number. `missing`: the metric is not listed at all. */
export type NoNumber = 'blank' | 'not_applicable' | 'unreadable' | 'missing';

/** What may be said of one metric: one of the values, or no number for one of the reasons. */
export interface Answer {
  values: readonly number[];
  none: readonly NoNumber[];
}

export const same = (value: number): Answer => ({ values: [value], none: [] });
/** Reading it and leaving it are both honest. */
export const sameOrNone = (...values: number[]): Answer => ({ values, none: ['unreadable', 'missing'] });
/** Something is printed that is no figure of this report. */
export const nothing: Answer = { values: [], none: ['unreadable', 'missing'] };
export const blank: Answer = { values: [], none: ['blank'] };
/** Nothing is printed, and where it would stand cannot be told. */
export const noValue: Answer = { values: [], none: ['blank', 'not_applicable', 'unreadable', 'missing'] };
export const notApplicable: Answer = { values: [], none: ['not_applicable'] };

/** What is to be printed, before it is laid into tables. */
export interface Plan {
  form: FormId;
  year: number;
  body: { id: string; name: string };
  /** The characters printed for each metric. */
  values: Map<string, string>;
  requests: { columns: string[]; rows: string[]; header: 'three' | 'tall total' | 'one' };
  appeals: { groups: string[]; results: string[] };
  stat: { columns: ('label' | 'unit' | 'value' | 'cumulative')[]; wording: number };
  sentences: { text: string; values: ReadonlyMap<string, number> }[];
}

export interface Draft {
  plan: Plan;
  format: Format;
  blocks: Block[];
  answers: Map<string, Answer>;
  /** Metrics that a mutator speaks for. */
  touched: Set<string>;
  /** Those that no other mutator may change any more. */
  claimed: Set<string>;
  /** Style rules of the page. */
  styles: string[];
  /** The document is none that may be read. */
  rejected: boolean;
}
