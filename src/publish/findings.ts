// What the checks say of bodies → findings with the report each points into, their keys, and counts by level and by rule.
import { wordMessage } from '../i18n/word-message.ts';
import { hashText } from '../report/analysis/text/hash-text.ts';
import type { AnyRule } from '../report/check/rule.ts';
import { rules } from '../report/check/rules.ts';
import type { Finding, Level } from '../report/model/finding.ts';
import type { FindingsFile } from '../report/model/findings-file.ts';
import type { Message } from '../report/model/message.ts';
import { isCell, keyOfCell } from '../report/model/positions.ts';
import { isSameReport, type ReportKey, readReportPath, reportPath } from '../report/model/report-key.ts';
import { scopeInKey } from '../report/model/scopes.ts';
import { type AgencyStatement, statementsOn } from '../report/model/statement.ts';
import { nameInBoth } from '../store/column.ts';
import type { Bilingual, Body } from '../store/describe-body.ts';
import type { BodyRecord, StoredReport } from '../store/record.ts';

/** A body as a row about it names it. */
type NamedBody = Pick<Body, 'name' | 'en' | 'region'>;

/** A finding and what it is about. */
export interface PlacedFinding {
  /** `<agencyId>/<year>`, `<agencyId>/series` or `corpus`. */
  readonly subject: string;
  readonly finding: Finding;
  /** The body it is about; null where it is about no single one. */
  readonly agencyId: string | null;
  /** Who that is. */
  readonly body: NamedBody | null;
  /** The report it points into; null where it points into none. */
  readonly of: ReportKey | null;
  /** The figure in the first cell it points at; null where that holds none, or the report is of another body. */
  readonly metric: string | null;
  /** What the agency says of it. */
  readonly statements: readonly AgencyStatement[];
}

/** A report that findings point into → what its agency says of them. */
type FindStatements = (of: ReportKey) => readonly AgencyStatement[] | undefined;

/** What is known of the bodies and the reports that findings point into. */
interface Known {
  say: FindStatements;
  bodyOf: (id: string) => NamedBody | undefined;
  reportOf?: (of: ReportKey) => Pick<StoredReport, 'report'> | undefined;
}

function findMetric({ at: [first] }: Finding, file: Pick<StoredReport, 'report'> | undefined): string | null {
  if (!first || !isCell(first) || !file) return null;
  const key = keyOfCell(first);
  return file.report.figures.find(({ at }) => isCell(at) && keyOfCell(at) === key)?.metric ?? null;
}

function placeFindings(file: FindingsFile | null, body: string | null, known: Known): PlacedFinding[] {
  const { subject = '', findings = [] } = file ?? {};
  const own = readReportPath(subject) ?? null;
  return findings.map((finding) => {
    const of = finding.of ?? own;
    const agencyId = of?.agencyId ?? body;
    return {
      subject,
      finding,
      agencyId,
      body: (agencyId === null ? undefined : known.bodyOf(agencyId)) ?? null,
      of,
      metric: findMetric(finding, of ? known.reportOf?.(of) : undefined),
      statements: statementsOn(finding, of ? known.say(of) : undefined),
    };
  });
}

/** Of the reports by year, then of the years together. */
export function listPlacedFindings({ body, reports, series }: BodyRecord): PlacedFinding[] {
  const reportOf = (of: ReportKey) => reports.find(({ file }) => isSameReport(file.report, of))?.file;
  const known: Known = {
    say: (of) => reportOf(of)?.statements,
    bodyOf: (id) => (id === body.id ? body : undefined),
    reportOf,
  };
  const single = reports.flatMap(({ checked }) => placeFindings(checked, body.id, known));
  return [...single, ...placeFindings(series, body.id, known)];
}

/** A body's findings by the path of the report they point into; under `''` those that point into none. */
export const groupByReport = (findings: readonly PlacedFinding[]): ReadonlyMap<string, PlacedFinding[]> =>
  Map.groupBy(findings, ({ of }) => (of ? reportPath(of) : ''));

/** `known` knows all bodies. */
export function listCorpusFindings(corpus: FindingsFile | null, known: Known): PlacedFinding[] {
  return placeFindings(corpus, null, known);
}

export interface CountedRule {
  readonly rule: AnyRule;
  passed: number;
  failed: number;
  /** The rule did not apply. */
  untouched: number;
  findings: number;
  /** `<agencyId>/<year>`, `<agencyId>/series` or `corpus`. */
  readonly failing: string[];
}

/** Files of findings, one after the other → how each rule fared, kept as numbers and the failing subjects only. */
export function startTallies(): Map<string, CountedRule> {
  const zero = { passed: 0, failed: 0, untouched: 0, findings: 0 };
  return new Map(rules.map((rule) => [rule.id, { rule, ...zero, failing: [] }]));
}

/** Adds one file; a rule that is no longer in the registry is passed over. */
export function addToTallies(
  tallies: ReadonlyMap<string, CountedRule>,
  { subject, checks, findings }: FindingsFile,
): void {
  for (const { rule, status } of checks) {
    const tally = tallies.get(rule);
    if (!tally) continue;
    if (status === 'pass') tally.passed += 1;
    else if (status === 'not_applicable') tally.untouched += 1;
    else {
      tally.failed += 1;
      tally.failing.push(subject);
    }
  }
  for (const { rule } of findings) {
    const tally = tallies.get(rule);
    if (tally) tally.findings += 1;
  }
}

export type LevelCounts = Record<Level, number>;

/** Findings → how many there are of each level. */
export function countLevels(findings: readonly Finding[]): LevelCounts {
  const counts: LevelCounts = { error: 0, warning: 0, info: 0 };
  for (const { level } of findings) counts[level] += 1;
  return counts;
}

/** `<rule>-<hash>`; the words count only where nothing else tells two findings apart: a better wording is no new finding. */
export function keyOfFinding({ rule, message, left, right, of, at }: Finding): string {
  const places = at.map((place) =>
    isCell(place)
      ? ['cell', place.section, place.table, place.row, place.column]
      : ['text', place.section, place.paragraph],
  );
  const words = left === undefined && right === undefined && at.length === 0 ? wordMessage('zh', message) : null;
  const said = JSON.stringify([
    left ?? null,
    right ?? null,
    of ? [of.agencyId, of.year, ...Object.values(scopeInKey(of))] : null,
    places,
    words,
  ]);
  return `${rule}-${hashText(said).toString(36)}`;
}

/** `<rule>-<hash>` → the rule. */
export function ruleOfKey(key: string): string {
  return key.slice(0, key.lastIndexOf('-'));
}

export interface PublishedFinding extends Omit<Finding, 'message'> {
  message: Bilingual;
}

/**
 * What the checks say, in codes and values → the same in words, in Chinese and English side by side, as files print
 * it.
 */
export const wordInBoth = (message: Message): Bilingual => nameInBoth((language) => wordMessage(language, message));

export const publishFinding = (finding: Finding): PublishedFinding => ({
  ...finding,
  message: wordInBoth(finding.message),
});

/** Hardly any reason has values: it is told by its code alone, and the words stand once for all reports. */
export const keyOfReason = ({ code, values }: Message): string =>
  values === undefined ? code : `${code} ${JSON.stringify(values)}`;
