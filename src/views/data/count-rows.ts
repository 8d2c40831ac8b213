// The corpus → how many rows each exported table has.

import { metrics } from '../../forms/catalogue.ts';
import { rules } from '../../report/check/rules.ts';
import type { Corpus } from '../../store/corpus.ts';
import { rememberByCorpus } from '../../store/corpus.ts';
import { indexRegions } from '../region/index-regions.ts';

function count(corpus: Corpus): Readonly<Record<string, number>> {
  const { reports, agencies, findings, years } = corpus;
  return {
    figures: reports.reduce((sum, { report }) => sum + report.figures.length, 0),
    reports: reports.length,
    findings: [...findings.values()].reduce((sum, file) => sum + file.findings.length, 0),
    agencies: agencies.length,
    metrics: metrics.length,
    regions: indexRegions(corpus).size,
    checks: rules.length,
    coverage: years ? agencies.length * (years.to - years.from + 1) : 0,
  };
}

/** By the name of the table. */
export const countRows = rememberByCorpus(count);
