// A corpus of reports → the pairs that share long passages, with the passages and their share of both texts.
import type { Report } from '../../model/report.ts';
import { listClauses } from './list-clauses.ts';

/** One report's clauses in reading order; clause n weighs `weights[n]` letters. */
interface IndexedReport {
  report: Report;
  keys: Float64Array;
  /** 0 for the form's own wording. */
  weights: Uint32Array;
  /** Letters of the whole text, the form's own wording included. */
  letters: number;
}

interface ClauseIndex {
  /** Sorted by year, body and title: the order of the input does not matter. */
  documents: readonly IndexedReport[];
  /** For every clause of two or more reports: the documents it stands in, ascending. */
  postings: ReadonlyMap<number, readonly number[]>;
  /** How many different bodies there are. */
  bodies: number;
}

function compareReports(a: Report, b: Report): number {
  return a.year - b.year || compare(a.agencyId, b.agencyId) || compare(a.title, b.title);
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function indexReport(report: Report): IndexedReport {
  const clauses = listClauses(report);
  return {
    report,
    keys: Float64Array.from(clauses, (clause) => clause.key),
    weights: Uint32Array.from(clauses, (clause) => (clause.prescribed ? 0 : clause.letters)),
    letters: clauses.reduce((sum, clause) => sum + clause.letters, 0),
  };
}

/** Most clauses of a corpus occur once; sorting numbers finds the others in a fraction of a map's memory. */
function findRepeated(documents: readonly IndexedReport[]): Set<number> {
  const all = new Float64Array(documents.reduce((sum, { keys }) => sum + keys.length, 0));
  let filled = 0;
  for (const { keys } of documents) for (const key of new Set(keys)) all[filled++] = key;
  const found = all.subarray(0, filled).sort();
  return new Set(found.filter((key, index) => key === found[index - 1]));
}

/** Reports → their clauses as arrays of numbers, and for every clause that occurs again, where. */
export function indexClauses(reports: readonly Report[]): ClauseIndex {
  // In the order of the input: texts of one body are read together where they lie together.
  const documents = reports.map(indexReport).sort((a, b) => compareReports(a.report, b.report));
  const repeated = findRepeated(documents);
  const postings = new Map<number, number[]>();
  documents.forEach(({ keys }, document) => {
    for (const key of new Set(keys)) {
      if (!repeated.has(key)) continue;
      const posting = postings.get(key);
      if (posting) posting.push(document);
      else postings.set(key, [document]);
    }
  });
  return { documents, postings, bodies: new Set(reports.map((report) => report.agencyId)).size };
}

/** `length` clauses from `left` in the one and from `right` in the other; the clauses that count weigh `letters`. */
interface Run {
  left: number;
  right: number;
  length: number;
  letters: number;
}

interface AlignOptions {
  /** Clauses that neither begin a run nor add to it, though they may stand inside it. */
  boilerplate: ReadonlySet<number>;
  /** Shorter runs are chance. */
  minimumLetters: number;
}

function listPositions({ keys }: IndexedReport): Map<number, number[]> {
  const positions = new Map<number, number[]>();
  keys.forEach((key, position) => {
    const list = positions.get(key);
    if (list) list.push(position);
    else positions.set(key, [position]);
  });
  return positions;
}

/** Follows both texts from a shared clause on, and ends at the last clause that counts. */
function followRun(
  a: IndexedReport,
  b: IndexedReport,
  start: Run,
  taken: Uint8Array,
  common: AlignOptions['boilerplate'],
): Run {
  const run = { ...start };
  for (let step = 0; ; step += 1) {
    const key = a.keys[start.left + step];
    if (key === undefined || key !== b.keys[start.right + step] || taken[start.right + step]) return run;
    const weight = common.has(key) ? 0 : (a.weights[start.left + step] ?? 0);
    if (weight === 0) continue;
    run.length = step + 1;
    run.letters += weight;
  }
}

const longer = (best: Run | undefined, run: Run): Run => (best && best.letters >= run.letters ? best : run);

/** Greedy from left to right; a clause of the right side is used once, so that both sides share the same letters. */
export function alignClauses(a: IndexedReport, b: IndexedReport, { boilerplate, minimumLetters }: AlignOptions): Run[] {
  const positions = listPositions(b);
  const taken = new Uint8Array(b.keys.length);
  const runs: Run[] = [];
  for (let left = 0; left < a.keys.length; left += 1) {
    const key = a.keys[left] ?? 0;
    if (boilerplate.has(key) || a.weights[left] === 0) continue;
    const best = (positions.get(key) ?? [])
      .map((right) => followRun(a, b, { left, right, length: 0, letters: 0 }, taken, boilerplate))
      .reduce<Run | undefined>(longer, undefined);
    if (!best || best.letters < minimumLetters) continue;
    runs.push(best);
    taken.fill(1, best.right, best.right + best.length);
    left += best.length - 1;
  }
  return runs;
}

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
