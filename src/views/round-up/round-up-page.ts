// A year and all reports about it → its round-up, made from the figures by rules that it prints.
import { formatNumber, type Language, translate, translateCount } from '../../i18n/translate.ts';
import { stateRule } from '../../i18n/word-rule.ts';
import type { YearRange } from '../../report/analysis/build-series.ts';
import { newestDay } from '../../report/analysis/report-date.ts';
import { isMismatch } from '../../report/model/finding.ts';
import type { Corpus } from '../../store/corpus.ts';
import { listFile } from '../findings/collect-findings.ts';
import { viewGroupName } from '../ranking/name-group.ts';
import { type DrawnView, drawOutcomes, percent } from './drawn-charts.ts';
import { leastToStandOut, type StandOutView, viewStandOut } from './stand-out.ts';
import { listYearFacts, type YearFacts } from './year-facts.ts';

export interface RoundUpView {
  year: number;
  /** Null where there is no report about the year. */
  held: HeldYear | null;
  /** Years that have reports, this one among them; the newest first. */
  years: readonly number[];
}

interface HeldYear {
  /** Sentences; figures stand between `**`. */
  lead: readonly string[];
  asOf: string | null;
  outcomes: DrawnView | undefined;
  stand: readonly StandOutView[];
  standRule: string;
  medians: readonly { name: string; n: number; median: string; quartiles: string | null }[];
  mismatches: { count: string; kinds: readonly { rule: string; statement: string; count: number }[] };
}

const mostKinds = 6;

function writeLead(language: Language, facts: YearFacts): string[] {
  const { year, reports, bodies, received, outcomes, changes, rates } = facts;
  const compared = changes.more + changes.fewer + changes.same;
  const granted = rates.granted_any.rate;
  return [
    translate(language, 'roundUp.held', { year, reports: formatNumber(reports), bodies: formatNumber(bodies) }),
    ...(received.value === null
      ? []
      : [
          translateCount(language, 'roundUp.received', received.covered.length, {
            value: formatNumber(received.value),
          }),
        ]),
    ...(granted.state === 'known' && !granted.small && outcomes.total > 0
      ? [
          translateCount(language, 'roundUp.granted', rates.granted_any.covered, {
            total: formatNumber(granted.denominator),
            value: formatNumber(granted.numerator),
            share: percent(granted.value),
          }),
        ]
      : []),
    ...(compared === 0
      ? []
      : [
          translateCount(language, 'roundUp.changes', compared, {
            before: year - 1,
            more: formatNumber(changes.more),
            fewer: formatNumber(changes.fewer),
            same: formatNumber(changes.same),
          }),
        ]),
  ];
}

function countMismatches(language: Language, corpus: Corpus, year: number): HeldYear['mismatches'] {
  const found = [...corpus.findings.values()]
    .flatMap(listFile)
    .filter(({ of, finding }) => of?.year === year && isMismatch(finding));
  const kinds = [...Map.groupBy(found, ({ finding }) => finding.rule)]
    .map(([rule, own]) => ({ rule, statement: stateRule(language, rule), count: own.length }))
    .sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
  return { count: formatNumber(found.length), kinds: kinds.slice(0, mostKinds) };
}

function viewYear(language: Language, corpus: Corpus, facts: YearFacts): HeldYear {
  const { year, medians } = facts;
  return {
    lead: writeLead(language, facts),
    asOf: newestDay(corpus.reports),
    outcomes: drawOutcomes(language, facts),
    stand: viewStandOut(language, corpus, year),
    standRule: translate(language, 'home.standRule', { least: leastToStandOut }),
    medians: medians.map(({ group, summary }) => ({
      name: viewGroupName(language, group, corpus.registry).name,
      n: summary.n,
      median: formatNumber(summary.median),
      quartiles: summary.kind === 'spread' ? `${formatNumber(summary.lower)}–${formatNumber(summary.upper)}` : null,
    })),
    mismatches: countMismatches(language, corpus, year),
  };
}

/** Also those without a report: their pages say so. The newest first. */
const listSpan = (span: YearRange | null): number[] =>
  span ? Array.from({ length: span.to - span.from + 1 }, (_, index) => span.to - index) : [];

export function viewRoundUp(language: Language, corpus: Corpus, year: number): RoundUpView {
  const all = listYearFacts(corpus);
  const facts = all.find((one) => one.year === year);
  return {
    year,
    held: facts ? viewYear(language, corpus, facts) : null,
    years: listSpan(corpus.years),
  };
}
