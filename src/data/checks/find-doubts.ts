// A report → the figures that a check calls into question: another number in the reports contradicts them.
import type { Figure, Place } from '../../report/model/figure.ts';
import type { Finding } from '../../report/model/finding.ts';
import type { Report } from '../../report/model/report.ts';
import type { Corpus } from '../corpus.ts';
import { collectFindings } from '../report/collect-findings.ts';
import { isCell, keyOfCell } from '../report/index-places.ts';

/** By id of the metric, the findings that set another number against it. */
export type Doubts = ReadonlyMap<string, readonly Finding[]>;

/** What is only worth knowing, and what compares words, leaves the number as it is. */
const isContradiction = ({ level, left, right }: Finding): boolean =>
  level !== 'info' && typeof left === 'number' && typeof right === 'number';

function isSamePlace(a: Place, b: Place): boolean {
  if (isCell(a) || isCell(b)) return isCell(a) && isCell(b) && keyOfCell(a) === keyOfCell(b);
  return a.section === b.section && a.paragraph === b.paragraph && a.start < b.end && b.start < a.end;
}

const isReported = ({ value }: Figure): boolean => value !== null;

function listDoubts(corpus: Corpus, report: Report): Doubts {
  const { agencyId, year } = report;
  const contradictions = collectFindings({ agencyId, year }, corpus)
    .map(({ finding }) => finding)
    .filter(isContradiction);
  if (contradictions.length === 0) return new Map();
  return new Map(
    report.figures.filter(isReported).flatMap((figure): [string, Finding[]][] => {
      const found = contradictions.filter(({ at }) => at.some((place) => isSamePlace(place, figure.at)));
      return found.length === 0 ? [] : [[figure.metric, found]];
    }),
  );
}

const known = new WeakMap<Corpus, WeakMap<Report, Doubts>>();

export function findDoubts(corpus: Corpus, report: Report): Doubts {
  const ofCorpus = known.get(corpus) ?? new WeakMap<Report, Doubts>();
  known.set(corpus, ofCorpus);
  const doubts = ofCorpus.get(report) ?? listDoubts(corpus, report);
  ofCorpus.set(report, doubts);
  return doubts;
}
