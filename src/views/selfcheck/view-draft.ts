// What reading a draft gave → everything the self-check page shows of it, as plain values that a worker can send.
import { formOf } from '../../forms/shape.ts';
import { nameMetric } from '../../i18n/name-metric.ts';
import { type Language, translate, translateCount, type WordKey } from '../../i18n/translate.ts';
import { wordMessage } from '../../i18n/word-message.ts';
import { stateRule, wordRemedy } from '../../i18n/word-rule.ts';
import { rules } from '../../report/check/rules.ts';
import { type CheckResult, listFindings } from '../../report/check/run-checks.ts';
import type { Level } from '../../report/model/finding.ts';
import type { Rejection } from '../../report/model/rejection.ts';
import type { Report } from '../../report/model/report.ts';
import { keyOfReport, reportPath } from '../../report/model/report-key.ts';
import type { ListedFinding } from '../findings/collect-findings.ts';
import { buildTables, judgeBalance } from '../report/build-tables.ts';
import { locatePosition, type PositionView } from '../report/locate-position.ts';
import { type BlockView, listTextMarks, renderSection } from '../report/render-section.ts';
import { type FindingView, viewFinding } from '../report/view-finding.ts';
import { type DraftTable, viewTable } from './view-table.ts';

/** What a person can do: it must be mended, it should be looked at again, or it is worth knowing. */
export type Urgency = 'mend' | 'look' | 'know';

const urgencies: Readonly<Record<Level, Urgency>> = { error: 'mend', warning: 'look', info: 'know' };

export interface DraftFinding extends FindingView {
  urgency: Urgency;
  /** What whoever publishes the report can do about it. */
  remedy: string;
}

export interface DraftView {
  /** How many findings there are of each kind. */
  summary: string;
  /** Name and value: the body, the year, the form, what it covers, how it was told. */
  facts: readonly (readonly [name: string, value: string])[];
  agency: string;
  agencyId: string;
  year: number;
  /** The path of the same body's report of the year before, as files of the API are named. */
  before: string;
  findings: readonly DraftFinding[];
  /** Statements that hold, and those that do not apply with the reason. */
  passed: readonly string[];
  untouched: readonly { statement: string; reason: string }[];
  tables: readonly DraftTable[];
  sections: readonly { id: string; heading: string; blocks: readonly BlockView[]; tables: readonly number[] }[];
  /** Indexes of the tables that stand in none of the sections. */
  loose: readonly number[];
  notes: readonly { message: string; place: PositionView | null }[];
  /** Number of figures read, and of those that are there and could not be read. */
  read: number;
  unread: readonly string[];
}

/** Of a document that is no report, or of which it is not known whose it is. */
export interface RefusedDraft {
  message: string;
  /** Body or year is missing: whoever is there can say it. */
  asks: 'agency' | 'year' | null;
}

const asked: Partial<Record<Rejection['code'], RefusedDraft['asks']>> = {
  unknown_agency: 'agency',
  unknown_year: 'year',
};

export const refuseDraft = (language: Language, { code, message }: Rejection): RefusedDraft => ({
  message: wordMessage(language, message),
  asks: asked[code] ?? null,
});

const squeeze = (text: string): string => text.replace(/\s+/gu, '');

/** Where the document names its body. */
function sayEvidence(language: Language, report: Report, isStated: boolean): string {
  if (isStated) return translate(language, 'selfcheck.knownStated');
  const name = squeeze(report.agency);
  if (squeeze(report.title).includes(name)) return translate(language, 'selfcheck.knownTitle', { title: report.title });
  const found = report.sections.find(({ blocks }) =>
    blocks.some((block) => block.type === 'text' && squeeze(block.text).includes(name)),
  );
  return translate(language, found ? 'selfcheck.knownText' : 'selfcheck.knownElsewhere', { name: report.agency });
}

const scopeKeys = {
  agency: 'selfcheck.scopeAgency',
  own_level: 'selfcheck.scopeOwnLevel',
  jurisdiction: 'selfcheck.scopeJurisdiction',
} as const satisfies Record<Report['scope'], WordKey>;

function listFacts(language: Language, report: Report, isStated: boolean): [string, string][] {
  const { period, dates } = report;
  const published = dates?.page ?? dates?.signature;
  return [
    [translate(language, 'selfcheck.factBody'), report.agency],
    [translate(language, 'selfcheck.factYear'), translate(language, 'common.year', { year: report.year })],
    [translate(language, 'selfcheck.factKnown'), sayEvidence(language, report, isStated)],
    [translate(language, 'selfcheck.factForm'), translate(language, `report.form${formOf(report.template).id}`)],
    [translate(language, 'selfcheck.factScope'), translate(language, scopeKeys[report.scope])],
    ...(period
      ? [[translate(language, 'selfcheck.factPeriod'), `${period.from} – ${period.to}`] as [string, string]]
      : []),
    ...(published ? [[translate(language, 'selfcheck.factDate'), published] as [string, string]] : []),
  ];
}

const ruleById = new Map(rules.map((rule) => [rule.id, rule]));

function remedyOf(language: Language, id: string): string {
  const rule = ruleById.get(id);
  return rule ? wordRemedy(language, rule) : '';
}

const order: readonly Urgency[] = ['mend', 'look', 'know'];

/** The gravest first; the anchors count them in this order. */
function listDraftFindings(report: Report, results: readonly CheckResult[]): ListedFinding[] {
  const rank = ({ finding }: ListedFinding): number => order.indexOf(urgencies[finding.level]);
  return listFindings(results)
    .map((finding): ListedFinding => ({ finding, of: finding.of ?? keyOfReport(report) }))
    .sort((a, b) => rank(a) - rank(b));
}

/** A line above the list: how many there are of each kind. */
function countDraft(language: Language, findings: readonly DraftFinding[]): string {
  const counts = order.map((urgency) => findings.filter((one) => one.urgency === urgency).length);
  const keys = ['selfcheck.countMend', 'selfcheck.countLook', 'selfcheck.countKnow'] as const;
  return keys
    .map((key, index) => translateCount(language, key, counts[index] ?? 0))
    .join(translate(language, 'common.listSeparator'));
}

/** `isStated`: a person said whose report it is. */
export function viewDraft(
  language: Language,
  report: Report,
  results: readonly CheckResult[],
  isStated: boolean,
): DraftView {
  const listed = listDraftFindings(report, results);
  const tables = buildTables(report, listed);
  const marks = listTextMarks(report, listed);
  const known = new Set(report.sections.map(({ id }) => id));
  const indexed = tables.map(({ section }, index) => ({ section, index }));
  const balance = judgeBalance({ checks: [...results], findings: listed.map(({ finding }) => finding) });
  const unread = report.figures.filter(({ status }) => status === 'unreadable');
  const findings = listed.map((one, index) => ({
    ...viewFinding(language, one, index, { report }),
    urgency: urgencies[one.finding.level],
    remedy: remedyOf(language, one.finding.rule),
  }));
  return {
    summary: countDraft(language, findings),
    facts: listFacts(language, report, isStated),
    agency: report.agency,
    agencyId: report.agencyId,
    year: report.year,
    before: reportPath({ ...keyOfReport(report), year: report.year - 1 }),
    findings,
    passed: results.flatMap(({ rule, status }) => (status === 'pass' ? [stateRule(language, rule)] : [])),
    untouched: results.flatMap((result) =>
      result.status === 'not_applicable'
        ? [{ statement: stateRule(language, result.rule), reason: wordMessage(language, result.reason) }]
        : [],
    ),
    tables: tables.map((table) => viewTable(language, table, balance)),
    sections: report.sections.map((section) => ({
      id: section.id,
      heading: section.heading,
      blocks: renderSection(section, marks),
      tables: indexed.flatMap((one) => (one.section === section.id ? [one.index] : [])),
    })),
    loose: indexed.flatMap((one) => (known.has(one.section) ? [] : [one.index])),
    notes: report.notes.map(({ message, at }) => ({
      message: wordMessage(language, message),
      place: at ? locatePosition(language, report, at) : null,
    })),
    read: report.figures.filter(({ status }) => status === 'reported').length,
    unread: unread.map(
      ({ metric, raw }) => `${nameMetric(language, metric)}${translate(language, 'common.colon')}${raw.trim()}`,
    ),
  };
}
