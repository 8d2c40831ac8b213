// What a reader of statements hands back: one figure that one place of the text states, and how good a statement it is.
import type { TextMetricId } from '../../../forms/text.ts';
import type { Qualifier } from '../../model/figure.ts';
import type { Quantity } from './find-quantities.ts';
import type { NarrativeContext } from './is-of-report.ts';

export interface Statement {
  metric: TextMetricId;
  value: number;
  qualifier: Qualifier;
  /** Span in the paragraph's normal text. */
  start: number;
  end: number;
  /** Of several statements the one with the highest rank is taken. */
  rank: number;
  /** Good only if nothing contradicts it: two weak statements of different values are no figure. */
  weak?: boolean;
}

/** A paragraph as those readers see it. */
export interface TextParagraph {
  /** In one spelling. */
  text: string;
  quantities: Quantity[];
  /** The heading of the section, and the paragraph before, both in one spelling. */
  heading: string;
  above: string;
  context: NarrativeContext;
}

/** Finds the statements of one family of metrics in a paragraph. */
export type StatementReader = (paragraph: TextParagraph) => Statement[];

/** A statement of what a quantity says. */
export function stateQuantity(metric: TextMetricId, quantity: Quantity, rank: number): Statement {
  const { value, qualifier, start, end } = quantity;
  return { metric, value, qualifier, start, end, rank };
}

const TOTAL_WORD = /共|总|累计|合计/;
const WHOLE_YEAR = /全年|年度|本年|今年|一年来|20\d\d年/;

/** How fully a sentence presents its figure: as a total, for the year, exactly, as no part of another. */
export function rankPresentation(quantity: Quantity): number {
  return (
    (TOTAL_WORD.test(quantity.head) ? 1 : 0) +
    (WHOLE_YEAR.test(quantity.before) ? 1 : 0) +
    (quantity.qualifier === 'exact' ? 1 : 0) -
    (quantity.whole === undefined ? 0 : 2)
  );
}
