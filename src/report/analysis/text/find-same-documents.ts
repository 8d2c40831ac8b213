// A corpus → pairs of reports that are one document: the same text, word for word and number for number.

import type { Report } from '../../model/report.ts';
import { reportPath } from '../../model/report-key.ts';
import { readReuse } from './find-reused-text.ts';
import { hashText } from './hash-text.ts';
import { listClauses } from './list-clauses.ts';

export interface SameDocuments {
  earlier: Report;
  later: Report;
  /** The smaller share of clauses that one has in common with the other: 1 where the texts are equal. */
  share: number;
}

/** Two texts are one document from this share of common sentences on. */
const sameShare = 0.95;
/** A few lines (本年度无此情况) are alike without being one document. */
const fewestLetters = 200;

const keysOf = (report: Report): number[] => listClauses(report, { masked: false }).map((clause) => clause.key);

function hashDocument(report: Report): string | undefined {
  const clauses = listClauses(report, { masked: false });
  const letters = clauses.reduce((sum, clause) => sum + clause.letters, 0);
  return letters < fewestLetters ? undefined : `${hashText(clauses.map((clause) => clause.key).join())}`;
}

/** A text printed beside two different tables is a text reused, not one document. */
function contradict(a: Report, b: Report): boolean {
  const values = new Map(a.figures.map((figure) => [figure.metric, figure.value]));
  return b.figures.some(({ metric, value }) => value !== null && (values.get(metric) ?? value) !== value);
}

/** Reports of equal text, each with the first of them. */
function findEqual(reports: readonly Report[]): SameDocuments[] {
  const first = new Map<string, Report>();
  const hashed = reports.map((report) => ({ report, hash: hashDocument(report) }));
  hashed.sort(({ report: a }, { report: b }) => a.year - b.year || (a.agencyId < b.agencyId ? -1 : 1));
  return hashed.flatMap(({ report: later, hash }) => {
    const earlier = hash === undefined ? undefined : first.get(hash);
    if (hash !== undefined && !earlier) first.set(hash, later);
    return earlier && !contradict(earlier, later) ? [{ earlier, later, share: 1 }] : [];
  });
}

function shareClauses(a: Report, b: Report): number {
  const left = keysOf(a);
  const right = keysOf(b);
  const count = (keys: readonly number[], others: ReadonlySet<number>): number =>
    keys.filter((key) => others.has(key)).length / keys.length;
  return Math.min(count(left, new Set(right)), count(right, new Set(left)));
}

function findNearlyEqual(reports: readonly Report[]): SameDocuments[] {
  return readReuse(reports)
    .filter((pair) => Math.min(pair.earlier.letters, pair.later.letters) >= fewestLetters)
    .filter((pair) => Math.min(pair.shareOfEarlier, pair.shareOfLater) >= sameShare / 2)
    .map(({ earlier, later }) => ({
      earlier: earlier.report,
      later: later.report,
      share: shareClauses(earlier.report, later.report),
    }))
    .filter(({ earlier, later, share }) => share >= sameShare && !contradict(earlier, later));
}

const known = new WeakMap<readonly Report[], SameDocuments[]>();

/** Computed once for a corpus, however many rules ask. */
export function findSameDocuments(reports: readonly Report[]): SameDocuments[] {
  const found = known.get(reports) ?? comparePairs(reports);
  known.set(reports, found);
  return found;
}

function comparePairs(reports: readonly Report[]): SameDocuments[] {
  const pairs = [...findEqual(reports), ...findNearlyEqual(reports)];
  const seen = new Set<string>();
  return pairs.filter(({ earlier, later }) => {
    const id = [earlier, later].map(reportPath).join();
    return seen.has(id) ? false : seen.add(id);
  });
}
