// A body and the corpus → what its page shows: profile, charts, figures by year, checks, reports, neighbours.
import { type Language, translate } from '../../i18n/translate.ts';
import { type CoverageCell, coverageRow } from '../../report/analysis/coverage.ts';
import type { FindingsFile } from '../../report/model/findings-file.ts';
import type { ReportFile } from '../../report/model/report.ts';
import { reportPath } from '../../report/model/report-key.ts';
import { listAncestors } from '../../report/registry/locality.ts';
import { type AgencyEntry, type Corpus, listAllReports, rememberByCorpus } from '../../store/corpus.ts';
import { type CorrectionFact, listAgencyFacts } from '../correction/compose-correction.ts';
import { type CrumbView, listCrumbs } from '../crumbs.ts';
import { makeBodyDoubts } from '../findings/find-doubts.ts';
import { nameAgency } from '../names.ts';
import { type FindingView, viewFile } from '../report/list-findings.ts';
import { composeLead, readLead } from '../sentences/compose-lead.ts';
import { type AgencyChart, buildCharts } from './build-charts.ts';
import { viewYearTable, type YearTableView } from './build-year-table.ts';

export interface SimilarAgencies {
  /** The same kind of body, nearest first. */
  sameSector: AgencyEntry[];
  /** Other bodies of the same place. */
  samePlace: AgencyEntry[];
}

const limit = 8;

interface Groups {
  bySector: Map<string | null, AgencyEntry[]>;
  byRegion: Map<string, AgencyEntry[]>;
}

const groupAgencies = rememberByCorpus(
  ({ agencies }): Groups => ({
    bySector: Map.groupBy(agencies, (agency) => agency.sector),
    byRegion: Map.groupBy(agencies, (agency) => agency.region),
  }),
);

const top = (code: string, corpus: Corpus): string | undefined =>
  listAncestors(code, corpus.registry.regions).at(-1)?.code;

/** 0: within the same city; 1: within the same province; 2: elsewhere; a body of the same level comes first. */
function rankNearness(agency: AgencyEntry, other: AgencyEntry, corpus: Corpus): number {
  const { regions } = corpus.registry;
  const level = regions.get(agency.region)?.level === regions.get(other.region)?.level ? 0 : 0.5;
  if (agency.region.slice(0, 4) === other.region.slice(0, 4)) return level;
  return (top(agency.region, corpus) === top(other.region, corpus) ? 1 : 2) + level;
}

/** An agency and the corpus → others to look at next: its sector elsewhere, and its own place. */
export function listSimilar(agency: AgencyEntry, corpus: Corpus): SimilarAgencies {
  const { bySector, byRegion } = groupAgencies(corpus);
  const others = (list: readonly AgencyEntry[] = []) => list.filter(({ id }) => id !== agency.id);
  const ranked = (agency.sector === null ? [] : others(bySector.get(agency.sector)))
    .map((other) => ({ other, rank: rankNearness(agency, other, corpus) }))
    .sort((a, b) => a.rank - b.rank || (a.other.id < b.other.id ? -1 : 1));
  return {
    sameSector: ranked.slice(0, limit).map(({ other }) => other),
    samePlace: others(byRegion.get(agency.region)).slice(0, limit),
  };
}

interface CheckCounts {
  passed: number;
  failed: number;
  notApplicable: number;
  files: readonly FindingsFile[];
}

/** The newest report first, then the rules over years. */
function listFindingsFiles(agency: AgencyEntry, corpus: Corpus): FindingsFile[] {
  const years = listAllReports(agency)
    .map(({ report }) => reportPath(report))
    .reverse();
  return [...years, `${agency.id}/series`].flatMap((subject) => corpus.findings.get(subject) ?? []);
}

function countChecks(agency: AgencyEntry, corpus: Corpus): CheckCounts {
  const files = listFindingsFiles(agency, corpus);
  const statuses = files.flatMap((file) => file.checks.map((check) => check.status));
  const count = (wanted: string) => statuses.filter((status) => status === wanted).length;
  return { passed: count('pass'), failed: count('fail'), notApplicable: count('not_applicable'), files };
}

/** A body among its like, with the years that it reports on. */
export interface NeighbourView {
  id: string;
  name: string;
  years: readonly number[];
}

const viewNeighbours = (language: Language, agencies: readonly AgencyEntry[]): NeighbourView[] =>
  agencies.map((agency) => ({
    id: agency.id,
    name: nameAgency(language, agency),
    years: agency.reports.map(({ report }) => report.year),
  }));

export interface AgencyView {
  id: string;
  name: string;
  path: string;
  otherNames: readonly string[];
  /** What the latest report says; figures stand between `**`. */
  lead: string;
  crumbs: readonly CrumbView[];
  /** One a year of the whole collection. */
  coverage: readonly CoverageCell[];
  charts: readonly AgencyChart[];
  /** Which reports the charts are drawn from. */
  source: string;
  table: YearTableView;
  checks: Pick<CheckCounts, 'passed' | 'failed' | 'notApplicable'>;
  findings: readonly FindingView[];
  /** The newest first. */
  reports: readonly ReportFile[];
  sameSector: readonly NeighbourView[];
  samePlace: readonly NeighbourView[];
  /** What a report of an error says of it. */
  facts: readonly CorrectionFact[];
}

export function viewAgency(language: Language, corpus: Corpus, agency: AgencyEntry): AgencyView {
  const name = nameAgency(language, agency);
  const reports = agency.reports.map(({ report }) => report);
  const newest = reports.at(-1);
  const latest = newest?.year ?? 0;
  const years = { from: reports[0]?.year ?? latest, to: Math.max(latest, corpus.years?.to ?? latest) };
  const table = viewYearTable(language, corpus, agency);
  const { files, ...checks } = countChecks(agency, corpus);
  const similar = listSimilar(agency, corpus);
  return {
    id: agency.id,
    name,
    path: `/agency/${agency.id}/`,
    otherNames: agency.names.filter((other) => other !== agency.name),
    lead: newest ? composeLead(language, readLead(corpus, agency, newest)) : '',
    crumbs: listCrumbs(language, agency, corpus.registry),
    coverage: coverageRow({ reports: listAllReports(agency) }, corpus.years ?? years),
    charts: buildCharts(language, { reports, years, doubtsOf: makeBodyDoubts(corpus, agency) }),
    source: translate(language, 'agency.chartSource', {
      agency: name,
      years: table.years.join(translate(language, 'common.listSeparator')),
    }),
    table,
    checks,
    findings: files.flatMap((file) => viewFile(language, file, corpus)),
    reports: listAllReports(agency).toReversed(),
    sameSector: viewNeighbours(language, similar.sameSector),
    samePlace: viewNeighbours(language, similar.samePlace),
    facts: listAgencyFacts(language, agency),
  };
}
