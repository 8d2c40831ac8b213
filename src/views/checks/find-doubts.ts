// A report of the corpus → its figures that a check calls into question; computed once a report.
import type { Report } from '../../report/model/report.ts';
import type { Corpus } from '../../store/corpus.ts';
import { collectFindings } from '../report/collect-findings.ts';
import { type Doubts, matchDoubts } from './match-doubts.ts';

const known = new WeakMap<Corpus, WeakMap<Report, Doubts>>();

export function findDoubts(corpus: Corpus, report: Report): Doubts {
  const ofCorpus = known.get(corpus) ?? new WeakMap<Report, Doubts>();
  known.set(corpus, ofCorpus);
  const doubts =
    ofCorpus.get(report) ??
    matchDoubts(
      report,
      collectFindings(report, corpus).map(({ finding }) => finding),
    );
  ofCorpus.set(report, doubts);
  return doubts;
}
