// One body’s record and the history of its reports → the entries of its feed.
import { nameMetric } from '../../i18n/name-metric.ts';
import { factsOf, type Language, nameIn, translate, type WordKey } from '../../i18n/translate.ts';
import { latestOf, readDay, reportDate } from '../../report/analysis/report-date.ts';
import { rules } from '../../report/check/rules.ts';
import { isMismatch } from '../../report/model/finding.ts';
import type { ReportFile } from '../../report/model/report.ts';
import { reportPage, reportPath } from '../../report/model/report-key.ts';
import type { Body } from '../../store/describe-body.ts';
import type { BodyRecord } from '../../store/record.ts';
import { keyOfChange, type ReportChange, type Snapshot } from '../../store/snapshot.ts';
import { nameSavedState, reasonWords } from '../changes/write-changes.ts';
import { groupByReport, keyOfFinding, listPlacedFindings, type PlacedFinding, ruleOfKey } from '../findings.ts';
import { type FeedEntry, type FeedText, writeInAll } from './write-feed.ts';

export interface DatedChange {
  readonly date: string;
  readonly change: ReportChange;
}

export interface ReportHistory {
  /** ISO date of the release that first had the report; null where none has. */
  added: string | null;
  /** Later changes of it. */
  changes: DatedChange[];
}

/** Path of a report's key → what the releases know of the report. */
export type FindHistory = (key: string) => ReportHistory;

/** That a report came is told by when it was added; what is gone has no page to link to. */
export function indexHistory({ releases, reports }: Snapshot): FindHistory {
  const histories = new Map<string, ReportHistory>(
    Object.entries(reports).map(([key, { added }]) => [key, { added, changes: [] }]),
  );
  for (const { date, changes } of releases) {
    for (const change of changes) {
      if (change.reason === 'new_report' || change.reason === 'removed_report') continue;
      histories.get(reportPath(keyOfChange(change)))?.changes.push({ date, change });
    }
  }
  return (key) => histories.get(key) ?? { added: null, changes: [] };
}

type Values = Readonly<Record<string, string | number>>;

const say = (body: Body, key: WordKey, values: (language: Language) => Values): FeedText =>
  writeInAll((language) =>
    translate(language, key, { agency: nameIn(language, { zh: body.name, en: body.en }), ...values(language) }),
  );

/** A day that is true of the report, never the clock's: the latest known; failing that the last day it is about. */
export function dateReport(file: ReportFile, added: string | null): string {
  const { period, year } = file.report;
  return latestOf([added ?? undefined, reportDate(file)]) ?? readDay(period?.to) ?? `${year}-12-31`;
}

/** From the root of the site. */
const subjectPage = ({ report }: ReportFile): string => reportPage(report).slice(1);

/** Rules whose findings are no news, where the finding itself is no longer there to say so. */
const remarking = new Set(rules.filter(({ level }) => level === 'info').map(({ id }) => id));

/** The key of a finding → whether it is a mismatch. */
type IsNews = (key: string) => boolean;

function knowNews(findings: readonly PlacedFinding[]): IsNews {
  const known = new Map(findings.map(({ finding }) => [keyOfFinding(finding), isMismatch(finding)]));
  return (key) => known.get(key) ?? !remarking.has(ruleOfKey(key));
}

const addDay = (text: FeedText, date: string | undefined): FeedText =>
  date === undefined
    ? text
    : writeInAll((language) => translate(language, 'export.feedAsOf', { text: text[language], date }));

interface Context {
  body: Body;
  file: ReportFile;
  /** Mismatches of the report. */
  findings: number;
  isNews: IsNews;
  history: ReportHistory;
}

function describeAdded({ body, file, findings, history }: Context): FeedEntry[] {
  const { year, published, figures } = file.report;
  const about = {
    updated: dateReport(file, history.added),
    published: readDay(published) ?? null,
    page: subjectPage(file),
  };
  const known = latestOf([history.added ?? undefined, reportDate(file)]);
  const text = addDay(
    say(body, 'export.feedNewReportText', () => ({ figures: figures.length, findings })),
    known,
  );
  const title = say(body, 'export.feedNewReport', () => ({ year }));
  const added: FeedEntry = { ...about, name: `report/${reportPath(file.report)}`, kind: 'report', title, text };
  if (findings === 0) return [added];
  const found = say(body, 'export.feedNewFinding', () => ({ year, count: findings }));
  const finding = { ...about, published: null, title: found, text: addDay(found, known) };
  return [added, { ...finding, name: `finding/${reportPath(file.report)}`, kind: 'finding' }];
}

function sayChanges(changed: ReportChange['changed'], language: Language): string {
  const texts = changed.map(({ metric, before, after }) =>
    translate(language, 'export.changeFrom', {
      metric: nameMetric(language, metric),
      before: nameSavedState(language, before),
      after: nameSavedState(language, after),
    }),
  );
  return texts.join(factsOf(language).semicolon);
}

function describeCorrection({ date, change }: DatedChange, { body, file }: Context): FeedEntry[] {
  if (change.changed.length === 0) return [];
  const { year } = file.report;
  const title = say(body, 'export.feedCorrected', (language) => ({
    year,
    reason: translate(language, reasonWords[change.reason]),
  }));
  const text = writeInAll((language) => sayChanges(change.changed, language));
  const about = { updated: date, published: null, page: subjectPage(file), title, text };
  return [{ ...about, name: `correction/${reportPath(file.report)}/${date}`, kind: 'correction' }];
}

function describeFound({ date, change }: DatedChange, { body, file, isNews }: Context): FeedEntry[] {
  const count = change.findings.filter(isNews).length;
  if (count === 0) return [];
  const { year } = file.report;
  const title = say(body, 'export.feedNewFinding', () => ({ year, count }));
  const about = { updated: date, published: null, page: subjectPage(file), title, text: addDay(title, date) };
  return [{ ...about, name: `finding/${reportPath(file.report)}/${date}`, kind: 'finding' }];
}

export function listEntries(record: BodyRecord, findHistory: FindHistory): FeedEntry[] {
  const { body, reports } = record;
  const placed = listPlacedFindings(record);
  const [findings, isNews] = [groupByReport(placed.filter(({ finding }) => isMismatch(finding))), knowNews(placed)];
  return reports.flatMap(({ file }) => {
    const path = reportPath(file.report);
    const context = { body, file, findings: findings.get(path)?.length ?? 0, isNews, history: findHistory(path) };
    const changes = context.history.changes.flatMap((change) => [
      ...describeCorrection(change, context),
      ...describeFound(change, context),
    ]);
    return [...describeAdded(context), ...changes];
  });
}
