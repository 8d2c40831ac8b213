// All that the checks found → counts by rule and by place, and as many rows as a page bears; a script loads the others.
import { formatNumber, type Language, translate } from '../../i18n/translate.ts';
import { wordMessage } from '../../i18n/word-message.ts';
import { stateRule } from '../../i18n/word-rule.ts';
import { newestDay } from '../../report/analysis/report-date.ts';
import { rules } from '../../report/check/rules.ts';
import { countFound, isMismatch, type Level } from '../../report/model/finding.ts';
import { reportPage } from '../../report/model/report-key.ts';
import { isWithin } from '../../report/registry/locality.ts';
import { type AgencyEntry, type Corpus, rememberByCorpus } from '../../store/corpus.ts';
import { type ListedFinding, listFile } from '../findings/collect-findings.ts';
import { nameAgency, namePlace } from '../names.ts';
import { findReport } from '../report/list-findings.ts';
import { locatePosition } from '../report/locate-position.ts';
import { showSides } from '../report/view-finding.ts';

/** As many rows as stand in the page without a script; each place has its share of them. */
const mostRows = 150;

/** A row of the table: what only is worth knowing is left to the script. */
export interface FindingRow {
  rule: string;
  level: Level;
  /** Null where it is about no single body. */
  body: { name: string; page: string } | null;
  year: number | null;
  message: string;
  /** Page of the report, and the cell or sentence on it. */
  page: string | null;
  left: string | null;
  right: string | null;
  difference: string | null;
}

export interface FindingsPageView {
  /** Figures stand between `**`. */
  lead: string;
  /** The newest day known to the collection. */
  asOf: string | null;
  counts: { all: number; mismatches: number; remarks: number };
  /** Rules that found something, in the order of the families. */
  rules: readonly { rule: string; statement: string; level: Level; count: number; bodies: number }[];
  /** Places in the order of their codes; what is about no single place comes last, with an empty code. */
  places: readonly { code: string; name: string; count: number; reports: number; rows: readonly FindingRow[] }[];
  /** How many rows stand in the page. */
  shown: number;
  years: readonly number[];
}

const levelOrder: Readonly<Record<Level, number>> = { error: 0, warning: 1, info: 2 };

/** What contradicts itself first; then the newest report. */
const compareFindings = (a: ListedFinding, b: ListedFinding): number =>
  levelOrder[a.finding.level] - levelOrder[b.finding.level] || (b.of?.year ?? 0) - (a.of?.year ?? 0);

/** `371000-kjj/series` is about a body and points into no report. */
interface SubjectFinding extends ListedFinding {
  agencyId: string | null;
}

const listAll = rememberByCorpus(({ findings }: Corpus): SubjectFinding[] =>
  [...findings.values()].flatMap((file) =>
    listFile(file).map((one) => {
      const [id = '', rest] = file.subject.split('/');
      return { ...one, agencyId: one.of?.agencyId ?? (rest === undefined ? null : id) };
    }),
  ),
);

const provinceOf = (region: string): string => (region === '100000' ? region : `${region.slice(0, 2)}0000`);

/** Provinces; where all bodies are of one, its cities. */
function choosePlaces(agencies: readonly AgencyEntry[]): (agency: AgencyEntry) => string {
  const provinces = new Set(agencies.map(({ region }) => provinceOf(region)));
  return provinces.size > 1 ? ({ region }) => provinceOf(region) : ({ region }) => `${region.slice(0, 4)}00`;
}

const showDifference = (difference: number | undefined): string | null =>
  difference === undefined || difference === 0 ? null : formatNumber(Math.abs(difference));

function viewRow(language: Language, corpus: Corpus, { finding, of, agencyId }: SubjectFinding): FindingRow {
  const agency = agencyId === null ? undefined : corpus.agencyById.get(agencyId);
  const file = findReport(corpus, of);
  const [first] = finding.at;
  const anchor = file && first ? `#${locatePosition(language, file.report, first).anchor}` : '';
  const sides = showSides(finding.left, finding.right);
  return {
    rule: finding.rule,
    level: finding.level,
    body: agency ? { name: nameAgency(language, agency), page: `/agency/${agency.id}/` } : null,
    year: of?.year ?? null,
    message: wordMessage(language, finding.message),
    page: file && of ? `${reportPage(of)}${anchor}` : null,
    left: sides?.left ?? null,
    right: sides?.right ?? null,
    difference: sides && showDifference(finding.difference),
  };
}

function listRules(language: Language, all: readonly SubjectFinding[]): FindingsPageView['rules'] {
  const groups = Map.groupBy(all, ({ finding }) => finding.rule);
  return rules.flatMap(({ id, level }) => {
    const found = groups.get(id);
    if (!found) return [];
    const bodies = new Set(found.flatMap(({ agencyId }) => agencyId ?? [])).size;
    return [{ rule: id, statement: stateRule(language, id), level, count: found.length, bodies }];
  });
}

function listPlaces(language: Language, corpus: Corpus, all: readonly SubjectFinding[]): FindingsPageView['places'] {
  const { agencies, agencyById, reports, registry } = corpus;
  const placeOf = choosePlaces(agencies);
  const mismatches = all.filter(({ finding }) => isMismatch(finding));
  const groups = Map.groupBy(mismatches, ({ agencyId }) => {
    const agency = agencyId === null ? undefined : agencyById.get(agencyId);
    return agency ? placeOf(agency) : '';
  });
  const share = Math.max(3, Math.floor(mostRows / Math.max(1, groups.size)));
  const sorted = [...groups].sort(([a], [b]) => Number(a === '') - Number(b === '') || (a < b ? -1 : 1));
  return sorted.map(([code, found]) => ({
    code,
    name: code === '' ? translate(language, 'findings.noPlace') : namePlace(language, code, registry),
    count: found.length,
    reports: code === '' ? reports.length : reports.filter(({ report }) => isWithin(report.region, code)).length,
    rows: found
      .toSorted(compareFindings)
      .slice(0, mismatches.length <= mostRows ? found.length : share)
      .map((one) => viewRow(language, corpus, one)),
  }));
}

export function viewFindingsPage(language: Language, corpus: Corpus): FindingsPageView {
  const all = listAll(corpus);
  const { mismatches, remarks } = countFound(all.map(({ finding }) => finding));
  const places = listPlaces(language, corpus, all);
  const bodies = new Set(all.flatMap(({ finding, agencyId }) => (isMismatch(finding) ? (agencyId ?? []) : [])));
  return {
    lead: translate(language, 'findings.lead', {
      mismatches: formatNumber(mismatches),
      remarks: formatNumber(remarks),
      reports: formatNumber(corpus.reports.length),
      bodies: formatNumber(bodies.size),
    }),
    asOf: newestDay(corpus.reports),
    counts: { all: all.length, mismatches, remarks },
    rules: listRules(language, all),
    places,
    shown: places.reduce((sum, { rows }) => sum + rows.length, 0),
    years: [...new Set(all.flatMap(({ of }) => of?.year ?? []))].sort((a, b) => b - a),
  };
}
