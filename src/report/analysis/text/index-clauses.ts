// Reports → their clauses as arrays of numbers, and for every clause that occurs again, where.
import type { Report } from '../../model/report.ts';
import { listClauses } from './list-clauses.ts';

/** One report's clauses in reading order; clause n weighs `weights[n]` letters. */
export interface IndexedReport {
  report: Report;
  keys: Float64Array;
  /** 0 for the form's own wording. */
  weights: Uint32Array;
  /** Letters of the whole text, the form's own wording included. */
  letters: number;
}

export interface ClauseIndex {
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
function findRepeated(keySets: readonly ReadonlySet<number>[]): Set<number> {
  const all = new Float64Array(keySets.reduce((sum, keys) => sum + keys.size, 0));
  let filled = 0;
  for (const keys of keySets) for (const key of keys) all[filled++] = key;
  all.sort();
  return new Set(all.filter((key, index) => key === all[index - 1]));
}

export function indexClauses(reports: readonly Report[]): ClauseIndex {
  const documents = [...reports].sort(compareReports).map(indexReport);
  const keySets = documents.map(({ keys }) => new Set(keys));
  const repeated = findRepeated(keySets);
  const postings = new Map<number, number[]>();
  keySets.forEach((keys, document) => {
    for (const key of keys) {
      if (!repeated.has(key)) continue;
      const posting = postings.get(key);
      if (posting) posting.push(document);
      else postings.set(key, [document]);
    }
  });
  return { documents, postings, bodies: new Set(reports.map((report) => report.agencyId)).size };
}
