// An index of clauses → those that so many bodies write that sharing them says nothing.
import type { ClauseIndex } from './index-clauses.ts';

/** A clause in more than this share of all bodies' reports is common property … */
const commonShare = 0.01;
/** … but never one of three bodies or fewer, and always one of more than twenty: that many do not copy, they quote. */
const fewestBodies = 3;
const mostBodies = 20;

/** In how many bodies' reports a clause may stand before it counts as boilerplate. */
export function limitBodies(bodies: number): number {
  return Math.min(mostBodies, Math.max(fewestBodies, Math.ceil(bodies * commonShare)));
}

function countBodies(index: ClauseIndex, posting: readonly number[]): number {
  return new Set(posting.map((document) => index.documents[document]?.report.agencyId)).size;
}

/** A body that repeats itself year after year makes no boilerplate: bodies are counted, not reports. */
export function findBoilerplate(index: ClauseIndex): Set<number> {
  const limit = limitBodies(index.bodies);
  const common = new Set<number>();
  for (const [key, posting] of index.postings) {
    if (posting.length > limit && countBodies(index, posting) > limit) common.add(key);
  }
  return common;
}
