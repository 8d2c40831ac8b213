// What every reader produces: one mdast tree with positions, tables as flat grids.
import type { Node, Root } from 'mdast';
import type { Origin } from '../model/figure.ts';
import type { Rejection } from '../model/rejection.ts';
import type { SourceFormat } from '../model/report.ts';
import type { Sights } from './sights.ts';

/** One printed cell; it covers `rowspan` × `colspan` slots of its grid from (row, column). */
export interface GridCell {
  text: string;
  row: number;
  column: number;
  rowspan: number;
  colspan: number;
  /** Where a paged document prints it. */
  origin?: Origin;
}

export type GridProblemKind = 'collision' | 'missing' | 'overlong';

/** A place where the printed spans do not tile a rectangle. */
export interface GridProblem {
  kind: GridProblemKind;
  row: number;
  column: number;
}

/**
 * How far a cell's column can be trusted.
 * `exact`: the source has real columns (HTML, Word). `ragged`: cells are separated but columns may be shifted
 * (tabs, pipes, one cell a line). `flat`: the separators are lost; one cell may hold several glued values.
 */
export type GridTrust = 'exact' | 'ragged' | 'flat';

/** A table as a flat grid: `slots[row][column]` is the index in `cells` of the cell that covers the slot. */
export interface Grid extends Node {
  type: 'grid';
  trust: GridTrust;
  cells: GridCell[];
  slots: number[][];
  problems: GridProblem[];
}

declare module 'mdast' {
  interface RootContentMap {
    grid: Grid;
  }
  interface BlockContentMap {
    grid: Grid;
  }
  interface ParagraphData {
    /** Where a paged document prints the paragraph. */
    origin?: Origin;
  }
}

/** What a page says of itself outside its text (HTML meta elements, a text export's head). Empty where it says nothing. */
export interface DocumentMeta {
  title?: string;
  /** Other titles that the page states: its title element, its heading, the name in the catalogue's sheet. */
  titles?: string[];
  /** What says where the page stands: the site, the way to it. Never who wrote the report. */
  places?: string[];
  published?: string;
  publisher?: string;
  url?: string;
  /** Set where a page shows nothing of the report until a script uncovers it, and the report was read all the same. */
  isUncovered?: true;
  /** Names of the files that the document links to or names in a line of their own. */
  attachments?: string[];
}

export interface ReadDocument {
  format: SourceFormat;
  encoding: string;
  root: Root;
  meta: DocumentMeta;
  /** Set where it, or a part of it, was read from pictures. */
  sights?: Sights;
}

/** What a reader of files makes of its bytes. */
export type TreeReading =
  | { ok: true; root: Root; meta: DocumentMeta; sights?: Sights }
  | { ok: false; rejection: Rejection };
