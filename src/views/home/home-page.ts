// The corpus → what the front page says: how much is held, the newest reports, what does not add up.

import type { Language } from '../../i18n/translate.ts';
import { stateRule } from '../../i18n/word-rule.ts';
import type { YearRange } from '../../report/analysis/build-series.ts';
import { newestDay } from '../../report/analysis/report-date.ts';
import { countFound, isMismatch } from '../../report/model/finding.ts';
import { type ReportKey, reportPath } from '../../report/model/report-key.ts';
import { statementsOn } from '../../report/model/statement.ts';
import { type AgencyEntry, type Corpus, type CorpusReport, countFigures } from '../../store/corpus.ts';
import { type CoverageRowView, viewCoverageRows } from '../coverage/coverage-page.ts';
import { type ListedFinding, listFile } from '../findings/collect-findings.ts';
import { nameAgency, namePlace } from '../names.ts';

/** How many reports of a province and year are held, in full and in part. */
export interface ProvinceYear {
  full: number;
  partial: number;
}

export interface ProvinceRow {
  /** Code of the province. */
  code: string;
  years: ProvinceYear[];
}

export interface NewestReport {
  agencyId: string;
  year: number;
  /** ISO date; null where the report does not say. */
  published: string | null;
  /** Figures that are numbers. */
  figures: number;
}

export interface RuleCount {
  rule: string;
  count: number;
}

export interface HomeView {
  reports: number;
  agencies: number;
  regions: number;
  /** Figures that are numbers. */
  figures: number;
  /** Figures that are blank, not applicable or unreadable. */
  absent: number;
  /** Mismatches; what is only worth knowing is counted apart. */
  findings: number;
  remarks: number;
  /** All bodies where they are few; else `provinces` is shown. */
  matrix: readonly AgencyEntry[];
  provinces: ProvinceRow[];
  newest: NewestReport[];
  /** How many mismatches there are of each kind, the most frequent first; never by body. */
  kinds: RuleCount[];
  /** The newest day known to the collection, which the counts are as of. */
  asOf: string | null;
}

const mostRows = 40;

const mostNewest = 12;

/** Latest year first; within a year the latest published, and those without a date last. */
function compareNewest({ report: a }: CorpusReport, { report: b }: CorpusReport): number {
  return b.year - a.year || (b.published ?? '').localeCompare(a.published ?? '') || (a.agencyId < b.agencyId ? -1 : 1);
}

const provinceOf = (region: string): string => (region === '100000' ? region : `${region.slice(0, 2)}0000`);

function countProvinces({ reports, years }: Corpus): ProvinceRow[] {
  if (!years) return [];
  const groups = Map.groupBy(reports, ({ report }) => provinceOf(report.region));
  const listed = Array.from({ length: years.to - years.from + 1 }, (_, index) => years.from + index);
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, files]) => ({
      code,
      years: listed.map((year) => {
        const own = files.filter(({ report }) => report.year === year);
        const full = own.filter((file) => file.completeness === 'full').length;
        return { full, partial: own.length - full };
      }),
    }));
}

function describeNewest({ report, counts }: CorpusReport): NewestReport {
  const { agencyId, year, published } = report;
  return { agencyId, year, published, figures: counts.reported };
}

type FindStatements = (of: ReportKey | null) => CorpusReport['statements'];

/** The agency says that it has corrected its report: what the old one says is no news. */
const isCorrected = ({ finding, of }: ListedFinding, say: FindStatements): boolean =>
  statementsOn(finding, say(of)).some(({ corrected }) => corrected);

function listKinds({ findings, reports }: Corpus): RuleCount[] {
  const statements = new Map(reports.map(({ report, statements }) => [reportPath(report), statements]));
  const say: FindStatements = (of) => (of ? statements.get(reportPath(of)) : undefined);
  const open = [...findings.values()]
    .flatMap(listFile)
    .filter((listed) => isMismatch(listed.finding) && !isCorrected(listed, say));
  return [...Map.groupBy(open, ({ finding }) => finding.rule)]
    .map(([rule, found]) => ({ rule, count: found.length }))
    .sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
}

export function buildHomeView(corpus: Corpus): HomeView {
  const newest = [...corpus.reports].sort(compareNewest);
  const { mismatches, remarks } = countFound([...corpus.findings.values()].flatMap(({ findings }) => findings));
  const few = corpus.agencies.length <= mostRows;
  return {
    reports: corpus.reports.length,
    agencies: corpus.agencies.length,
    regions: new Set(corpus.agencies.map(({ region }) => region)).size,
    ...countFigures(corpus),
    findings: mismatches,
    remarks,
    matrix: few ? corpus.agencies : [],
    provinces: few ? [] : countProvinces(corpus),
    newest: newest.slice(0, mostNewest).map(describeNewest),
    kinds: listKinds(corpus),
    asOf: newestDay(corpus.reports),
  };
}

export interface ProvinceView extends ProvinceRow {
  name: string;
}

export interface NewestReportView extends NewestReport {
  /** Of the body. */
  name: string;
}

export interface RuleCountView extends RuleCount {
  /** What holds where the rule passes. */
  statement: string;
}

export interface HomePageView extends Omit<HomeView, 'matrix' | 'provinces' | 'newest' | 'kinds'> {
  /** Null where there is no report at all. */
  years: YearRange | null;
  matrix: readonly CoverageRowView[];
  provinces: readonly ProvinceView[];
  newest: readonly NewestReportView[];
  kinds: readonly RuleCountView[];
}

export function viewHome(language: Language, corpus: Corpus): HomePageView {
  const { matrix, provinces, newest, kinds, ...counts } = buildHomeView(corpus);
  const { agencyById, registry, years } = corpus;
  const nameOf = (id: string): string => {
    const agency = agencyById.get(id);
    return agency ? nameAgency(language, agency) : id;
  };
  return {
    ...counts,
    years,
    matrix: years ? viewCoverageRows(language, matrix, years) : [],
    provinces: provinces.map((row) => ({
      ...row,
      name: namePlace(language, row.code, registry),
    })),
    newest: newest.map((report) => ({ ...report, name: nameOf(report.agencyId) })),
    kinds: kinds.map((kind) => ({ ...kind, statement: stateRule(language, kind.rule) })),
  };
}
