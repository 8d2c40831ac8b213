// The corpus → what the front page says: how much is held, the newest reports, what does not add up.

import type { Language } from '../../i18n/translate.ts';
import type { YearRange } from '../../report/analysis/build-series.ts';
import { reportPath } from '../../report/model/report-key.ts';
import { statementsOn } from '../../report/model/statement.ts';
import { type AgencyEntry, type Corpus, countFigures } from '../../store/corpus.ts';
import type { StoredReport } from '../../store/record.ts';
import { type CoverageRowView, viewCoverageRows } from '../coverage/coverage-page.ts';
import { collectFindings, type ListedFinding, listFile } from '../findings/collect-findings.ts';
import { nameAgency, namePlace } from '../names.ts';
import { type BodyFinding, nameBodies, viewFindings } from '../report/list-findings.ts';

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
  findings: number;
}

export interface HomeView {
  reports: number;
  agencies: number;
  regions: number;
  /** Figures that are numbers. */
  figures: number;
  /** Figures that are blank, not applicable or unreadable. */
  absent: number;
  findings: number;
  /** All bodies where they are few; else `provinces` is shown. */
  matrix: readonly AgencyEntry[];
  provinces: ProvinceRow[];
  newest: NewestReport[];
  /** Two different numbers that should be one, of the newest reports. */
  unequal: ListedFinding[];
}

const mostRows = 40;

const mostNewest = 12;

const mostUnequal = 5;

/** Latest year first; within a year the latest published, and those without a date last. */
function compareNewest({ report: a }: StoredReport, { report: b }: StoredReport): number {
  return b.year - a.year || (b.published ?? '').localeCompare(a.published ?? '') || (a.agencyId < b.agencyId ? -1 : 1);
}

const isNumbers = ({ finding }: ListedFinding): boolean =>
  typeof finding.left === 'number' && typeof finding.right === 'number' && finding.level !== 'info';

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

function describeNewest({ report, counts }: StoredReport, corpus: Corpus): NewestReport {
  const { agencyId, year, published } = report;
  const findings = collectFindings({ agencyId, year }, corpus).length;
  return { agencyId, year, published, figures: counts.reported, findings };
}

/** The agency says that it has corrected its report: what the old one says is no news. */
const isCorrected = ({ statements }: StoredReport, { finding }: ListedFinding): boolean =>
  statementsOn(finding, statements).some(({ corrected }) => corrected);

function listUnequal(newest: readonly StoredReport[], corpus: Corpus): ListedFinding[] {
  const found: ListedFinding[] = [];
  for (const stored of newest) {
    const file = corpus.findings.get(reportPath(stored.report));
    // One from each report, so that a single bad table does not fill the front page.
    const first = file && listFile(file).find((listed) => isNumbers(listed) && !isCorrected(stored, listed));
    if (first) found.push(first);
    if (found.length === mostUnequal) break;
  }
  return found;
}

export function buildHomeView(corpus: Corpus): HomeView {
  const newest = [...corpus.reports].sort(compareNewest);
  const few = corpus.agencies.length <= mostRows;
  return {
    reports: corpus.reports.length,
    agencies: corpus.agencies.length,
    regions: new Set(corpus.agencies.map(({ region }) => region)).size,
    ...countFigures(corpus),
    findings: [...corpus.findings.values()].reduce((sum, file) => sum + file.findings.length, 0),
    matrix: few ? corpus.agencies : [],
    provinces: few ? [] : countProvinces(corpus),
    newest: newest.slice(0, mostNewest).map((file) => describeNewest(file, corpus)),
    unequal: listUnequal(newest, corpus),
  };
}

export interface ProvinceView extends ProvinceRow {
  name: string;
}

export interface NewestReportView extends NewestReport {
  /** Of the body. */
  name: string;
}

export interface HomePageView extends Omit<HomeView, 'matrix' | 'provinces' | 'newest' | 'unequal'> {
  /** Null where there is no report at all. */
  years: YearRange | null;
  matrix: readonly CoverageRowView[];
  provinces: readonly ProvinceView[];
  newest: readonly NewestReportView[];
  unequal: readonly BodyFinding[];
}

export function viewHome(language: Language, corpus: Corpus): HomePageView {
  const { matrix, provinces, newest, unequal, ...counts } = buildHomeView(corpus);
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
    unequal: nameBodies(language, corpus, viewFindings(language, unequal, corpus)),
  };
}
