// What a rule is: a statement about one figure, report, series or corpus, and the test of it. Its words are in src/i18n.

import type { Figure, Position } from '../model/figure.ts';
import type { Level, Side } from '../model/finding.ts';
import type { Message } from '../model/message.ts';
import type { Report } from '../model/report.ts';
import type { ReportKey } from '../model/report-key.ts';

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
  message: Message;
  /** Where it weighs less than its rule. */
  level?: Level;
  left?: Side;
  right?: Side;
  /** left − right, where both are numbers. */
  difference?: number;
  /** The report that `at` points into; rules over a series or a corpus say it. */
  of?: ReportKey;
  at: Position[];
}

export type Comparison = { pass: true } | Failure;

/** Why a rule has nothing to say about its subject. */
export interface NotApplicable {
  reason: Message;
}

/** Reasons that several rules share; their words are `not-applicable.<reason>`. */
export type SharedReason =
  | 'noRequests'
  | 'noAppeals'
  | 'noActive'
  | 'no2014'
  | 'no2008'
  | 'noTable'
  | 'olderForm'
  | 'noStatement'
  | 'noPeriod'
  | 'noDate'
  | 'noText'
  | 'digest'
  | 'notGovernment'
  | 'notDepartment'
  | 'beforePrescribed'
  | 'oneReport'
  | 'oneOriginal'
  | 'nothing';

export const notApplicable = (why: SharedReason): NotApplicable => ({ reason: { code: `not-applicable.${why}` } });

/**
 * What several rules rest on; the words are `basis.<text>`. `reading` is no law but how this site reads cells and numbers,
 * `plausible` a convention of its own that no text at hand supports.
 */
export type SharedBasis =
  | 'form'
  | 'balance'
  | 'content'
  | 'deadline'
  | 'period'
  | 'table2014'
  | 'table2008'
  | 'consistency'
  | 'alike'
  | 'reading'
  | 'plausible';

/** What can be done about the findings of several rules; the words are `remedy.<what>`. */
export type SharedRemedy = 'recount' | 'agree';

/**
 * What a rule sets against each other: the cells of a row, of a column, what came in and went out, what was issued and is
 * in force, a head and its parts, what 其中 introduces and its whole, the text and a table, or places of the text.
 */
export type ComparedAs = 'row' | 'column' | 'balance' | 'inForce' | 'parts' | 'ofWhich' | 'text' | 'places';

/**
 * The words of a rule are `<id>.statement`, one sentence that holds where it passes, and, where something may differ
 * without being wrong, `<id>.tolerance`.
 */
export interface Rule<Subject> {
  /** Permanent: kebab-case, named like its file. */
  readonly id: string;
  /** Of its gravest findings; a failure says where it is less. */
  readonly level: Level;
  /** Both sides cannot be right: the figures it points at are told as in doubt. Rules of the level `error` need not say so. */
  readonly contradicts?: true;
  readonly scope: RuleScope;
  readonly family: RuleFamily;
  /** What stands in the places of its statement. */
  readonly states?: Message['values'];
  /** What whoever publishes the report can do about a finding; words of its own, `<id>.remedy`, where left out. */
  readonly remedy?: SharedRemedy;
  /** The article or form that the statement rests on; words of its own, `<id>.basis`, where left out. */
  readonly basis?: SharedBasis;
  /** Which figures it sets against others; left out by rules that look at cells, sections or whole reports. */
  readonly compares?: { readonly as: ComparedAs; readonly metrics: readonly string[] };
  applies(subject: Subject): true | NotApplicable;
  /** One comparison for each pair of things compared; called only where the rule applies. */
  test(subject: Subject): Comparison[];
}

export interface FigureRule extends Rule<FigureInReport> {
  readonly scope: 'figure';
}

export interface ReportRule extends Rule<Report> {
  readonly scope: 'report';
  /** It is about words: it has nothing to say of a digest, whose words are ours. */
  readonly sees?: 'words';
}

export interface SeriesRule extends Rule<ReportSeries> {
  readonly scope: 'series';
}

export interface CorpusRule extends Rule<ReportCorpus> {
  readonly scope: 'corpus';
  /** A digest has its figures from the original and its words from us: a rule about words sees the originals only. */
  readonly sees: 'figures' | 'words';
}

export type AnyRule = FigureRule | ReportRule | SeriesRule | CorpusRule;
