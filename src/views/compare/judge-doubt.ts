// A report and a measure → whether a check calls into question what the measure is read or computed from.

import { listOutcomeMetrics } from '../../forms/outcomes.ts';
import { listRateMetrics, type RateDefinition } from '../../forms/rates.ts';
import { readPoint } from '../../report/analysis/read-point.ts';
import type { Report } from '../../report/model/report.ts';
import type { Corpus } from '../../store/corpus.ts';
import { findDoubts } from '../checks/find-doubts.ts';
import type { CountMeasure } from './measures.ts';

/** The figure that the measure is read from; of an outcome, any class that is added up for it. */
export function isCountDoubted(corpus: Corpus, report: Report, { id, outcome }: CountMeasure): boolean {
  const doubts = findDoubts(corpus, report);
  if (doubts.size === 0) return false;
  if (outcome) return listOutcomeMetrics(outcome).some((metric) => doubts.has(metric));
  const { figure } = readPoint([report], id, report.year);
  return figure !== null && doubts.has(figure.metric);
}

/** A report prints the table of one form, so that no figure of another formula is in it. */
export function isRateDoubted(corpus: Corpus, report: Report, rate: RateDefinition): boolean {
  const doubts = findDoubts(corpus, report);
  return doubts.size > 0 && listRateMetrics(rate).some((metric) => doubts.has(metric));
}
