// What reading a page asks of the engine that draws it: the text, the drawing operators, the annotations.
import type { Operators } from './list-rulings.ts';

/** The part of a page of pdf.js that is used; pages of other fixed layouts are given the same face. */
export interface DrawnPage {
  /** From 1. */
  pageNumber: number;
  /** Degrees clockwise by which the page is turned before it is shown. */
  rotate: number;
  getViewport: (wanted: { scale: number; rotation?: number }) => {
    transform: readonly unknown[];
    width: number;
    height: number;
  };
  getTextContent: () => Promise<{ items: readonly object[] }>;
  getOperatorList: () => Promise<Operators>;
  /** With `id`, `subtype` and `rect`. */
  getAnnotations: () => Promise<unknown[]>;
  cleanup: () => unknown;
}
