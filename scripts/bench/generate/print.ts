// What a report prints, before any format: its blocks and tables, and the figures a reader should find in them.

export interface PrintedCell {
  text: string;
  colspan?: number;
  rowspan?: number;
}

export type PrintedBlock =
  | { type: 'title' | 'heading' | 'paragraph' | 'signature'; text: string }
  | { type: 'table'; rows: PrintedCell[][] };

/** Metric id → its number; null where the cell is there but holds none. */
export type ExpectedFigures = Record<string, number | null>;

/** A part of a report with the figures that it states. */
export interface PrintedPart {
  blocks: PrintedBlock[];
  figures: ExpectedFigures;
}

export const paragraph = (text: string): PrintedBlock => ({ type: 'paragraph', text });
export const heading = (text: string): PrintedBlock => ({ type: 'heading', text });

export function joinParts(parts: readonly PrintedPart[]): PrintedPart {
  return {
    blocks: parts.flatMap((part) => part.blocks),
    figures: Object.assign({}, ...parts.map((part) => part.figures)),
  };
}
