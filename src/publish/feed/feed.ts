// One body’s record and the history of its reports → the entries of its feed, and the feed as Atom in the language that it is written in.

import { nameSite } from '../../config/config.ts';
import { nameMetric } from '../../i18n/name-metric.ts';
import { factsOf, type Language, languages, nameIn, translate, type WordKey } from '../../i18n/translate.ts';
import { latestOf, readDay, reportDate } from '../../report/analysis/report-date.ts';
import { rules } from '../../report/check/rules.ts';
import { isMismatch } from '../../report/model/finding.ts';
import type { ReportFile } from '../../report/model/report.ts';
import { reportPage, reportPath } from '../../report/model/report-key.ts';
import type { Body } from '../../store/describe-body.ts';
import type { BodyRecord } from '../../store/record.ts';
import { keyOfChange, type ReportChange, type Snapshot } from '../../store/snapshot.ts';
import { type Address, pageOf } from '../address.ts';
import { nameSavedState, reasonWords } from '../changes/write-changes.ts';
import { groupByReport, keyOfFinding, listPlacedFindings, type PlacedFinding, ruleOfKey } from '../findings.ts';
import { licence } from '../licence.ts';
import { element, writeXml, type XmlElement } from '../write-xml.ts';

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

/** What stands in the feed of each language; written at once, so that entries hold no report. */
export type FeedText = Readonly<Record<Language, string>>;

/** The entries of a feed → the feed as Atom, in the language that it is written in. */
export const writeInAll = (write: (language: Language) => string): FeedText =>
  Object.fromEntries(languages.map((language) => [language, write(language)])) as FeedText;

export interface FeedEntry {
  /** Path behind the authority of the `tag:` URI; never changes. */
  readonly name: string;
  readonly kind: 'report' | 'correction' | 'finding';
  /** ISO date. */
  readonly updated: string;
  /** ISO date of the document itself; null where it does not say. */
  readonly published: string | null;
  /** Path of the page it is about. */
  readonly page: string;
  readonly title: FeedText;
  readonly text: FeedText;
}

/** The newest first; entries of one day in the order of their names. */
export function sortEntries(entries: readonly FeedEntry[]): FeedEntry[] {
  return [...entries].sort((a, b) => compare(b.updated, a.updated) || compare(a.name, b.name));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

interface Feed {
  readonly language: Language;
  /** Path of what it is about: empty for the site, `agency/371000-kjj/`. */
  readonly path: string;
  readonly title: string;
  readonly entries: readonly FeedEntry[];
}

/** What a reader that comes by once a month still sees. */
export const mostEntries = 100;

/** RFC 4151: who names the entries, and a day on which that name was theirs. Without a site's name they name nobody. */
function tagOf({ site }: Address, language: Language, name: string): string {
  const authority = site === null ? 'mingbai.invalid' : new URL(site).hostname;
  return `tag:${authority},2026:mingbai/${language}/${name}`;
}

const stampOf = (date: string): string => `${date}T00:00:00Z`;

function describeEntry(entry: FeedEntry, language: Language, address: Address): XmlElement {
  const published = entry.published === null ? [] : [element('published', {}, stampOf(entry.published))];
  return element(
    'entry',
    {},
    element('id', {}, tagOf(address, language, entry.name)),
    element('title', {}, entry.title[language]),
    element('updated', {}, stampOf(entry.updated)),
    ...published,
    element('link', { rel: 'alternate', type: 'text/html', href: pageOf(address, language, entry.page) }),
    element('category', { term: entry.kind }),
    element('summary', {}, entry.text[language]),
  );
}

/** Entries and what they are about → an Atom feed (RFC 4287). Undefined where nothing happened yet: a feed has to say when it was last updated. */
export function writeFeed({ language, path, title, entries }: Feed, address: Address): string | undefined {
  const [newest, ...older] = sortEntries(entries).slice(0, mostEntries);
  if (!newest) return undefined;
  const self = pageOf(address, language, `${path}feed.xml`);
  const root = element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': factsOf(language).tag },
    element('id', {}, tagOf(address, language, `feed/${path}`)),
    element('title', {}, title),
    element('updated', {}, stampOf(newest.updated)),
    element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    element('link', { rel: 'alternate', type: 'text/html', href: pageOf(address, language, path) }),
    element('author', {}, element('name', {}, nameSite(language))),
    element('rights', {}, licence.url),
    ...[newest, ...older].map((entry) => describeEntry(entry, language, address)),
  );
  return writeXml(root);
}
