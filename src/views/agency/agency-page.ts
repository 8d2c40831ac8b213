// A body and what was reduced for it → what its page shows: profile, charts, figures by year, checks, reports, neighbours.
import { joinYears } from '../../charts/points.ts';
import { type Language, translate, type WordKey } from '../../i18n/translate.ts';
import { type CoverageCell, coverageRow } from '../../report/analysis/coverage.ts';
import { isMismatch } from '../../report/model/finding.ts';
import type { FindingsFile } from '../../report/model/findings-file.ts';
import type { ReportFile } from '../../report/model/report.ts';
import { reportPage, reportPath } from '../../report/model/report-key.ts';
import type { Neighbour } from '../../store/around.ts';
import { type AgencyEntry, type Held, type HeldBody, listAllReports } from '../../store/corpus.ts';
import { type CorrectionFact, listAgencyFacts } from '../correction/compose-correction.ts';
import { type CrumbView, listCrumbs } from '../crumbs.ts';
import { countOutcomes, sayOutcomes } from '../findings/count-checks.ts';
import { makeBodyDoubts } from '../findings/find-doubts.ts';
import { nameAgency, namePlace, nameSector } from '../names.ts';
import { viewFile } from '../report/list-findings.ts';
import type { FindingView } from '../report/view-finding.ts';
import { composeLead, readLead } from '../sentences/compose-lead.ts';
import { type AgencyChart, buildCharts } from './build-charts.ts';
import { viewYearTable, type YearTableView } from './build-year-table.ts';
import { type PeersView, viewPeers } from './view-peers.ts';

/** The newest report first, then the rules over years. */
function listFindingsFiles(agency: AgencyEntry, corpus: Held): FindingsFile[] {
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
  neighbours: readonly Neighbour[],
  all: CrumbView | null,
): NeighboursView => ({
  agencies: neighbours.map((it) => ({ id: it.id, name: nameAgency(language, it), years: it.years })),
  all,
});

function viewSimilar(
  language: Language,
  { agency, around, registry }: HeldBody,
): Pick<AgencyView, 'sameSector' | 'samePlace'> {
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
    sameSector: viewNeighbours(language, around.sameSector, ofSector || null),
    samePlace: viewNeighbours(language, around.samePlace, ofPlace),
  };
}

/** A line about a body's names and the bodies before and after it. */
interface HistoryLine {
  label: string;
  items: readonly { name: string; id: string | null; years: readonly number[] }[];
}

type HistoryItem = HistoryLine['items'][number];

const nameBody = (language: Language, body: Neighbour): HistoryItem => ({
  name: nameAgency(language, body),
  id: body.id,
  years: body.years,
});

/** A predecessor without a report here is named by the registry, or not at all. */
function listPredecessors(language: Language, { agency, around, registry }: HeldBody): HistoryItem[] {
  const here = new Map(around.predecessors.map((body) => [body.id, body]));
  return (agency.predecessors ?? []).flatMap((id) => {
    const body = here.get(id);
    if (body) return nameBody(language, body);
    const known = registry.agencies.get(id);
    return known ? { name: nameAgency(language, known), id: null, years: [] } : [];
  });
}

/** What it was called, what it is called for short, whose work it took over, who took over its own. */
function viewHistory(language: Language, held: HeldBody): HistoryLine[] {
  const { agency, around, registry } = held;
  const isListed = registry.agencies.has(agency.id);
  const lines: { words: WordKey; items: HistoryLine['items'] }[] = [
    { words: 'agency.formerNames', items: agency.formerNames.map((former) => ({ ...former, id: null })) },
    { words: 'agency.predecessors', items: listPredecessors(language, held) },
    { words: 'agency.successors', items: around.successors.map((body) => nameBody(language, body)) },
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

const mostFindings = 6;

/** Mismatches before remarks, the newest first; what is in no report is nowhere else, and never left out. */
function chooseFindings(all: readonly FindingView[]): Pick<AgencyView, 'findings' | 'moreFindings'> {
  const placed = all.filter(({ of }) => of !== null);
  const others = all.filter(({ of }) => of === null);
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
  /** Its first sentences, for the head of the page. */
  summary: string;
  crumbs: readonly CrumbView[];
  peers: PeersView;
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

const mostInSummary = 2;

function shortenLead(language: Language, lead: string): string {
  const end = translate(language, 'sentences.sentenceEnd') + translate(language, 'sentences.sentenceGap');
  const sentences = lead.split(end);
  return sentences.length > mostInSummary ? sentences.slice(0, mostInSummary).join(end) + end.trimEnd() : lead;
}

export function viewAgency(language: Language, held: HeldBody): AgencyView {
  const { agency, registry, whole } = held;
  const name = nameAgency(language, agency);
  const reports = agency.reports.map(({ report }) => report);
  const newest = reports.at(-1);
  const latest = newest?.year ?? 0;
  const years = { from: reports[0]?.year ?? latest, to: latest };
  const table = viewYearTable(language, held, agency);
  const lead = newest ? composeLead(language, { ...readLead(held, agency, newest), among: held }) : '';
  const files = listFindingsFiles(agency, held);
  const counts = countOutcomes(files);
  return {
    id: agency.id,
    name,
    path: `/agency/${agency.id}/`,
    history: viewHistory(language, held),
    lead,
    summary: shortenLead(language, lead),
    crumbs: listCrumbs(language, agency, registry),
    peers: viewPeers(language, held),
    coverage: coverageRow({ reports: listAllReports(agency) }, whole.years ?? years),
    charts: buildCharts(language, { reports, years, doubtsOf: makeBodyDoubts(held, agency) }),
    source: translate(language, 'agency.chartSource', {
      agency: name,
      years: joinYears(table.years.toSorted((a, b) => a - b)).join(translate(language, 'common.listSeparator')),
    }),
    table,
    outcomes: sayOutcomes(language, counts),
    failed: counts.failed,
    ...chooseFindings(files.flatMap((file) => viewFile(language, file, held))),
    reports: listAllReports(agency).toReversed(),
    ...viewSimilar(language, held),
    facts: listAgencyFacts(language, agency),
  };
}
