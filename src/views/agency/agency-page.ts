// A body and the corpus → what its page shows: profile, charts, figures by year, checks, reports, neighbours.
import { type Language, translate, type WordKey } from '../../i18n/translate.ts';
import { type CoverageCell, coverageRow } from '../../report/analysis/coverage.ts';
import { isMismatch } from '../../report/model/finding.ts';
import type { FindingsFile } from '../../report/model/findings-file.ts';
import type { ReportFile } from '../../report/model/report.ts';
import { reportPage, reportPath } from '../../report/model/report-key.ts';
import { listAncestors } from '../../report/registry/locality.ts';
import { type AgencyEntry, type Corpus, listAllReports, rememberByCorpus } from '../../store/corpus.ts';
import { type CorrectionFact, listAgencyFacts } from '../correction/compose-correction.ts';
import { type CrumbView, listCrumbs } from '../crumbs.ts';
import { countOutcomes, sayOutcomes } from '../findings/count-checks.ts';
import { makeBodyDoubts } from '../findings/find-doubts.ts';
import { nameAgency, namePlace, nameSector } from '../names.ts';
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
  const level = agency.level === other.level ? 0 : 0.5;
  if (agency.region.slice(0, 4) === other.region.slice(0, 4)) return level;
  return (top(agency.region, corpus) === top(other.region, corpus) ? 1 : 2) + level;
}

function partition<T>(items: readonly T[], isFirst: (item: T) => boolean): [T[], T[]] {
  const { yes = [], no = [] } = Object.groupBy(items, (item) => (isFirst(item) ? 'yes' : 'no'));
  return [yes, no];
}

/** An agency and the corpus → others to look at next: its sector elsewhere, and its own place. */
export function listSimilar(agency: AgencyEntry, corpus: Corpus): SimilarAgencies {
  const { bySector, byRegion } = groupAgencies(corpus);
  const others = (list: readonly AgencyEntry[] = []) => list.filter(({ id }) => id !== agency.id);
  const ranked = (agency.sector === null ? [] : others(bySector.get(agency.sector)))
    .map((other) => ({ other, rank: rankNearness(agency, other, corpus) }))
    .sort((a, b) => a.rank - b.rank || (a.other.id < b.other.id ? -1 : 1));
  // A zone that borrows a code stands together, and so does the place that it borrows it from.
  const [near, far] = partition(others(byRegion.get(agency.region)), ({ zone }) => zone === agency.zone);
  return {
    sameSector: ranked.slice(0, limit).map(({ other }) => other),
    samePlace: [...near, ...far].slice(0, limit),
  };
}

/** The newest report first, then the rules over years. */
function listFindingsFiles(agency: AgencyEntry, corpus: Corpus): FindingsFile[] {
  const years = listAllReports(agency)
    .map(({ report }) => reportPath(report))
    .reverse();
  return [...years, `${agency.id}/series`].flatMap((subject) => corpus.findings.get(subject) ?? []);
}

/** A body among its like, with the years that it reports on. */
interface NeighbourView {
  id: string;
  name: string;
  years: readonly number[];
}

export interface NeighboursView {
  agencies: readonly NeighbourView[];
  /** The page that lists all of them, where there is one. */
  all: CrumbView | null;
}

const viewNeighbours = (
  language: Language,
  agencies: readonly AgencyEntry[],
  all: CrumbView | null,
): NeighboursView => ({
  agencies: agencies.map((agency) => ({ id: agency.id, name: nameAgency(language, agency), years: yearsOf(agency) })),
  all,
});

function viewSimilar(
  language: Language,
  corpus: Corpus,
  agency: AgencyEntry,
): Pick<AgencyView, 'sameSector' | 'samePlace'> {
  const { sameSector, samePlace } = listSimilar(agency, corpus);
  const { registry } = corpus;
  const { region, sector } = agency;
  const ofSector = sector !== null && {
    label: translate(language, 'agency.sameSectorAll', { sector: nameSector(language, sector, registry) }),
    path: `/sector/${sector}/`,
  };
  const ofPlace = {
    label: translate(language, 'agency.samePlaceAll', { place: namePlace(language, region, registry) }),
    path: `/region/${region}/`,
  };
  return {
    sameSector: viewNeighbours(language, sameSector, ofSector || null),
    samePlace: viewNeighbours(language, samePlace, ofPlace),
  };
}

/** A line about a body's names and the bodies before and after it. */
interface HistoryLine {
  label: string;
  items: readonly { name: string; id: string | null; years: readonly number[] }[];
}

const listSuccessors = rememberByCorpus(({ agencies }) => {
  const pairs = agencies.flatMap((agency) => (agency.predecessors ?? []).map((id) => ({ id, agency })));
  return Map.groupBy(pairs, ({ id }) => id);
});

const yearsOf = ({ reports }: AgencyEntry): number[] => reports.map(({ report }) => report.year);

/** A predecessor without a report here is named by the registry, or not at all. */
function listPredecessors(
  language: Language,
  { predecessors = [] }: AgencyEntry,
  corpus: Corpus,
): HistoryLine['items'] {
  return predecessors.flatMap((id) => {
    const here = corpus.agencyById.get(id);
    const known = here ?? corpus.registry.agencies.get(id);
    return known ? [{ name: nameAgency(language, known), id: here ? id : null, years: here ? yearsOf(here) : [] }] : [];
  });
}

/** What it was called, what it is called for short, whose work it took over, who took over its own. */
function viewHistory(language: Language, corpus: Corpus, agency: AgencyEntry): HistoryLine[] {
  const successors = (listSuccessors(corpus).get(agency.id) ?? []).map((pair) => pair.agency);
  const isListed = corpus.registry.agencies.has(agency.id);
  const lines: { words: WordKey; items: HistoryLine['items'] }[] = [
    { words: 'agency.formerNames', items: agency.formerNames.map((former) => ({ ...former, id: null })) },
    { words: 'agency.predecessors', items: listPredecessors(language, agency, corpus) },
    {
      words: 'agency.successors',
      items: successors.map((it) => ({ name: nameAgency(language, it), id: it.id, years: yearsOf(it) })),
    },
    // What the registry's parts make of a name helps to find a body; it is no name of it.
    { words: 'agency.shortNames', items: isListed ? agency.names.map((name) => ({ name, id: null, years: [] })) : [] },
  ];
  return lines.flatMap(({ words, items }) => (items.length > 0 ? [{ label: translate(language, words), items }] : []));
}

/** A report and how many of its findings are left out here. */
interface MoreFindings {
  year: number;
  path: string;
  count: number;
}

const mostFindings = 10;

/** Mismatches before remarks, the newest first; what is in no report is nowhere else, and never left out. */
function chooseFindings(all: readonly FindingView[]): Pick<AgencyView, 'findings' | 'moreFindings'> {
  const [placed, others] = partition(all, ({ of }) => of !== null);
  const ranked = [...placed.filter(isMismatch), ...placed.filter((finding) => !isMismatch(finding))];
  const left = ranked.slice(mostFindings).flatMap(({ of }) => (of ? [of] : []));
  const groups = Map.groupBy(left, (key) => reportPage(key));
  const more = [...groups].map(([path, keys]) => ({ path, year: keys[0]?.year ?? 0, count: keys.length }));
  return {
    findings: [...ranked.slice(0, mostFindings), ...others],
    moreFindings: more.sort((a, b) => b.year - a.year),
  };
}

export interface AgencyView {
  id: string;
  name: string;
  path: string;
  history: readonly HistoryLine[];
  /** What the latest report says; figures stand between `**`. */
  lead: string;
  crumbs: readonly CrumbView[];
  /** One a year of the whole collection. */
  coverage: readonly CoverageCell[];
  charts: readonly AgencyChart[];
  /** Which reports the charts are drawn from. */
  source: string;
  table: YearTableView;
  /** How many rules agree, differ, remark or do not apply. */
  outcomes: string;
  /** How many rules differ. */
  failed: number;
  /** Those that say most, and the newest of them; all of a report stand on its own page. */
  findings: readonly FindingView[];
  /** Reports with more, the newest first. */
  moreFindings: readonly MoreFindings[];
  /** The newest first. */
  reports: readonly ReportFile[];
  sameSector: NeighboursView;
  samePlace: NeighboursView;
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
  const files = listFindingsFiles(agency, corpus);
  const counts = countOutcomes(files);
  return {
    id: agency.id,
    name,
    path: `/agency/${agency.id}/`,
    history: viewHistory(language, corpus, agency),
    lead: newest ? composeLead(language, readLead(corpus, agency, newest)) : '',
    crumbs: listCrumbs(language, agency, corpus.registry),
    coverage: coverageRow({ reports: listAllReports(agency) }, corpus.years ?? years),
    charts: buildCharts(language, { reports, years, doubtsOf: makeBodyDoubts(corpus, agency) }),
    source: translate(language, 'agency.chartSource', {
      agency: name,
      years: table.years.join(translate(language, 'common.listSeparator')),
    }),
    table,
    outcomes: sayOutcomes(language, counts),
    failed: counts.failed,
    ...chooseFindings(files.flatMap((file) => viewFile(language, file, corpus))),
    reports: listAllReports(agency).toReversed(),
    ...viewSimilar(language, corpus, agency),
    facts: listAgencyFacts(language, agency),
  };
}
