// The corpus → what the front page says: what stands out, what does not match, where requests went, how much is held.

import { headline } from '../../forms/editions.ts';
import { formatNumber, type Language, translate, translateCount } from '../../i18n/translate.ts';
import { stateRule } from '../../i18n/word-rule.ts';
import type { YearRange } from '../../report/analysis/build-series.ts';
import { readReported } from '../../report/analysis/read-point.ts';
import { newestDay } from '../../report/analysis/report-date.ts';
import { isMismatch } from '../../report/model/finding.ts';
import { type ReportKey, reportPage, reportPath } from '../../report/model/report-key.ts';
import { statementsOn } from '../../report/model/statement.ts';
import { type Corpus, type CorpusReport, countFigures, rememberByCorpus } from '../../store/corpus.ts';
import { topOf } from '../coverage/coverage-counts.ts';
import { writeReportYears } from '../coverage/coverage-page.ts';
import { type ListedFinding, listFile } from '../findings/collect-findings.ts';
import { nameAgency, namePlace } from '../names.ts';
import { type TileMapView, viewProvinceRates } from '../ranking/place-tiles.ts';
import { type DrawnView, drawOutcomes } from '../round-up/drawn-charts.ts';
import { leastToStandOut, type StandOutView, viewStandOut } from '../round-up/stand-out.ts';
import { findLeadingYear, listYearFacts, type YearFacts } from '../round-up/year-facts.ts';

/** By how much the two sides of a mismatch differ. */
const sizes = ['one', 'few', 'many', 'other'] as const;
type Size = (typeof sizes)[number];

export interface RuleCount {
  rule: string;
  count: number;
}

/** Every mismatch is counted in one size and one kind: either list adds up to `open`. */
export interface MismatchCounts {
  /** Those that the agency has not said to have corrected. */
  open: number;
  corrected: number;
  sizes: readonly { size: Size; count: number }[];
  /** The most frequent first; never by body. */
  kinds: readonly RuleCount[];
}

type FindStatements = (of: ReportKey | null) => CorpusReport['statements'];

/** The agency says that it has corrected its report: what the old one says is no news. */
const isCorrected = ({ finding, of }: ListedFinding, say: FindStatements): boolean =>
  statementsOn(finding, say(of)).some(({ corrected }) => corrected);

function sizeOf({ finding: { left, right, difference } }: ListedFinding): Size {
  if (typeof left !== 'number' || typeof right !== 'number') return 'other';
  const size = Math.abs(difference ?? left - right);
  return size === 0 ? 'other' : size <= 1 ? 'one' : size < 10 ? 'few' : 'many';
}

export const countMismatches = rememberByCorpus(({ findings, reports }: Corpus): MismatchCounts => {
  const statements = new Map(reports.map(({ report, statements: said }) => [reportPath(report), said]));
  const say: FindStatements = (of) => (of ? statements.get(reportPath(of)) : undefined);
  const all = [...findings.values()].flatMap(listFile).filter(({ finding }) => isMismatch(finding));
  const open = all.filter((listed) => !isCorrected(listed, say));
  const bySize = Map.groupBy(open, sizeOf);
  return {
    open: open.length,
    corrected: all.length - open.length,
    sizes: sizes.map((size) => ({ size, count: bySize.get(size)?.length ?? 0 })).filter(({ count }) => count > 0),
    kinds: [...Map.groupBy(open, ({ finding }) => finding.rule)]
      .map(([rule, found]) => ({ rule, count: found.length }))
      .sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1)),
  };
});

export interface NewestReportView {
  name: string;
  page: string;
  year: number;
  /** ISO date; null where the report does not say. */
  published: string | null;
  /** How many requests came in, a figure between `**`. */
  received: string;
}

/** More names than these are found by their places. */
const mostBodies = 40;
const mostNewest = 6;
const mostKinds = 5;

/** Latest year first; within a year the latest published, and those without a date last. */
const compareNewest = ({ report: a }: CorpusReport, { report: b }: CorpusReport): number =>
  b.year - a.year || (b.published ?? '').localeCompare(a.published ?? '') || (a.agencyId < b.agencyId ? -1 : 1);

export interface HomePageView {
  reports: number;
  agencies: number;
  /** Figures that are numbers. */
  figures: number;
  /** Null where there is no report at all. */
  years: YearRange | null;
  /** What the year brought that is well covered and new. */
  year: { year: number; stand: readonly StandOutView[]; outcomes: DrawnView | undefined } | null;
  /** Where too few provinces are held for a map, `year.outcomes` stands in its place. */
  map: TileMapView | null;
  standRule: string;
  mismatches: Omit<MismatchCounts, 'kinds'> & {
    /** The first of them, and how many mismatches the others have. */
    kinds: readonly (RuleCount & { statement: string })[];
    others: { kinds: number; count: number };
  };
  /** The newest day known to the collection, which the counts are as of. */
  asOf: string | null;
  /** All bodies where they are few; else `places` is shown. */
  bodies: readonly { name: string; page: string; years: string }[];
  /** Provinces with how many reports are held. */
  places: readonly { name: string; page: string; reports: number }[];
  newest: readonly NewestReportView[];
}

function viewMismatches(language: Language, corpus: Corpus): HomePageView['mismatches'] {
  const { kinds, ...counts } = countMismatches(corpus);
  const others = kinds.slice(mostKinds);
  return {
    ...counts,
    kinds: kinds.slice(0, mostKinds).map((kind) => ({ ...kind, statement: stateRule(language, kind.rule) })),
    others: { kinds: others.length, count: others.reduce((sum, { count }) => sum + count, 0) },
  };
}

function sayReceived(language: Language, report: CorpusReport['report']): string {
  const value = readReported(report, headline)?.value;
  return value === undefined
    ? translate(language, 'home.latestNone')
    : translateCount(language, 'home.latestReceived', value);
}

function listPlaces(language: Language, { reports, registry }: Corpus): HomePageView['places'] {
  const groups = Map.groupBy(reports, ({ report }) => topOf(report.region, registry));
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, own]) => ({
      name: namePlace(language, code, registry),
      page: `/region/${code}/`,
      reports: own.length,
    }));
}

/** Fewer closed requests say nothing of where they go. */
const leastClosed = 10;

/** The leading year, or the newest of enough requests where that has few: a small collection has many thin years. */
function viewLeadingYear(language: Language, corpus: Corpus): HomePageView['year'] {
  const leading = findLeadingYear(corpus);
  const all = listYearFacts(corpus);
  const isEnough = ({ outcomes }: YearFacts): boolean => outcomes.total >= leastClosed;
  const own = all.find((one) => one.year === leading);
  const facts = own && !isEnough(own) ? (all.findLast(isEnough) ?? own) : own;
  if (!facts) return null;
  const { year } = facts;
  return { year, stand: viewStandOut(language, corpus, year), outcomes: drawOutcomes(language, facts) };
}

export function viewHome(language: Language, corpus: Corpus): HomePageView {
  const { agencies, agencyById, reports, years } = corpus;
  const isFew = agencies.length <= mostBodies;
  const nameOf = (id: string): string => {
    const agency = agencyById.get(id);
    return agency ? nameAgency(language, agency) : id;
  };
  return {
    reports: reports.length,
    agencies: agencies.length,
    figures: countFigures(corpus).figures,
    years,
    year: viewLeadingYear(language, corpus),
    map: viewProvinceRates(language, corpus, 'granted_any'),
    standRule: translate(language, 'home.standRule', { least: formatNumber(leastToStandOut) }),
    mismatches: viewMismatches(language, corpus),
    asOf: newestDay(reports),
    bodies: isFew
      ? agencies.map((agency) => ({
          name: nameAgency(language, agency),
          page: `/agency/${agency.id}/`,
          years: writeReportYears(
            language,
            agency.reports.map(({ report }) => report.year),
          ),
        }))
      : [],
    places: isFew ? [] : listPlaces(language, corpus),
    newest: reports
      .toSorted(compareNewest)
      .slice(0, mostNewest)
      .map(({ report }) => ({
        name: nameOf(report.agencyId),
        page: reportPage(report),
        year: report.year,
        published: report.published,
        received: sayReceived(language, report),
      })),
  };
}
