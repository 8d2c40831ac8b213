// What was found and how near → the answer shown: names, highlights, years, and the way to the page or the report.
import { decodeNumbers, unmaskYears } from '../format/code-numbers.ts';
import { type EntryKind, pathOf } from '../format/entry.ts';
import { type EntryRow, partOf, prefectureOf } from '../format/index-format.ts';
import type { NameKind, SearchResult } from '../format/messages.ts';
import { readSyllables } from '../format/readings.ts';
import { composeAgencyName, composePlaceName, type Tables } from '../match/unpack-core.ts';
import { highlightChinese, highlightEnglish } from './highlight.ts';
import type { Query } from './read-query.ts';
import type { Shards } from './shards.ts';

/** An answer before it is spelled out: an entry and how far it is from what was typed. */
export type SearchCandidate = { score: number } & (
  | { kind: 'agency'; region: number; form: number }
  | { kind: 'region'; region: number }
  | { kind: 'sector'; sector: number }
  | { kind: 'row'; row: EntryRow }
);

interface Described {
  kind: EntryKind;
  id: string;
  zh: string;
  en: string;
  within: { zh: string; en: string } | null;
  years: number[];
  completeness: number | null;
}

const fromPercent = (percent: number | null | undefined): number | null =>
  percent === null || percent === undefined || percent < 0 ? null : percent / 100;

async function findDetails(region: number, form: number, tables: Tables, shards: Shards) {
  const code = tables.places[region]?.code ?? '';
  const [forms, details] = await Promise.all([shards.combinations(partOf(code)), shards.details(prefectureOf(code))]);
  const row = details ? decodeNumbers(details.regions).indexOf(region) : -1;
  const at = forms.get(region)?.indexOf(form) ?? -1;
  return {
    years: unmaskYears(details?.years[row]?.[at] ?? 0, tables.firstYear),
    completeness: fromPercent(details?.completeness[row]?.[at]),
  };
}

function describeRegion(region: number, tables: Tables): Described {
  const own = tables.places[region];
  const above = tables.tree.parents[region] ?? -1;
  const within = above < 0 ? null : composePlaceName(above, tables);
  const names = { zh: own?.names[0] ?? '', en: own?.en ?? '' };
  return { kind: 'region', id: own?.code ?? '', ...names, within, years: [], completeness: null };
}

function describeSector(sector: number, { kinds }: Tables): Described {
  const { id = '', names = [], en = '' } = kinds[sector] ?? {};
  return { kind: 'sector', id, zh: names[0] ?? '', en, within: null, years: [], completeness: null };
}

function describeRow({ kind, id, zh, en, years, completeness }: EntryRow, { firstYear }: Tables): Described {
  const names = { zh: zh[0] ?? '', en };
  const unmasked = unmaskYears(years, firstYear);
  return { kind, id, ...names, within: null, years: unmasked, completeness: fromPercent(completeness) };
}

async function describe(candidate: SearchCandidate, tables: Tables, shards: Shards): Promise<Described> {
  if (candidate.kind === 'region') return describeRegion(candidate.region, tables);
  if (candidate.kind === 'sector') return describeSector(candidate.sector, tables);
  if (candidate.kind === 'row') return describeRow(candidate.row, tables);
  const { region, form } = candidate;
  return { ...identifyAgency(region, form, tables), ...(await findDetails(region, form, tables, shards)) };
}

function identifyAgency(region: number, form: number, tables: Tables) {
  const { places, kinds, forms } = tables;
  const own = forms[form] ?? { sector: -1, zh: '', en: '' };
  const id = `${places[region]?.code}-${kinds[own.sector]?.id}`;
  return { kind: 'agency', id, ...composeAgencyName(region, own, tables), within: null } as const;
}

/** One key for one page, before anything is fetched. */
export function keyOfCandidate(candidate: SearchCandidate, tables: Tables): string {
  if (candidate.kind === 'region') return `region ${candidate.region}`;
  if (candidate.kind === 'sector') return `sector ${candidate.sector}`;
  if (candidate.kind === 'row') return `${candidate.row.kind} ${candidate.row.id}`;
  return `agency ${identifyAgency(candidate.region, candidate.form, tables).id}`;
}

function readOwnSyllables(candidate: SearchCandidate, zh: string, { readings }: Tables): string[] {
  const own = candidate.kind === 'row' ? candidate.row.reading?.split(' ') : undefined;
  return own ?? readSyllables(zh, readings);
}

/** What the page shows of it. */
export async function describeCandidate(
  candidate: SearchCandidate,
  query: Query,
  names: NameKind,
  tables: Tables,
  shards: Shards,
): Promise<SearchResult> {
  const { kind, id, zh, en, within, years, completeness } = await describe(candidate, tables, shards);
  const year = kind === 'agency' ? (query.years.find((wanted) => years.includes(wanted)) ?? null) : null;
  return {
    kind,
    id,
    path: year === null ? pathOf(kind, id) : `${pathOf(kind, id)}${year}/`,
    name: { zh, en }[names],
    highlights:
      names === 'zh'
        ? highlightChinese(zh, readOwnSyllables(candidate, zh, tables), query.tokens)
        : highlightEnglish(en, query.tokens),
    otherName: { zh: en, en: zh }[names],
    within: within ? within[names] : null,
    score: candidate.score,
    years,
    completeness,
    year,
  };
}
