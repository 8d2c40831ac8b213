// What a rule is: a statement about one figure, report, series or corpus, and the test of it.
import type { Figure, Place } from '../model/figure.ts';
import type { Level, Side } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type { ReportKey } from '../model/report-key.ts';

/** The same words in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** What a rule is about, by scope. */
export interface FigureInReport {
  readonly figure: Figure;
  readonly report: Report;
}

/** The reports of one agency, sorted by year. */
export interface ReportSeries {
  readonly agencyId: string;
  readonly reports: readonly Report[];
}

/** All reports, of all agencies and years. */
export interface ReportCorpus {
  readonly reports: readonly Report[];
}

export type RuleScope = 'figure' | 'report' | 'series' | 'corpus';
export type RuleFamily = 'cells' | 'structure' | 'sums' | 'text' | 'years' | 'corpus';

/** One comparison that does not hold. */
export interface Failure {
  pass: false;
  message: Bilingual;
  left?: Side;
  right?: Side;
  /** left − right, where both are numbers. */
  difference?: number;
  /** The report that `at` points into; rules over a series or a corpus say it. */
  of?: ReportKey;
  at: Place[];
}

export type Outcome = { pass: true } | Failure;

/** Why a rule has nothing to say about its subject. */
export interface NotApplicable {
  reason: Bilingual;
}

export interface Rule<Subject> {
  /** Permanent: kebab-case, named like its file. */
  readonly id: string;
  readonly level: Level;
  readonly scope: RuleScope;
  readonly family: RuleFamily;
  /** One sentence that holds where the rule passes. */
  readonly statement: Bilingual;
  /** What whoever publishes the report can do about a finding. */
  readonly remedy: Bilingual;
  /** The article or form that the statement rests on. */
  readonly basis: Bilingual;
  /** What may differ without being wrong. */
  readonly tolerance?: Bilingual;
  applies(subject: Subject): true | NotApplicable;
  /** One outcome for each comparison made; called only where the rule applies. */
  test(subject: Subject): Outcome[];
}

export interface FigureRule extends Rule<FigureInReport> {
  readonly scope: 'figure';
}

export interface ReportRule extends Rule<Report> {
  readonly scope: 'report';
}

export interface SeriesRule extends Rule<ReportSeries> {
  readonly scope: 'series';
}

export interface CorpusRule extends Rule<ReportCorpus> {
  readonly scope: 'corpus';
}

export type AnyRule = FigureRule | ReportRule | SeriesRule | CorpusRule;
