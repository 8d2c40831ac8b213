// Reports and what the checks say of them → what is counted of all: reports by metric, rates, findings, and what came of each rule.
import { rateDefinitions } from '../../forms/rates.ts';
import { computeRate } from '../analysis/compute-rate.ts';
import { type FindingsFile, judgeChecks, type RuleOutcome } from '../model/findings-file.ts';
import type { Message } from '../model/message.ts';
import type { Report } from '../model/report.ts';
import { isSameReport, reportPath } from '../model/report-key.ts';
import { findResidents } from '../registry/population.ts';
import type { Registry } from '../registry/registry.ts';
import { isContradicted, matchDoubts } from './match-doubts.ts';

/** Why a rule did not apply, and how often. */
export interface Reason {
  reason: Message;
  count: number;
}

/** What came of a rule. */
export interface RuleTally extends Record<RuleOutcome, number> {
  /** In the order in which they were met. */
  reasons: Reason[];
}

/** What is counted of reports, to which more can be added. */
export interface Counted {
  /** By metric, how many reports give a number for it. */
  stated: Map<string, number>;
  /** Rates that are known, of all reports. */
  rates: number;
  findings: number;
  /** By rule; one that nobody asked has none. */
  rules: Map<string, RuleTally>;
}

export const noCounts = (): Counted => ({ stated: new Map(), rates: 0, findings: 0, rules: new Map() });

function countStated({ stated }: Counted, { figures }: Report): void {
  for (const { metric, status } of figures) {
    if (status === 'reported') stated.set(metric, (stated.get(metric) ?? 0) + 1);
  }
}

/** What the rules over all reports say calls no rate into question here. */
function countRates(report: Report, files: readonly FindingsFile[], population: Registry['population']): number {
  const findings = files.flatMap(({ subject, findings: all }) => {
    if (subject === reportPath(report)) return all;
    return subject === 'corpus' ? [] : all.filter(({ of }) => of && isSameReport(of, report));
  });
  const doubts = isContradicted(matchDoubts(report, findings));
  const residents = findResidents(population, report);
  return rateDefinitions.filter((rate) => computeRate(report, rate, residents, doubts).state === 'known').length;
}

const isSameMessage = (a: Message, b: Message): boolean =>
  a.code === b.code && JSON.stringify(a.values) === JSON.stringify(b.values);

/** The counts of more reports are added to those of others that went before them. */
export function addTally(tally: RuleTally, { reasons, ...outcomes }: RuleTally): void {
  tally.passed += outcomes.passed;
  tally.failed += outcomes.failed;
  tally.remarked += outcomes.remarked;
  tally.notApplicable += outcomes.notApplicable;
  for (const { reason, count } of reasons) {
    const known = tally.reasons.find((one) => isSameMessage(one.reason, reason));
    if (known) known.count += count;
    else tally.reasons.push({ reason, count });
  }
}

export const noTally = (): RuleTally => ({ passed: 0, failed: 0, remarked: 0, notApplicable: 0, reasons: [] });

/** What the checks say of a report, of a body's years, or of all reports. */
export function countFile(counts: Counted, file: FindingsFile): void {
  counts.findings += file.findings.length;
  const outcomes = judgeChecks(file);
  for (const [index, { rule, reason }] of file.checks.entries()) {
    const outcome = outcomes[index];
    if (!outcome) continue;
    const tally = counts.rules.get(rule) ?? noTally();
    counts.rules.set(rule, tally);
    const reasons = outcome === 'notApplicable' && reason ? [{ reason, count: 1 }] : [];
    addTally(tally, { ...noTally(), [outcome]: 1, reasons });
  }
}

/** `files`: of these reports, and of the years of their bodies. */
export function countReports(
  counts: Counted,
  reports: readonly Report[],
  files: readonly FindingsFile[],
  { population }: Pick<Registry, 'population'>,
): void {
  for (const report of reports) {
    countStated(counts, report);
    counts.rates += countRates(report, files, population);
  }
  for (const file of files) countFile(counts, file);
}
