// A corpus of reports → the pairs that share long passages, with the passages and their share of both texts.

import type { Report } from '../../model/report.ts';
import { type AlignOptions, alignClauses, type Run } from './align-clauses.ts';
import { type ClauseIndex, type IndexedReport, indexClauses } from './index-clauses.ts';

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
function findBoilerplate(index: ClauseIndex): Set<number> {
  const limit = limitBodies(index.bodies);
  const common = new Set<number>();
  for (const [key, posting] of index.postings) {
    if (posting.length > limit && countBodies(index, posting) > limit) common.add(key);
  }
  return common;
}

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

/** Two reports are a pair from one passage of this many letters on … */
export const minimumPassage = 30;
/** … and of a pair shorter ones count too; what is shorter still is a turn of phrase. */
const shortestPassage = 18;
/** Short clauses occur everywhere; they belong to a passage but do not make two reports a pair. */
const shortestSeed = 6;
/** Where a whole group of bodies shares a text, each report is compared with its closest relatives only. */
export const mostOthers = 8;
const mostOwn = 2;

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

/** The body's report of the year before, its closest other ones, and the closest of other bodies. */
function chooseCandidates(index: ClauseIndex, document: number, scores: Scores): number[] {
  const own = index.documents[document]?.report;
  const ranked = [...scores]
    .filter(([, score]) => score >= minimumPassage)
    .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || b - a)
    .map(([other]) => other);
  const isOwn = (other: number): boolean => index.documents[other]?.report.agencyId === own?.agencyId;
  const isLastYear = (other: number): boolean => index.documents[other]?.report.year === (own?.year ?? 0) - 1;
  const ownOnes = ranked.filter(isOwn);
  const others = ranked.filter((other) => !isOwn(other)).slice(0, mostOthers);
  return [...new Set([...ownOnes.filter(isLastYear), ...ownOnes.slice(0, mostOwn), ...others])];
}

function comparePair(earlier: IndexedReport, later: IndexedReport, options: AlignOptions): ReusedText[] {
  const runs = alignClauses(earlier, later, options);
  if (!runs.some((run) => run.letters >= minimumPassage)) return [];
  const letters = runs.reduce((sum, run) => sum + run.letters, 0);
  return [
    { earlier, later, runs, letters, shareOfEarlier: letters / earlier.letters, shareOfLater: letters / later.letters },
  ];
}

export function findReusedText(index: ClauseIndex): ReuseResult {
  const options = { boilerplate: findBoilerplate(index), minimumLetters: shortestPassage };
  const pairs: ReusedText[] = [];
  let comparisons = 0;
  index.documents.forEach((later, document) => {
    const { scores, steps } = scoreEarlier(index, document, options.boilerplate);
    comparisons += steps;
    for (const other of chooseCandidates(index, document, scores)) {
      const earlier = index.documents[other];
      if (!earlier) continue;
      comparisons += earlier.keys.length + later.keys.length;
      pairs.push(...comparePair(earlier, later, options));
    }
  });
  return { pairs, comparisons };
}

const known = new WeakMap<readonly Report[], ReusedText[]>();

/** The same of reports that were not indexed; computed once, however many rules ask. */
export function readReuse(reports: readonly Report[]): ReusedText[] {
  const found = known.get(reports) ?? findReusedText(indexClauses(reports)).pairs;
  known.set(reports, found);
  return found;
}
