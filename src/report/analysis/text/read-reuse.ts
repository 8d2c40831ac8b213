// A corpus → the text that its reports share; computed once, however many rules ask.
import type { Report } from '../../model/report.ts';
import { findReusedText, type ReusedText } from './find-reused-text.ts';
import { indexClauses } from './index-clauses.ts';

const known = new WeakMap<readonly Report[], ReusedText[]>();

export function readReuse(reports: readonly Report[]): ReusedText[] {
  const found = known.get(reports) ?? findReusedText(indexClauses(reports)).pairs;
  known.set(reports, found);
  return found;
}
