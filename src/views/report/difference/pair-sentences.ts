// Sentences that went and sentences that came at one place → which of them are the same sentence, changed.
import { distance } from 'fastest-levenshtein';

export interface SentencePair {
  before: string | null;
  after: string | null;
}

/** Below this share of equal letters two sentences are two sentences. */
const leastAlike = 0.5;
/** A place where more than this many sentences changed was rewritten; looking for pairs there is dear and finds chance. */
const mostSentences = 60;

/** The distance is at least the difference in length: most pairs need not be measured. */
function measureLikeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (Math.min(a.length, b.length) < longest * leastAlike) return 0;
  return 1 - distance(a, b) / longest;
}

/** The most alike of the sentences from `from` on; −1 where none is alike enough. */
function findPartner(sentence: string, candidates: readonly string[], from: number): number {
  let best = -1;
  let likeness = leastAlike;
  for (let index = from; index < candidates.length; index += 1) {
    const own = measureLikeness(sentence, candidates[index] ?? '');
    if (own > likeness) {
      best = index;
      likeness = own;
    }
  }
  return best;
}

/** Both sides keep their order: a pair never crosses another. */
export function pairSentences(removed: readonly string[], added: readonly string[]): SentencePair[] {
  const pairs: SentencePair[] = [];
  const comparable = removed.length <= mostSentences && added.length <= mostSentences;
  let done = 0;
  for (const after of added) {
    const partner = comparable ? findPartner(after, removed, done) : -1;
    if (partner < 0) {
      pairs.push({ before: null, after });
      continue;
    }
    for (const before of removed.slice(done, partner)) pairs.push({ before, after: null });
    pairs.push({ before: removed[partner] ?? null, after });
    done = partner + 1;
  }
  return [...pairs, ...removed.slice(done).map((before) => ({ before, after: null }))];
}
