// A corpus of reports → every pair that shares long passages, with the passages and their share of both texts.
import { type AlignOptions, alignClauses, type Run } from './align-clauses.ts';
import { findBoilerplate } from './find-boilerplate.ts';
import type { ClauseIndex, IndexedReport } from './index-clauses.ts';

/** Two reports, the earlier first, and the runs of clauses that both have. */
export interface ReusedText {
  earlier: IndexedReport;
  later: IndexedReport;
  runs: Run[];
  /** Letters of all runs. */
  letters: number;
  /** `letters` as a share of each text. */
  shareOfEarlier: number;
  shareOfLater: number;
}

export interface ReuseResult {
  pairs: ReusedText[];
  /** How many times two clauses or two reports were looked at together: it grows with the text, not with its square. */
  comparisons: number;
}

/** Shorter passages are turns of phrase. */
export const minimumPassage = 30;
/** Short clauses occur everywhere; they belong to a passage but do not make two reports a pair. */
const shortestSeed = 6;

type Scores = Map<number, number>;

/** For one report: how many letters of clauses it shares with each earlier one. */
function scoreEarlier(
  index: ClauseIndex,
  document: number,
  common: ReadonlySet<number>,
): { scores: Scores; steps: number } {
  const scores: Scores = new Map();
  let steps = 0;
  index.documents[document]?.keys.forEach((key, position) => {
    const weight = index.documents[document]?.weights[position] ?? 0;
    if (weight < shortestSeed || common.has(key)) return;
    for (const other of index.postings.get(key) ?? []) {
      if (other >= document) break;
      scores.set(other, (scores.get(other) ?? 0) + weight);
      steps += 1;
    }
  });
  return { scores, steps };
}

function comparePair(earlier: IndexedReport, later: IndexedReport, options: AlignOptions): ReusedText[] {
  const runs = alignClauses(earlier, later, options);
  const letters = runs.reduce((sum, run) => sum + run.letters, 0);
  if (letters === 0) return [];
  return [
    { earlier, later, runs, letters, shareOfEarlier: letters / earlier.letters, shareOfLater: letters / later.letters },
  ];
}

export function findReusedText(index: ClauseIndex): ReuseResult {
  const options = { boilerplate: findBoilerplate(index), minimumLetters: minimumPassage };
  const pairs: ReusedText[] = [];
  let comparisons = 0;
  index.documents.forEach((later, document) => {
    const { scores, steps } = scoreEarlier(index, document, options.boilerplate);
    comparisons += steps;
    for (const [other, score] of scores) {
      const earlier = index.documents[other];
      if (!earlier || score < minimumPassage) continue;
      comparisons += earlier.keys.length + later.keys.length;
      pairs.push(...comparePair(earlier, later, options));
    }
  });
  return { pairs, comparisons };
}
