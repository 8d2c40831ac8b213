// A report and a measure → whether a check calls into question what the measure is read or computed from.

import type { Report } from '../../report/model/report.ts';
import type { RateDefinition } from '../../report/series/rates.ts';
import { readPoint } from '../../report/series/read-point.ts';
import { findDoubts } from '../checks/find-doubts.ts';
import type { Corpus } from '../corpus.ts';
import { groupOfMetric } from '../outcomes/outcome-groups.ts';
import type { CountMeasure } from './measures.ts';

/** The figure that the measure is read from; of an outcome, any class that is added up for it. */
export function isCountDoubted(corpus: Corpus, report: Report, { id, outcome }: CountMeasure): boolean {
  const doubts = findDoubts(corpus, report);
  if (doubts.size === 0) return false;
  if (outcome) return [...doubts.keys()].some((metric) => groupOfMetric.get(metric) === outcome);
  const { figure } = readPoint([report], id, report.year);
  return figure !== null && doubts.has(figure.metric);
}

/** A report prints the table of one form, so that no figure of another formula is in it. */
export function isRateDoubted(corpus: Corpus, report: Report, { formulas }: RateDefinition): boolean {
  const doubts = findDoubts(corpus, report);
  if (doubts.size === 0) return false;
  return formulas.some((formula) =>
    [...formula.numerator, ...formula.denominator].some((metric) => doubts.has(metric)),
  );
}
