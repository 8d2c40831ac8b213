// A body, a year and a metric or rate → the numbers of its like, and a median or places as far as the numbers bear them.
import { z } from 'zod';
import { metricsOfVolume } from '../forms/facts.ts';
import { type Language, nameIn } from '../i18n/translate.ts';
import type { AgencyFile } from '../publish/schema/report.ts';
import {
  type Interval,
  isOfEnough,
  leastForMedian,
  leastForPlaces,
  minimumForRank,
  wilson,
} from '../report/analysis/intervals.ts';
import { peerGroupOf, placeRates, sortByValue, summarizeValues } from '../report/analysis/peers.ts';
import type { Region } from '../report/model/agency.ts';
import {
  type Collection,
  defineTool,
  findBody,
  language,
  nameAgencyIn,
  originOf,
  say,
  Unanswered,
} from './collection.ts';
import { agencyId, findMeasure, type Measured, metricAsked, whyAbsent, whyNoRate, yearAsked } from './measure.ts';

/** One body's number of a year, as it stands in its file. */
interface Row {
  agency: { id: string; name: string };
  state: string;
  value: number | null;
  unit?: string | null;
  qualifier?: string;
  numerator?: number | null;
  denominator?: number | null;
  interval?: Interval | undefined;
  doubt: readonly string[];
  page?: string;
}

function readRow({ kind, entry }: Measured, year: number, body: AgencyFile, inLanguage: Language): Row {
  const agency = nameAgencyIn(inLanguage, body.agency);
  const at = body.reports.findIndex((report) => report.year === year && report.scope === body.agency.scope);
  const report = body.reports[at];
  if (!report) return { agency, state: 'no_report', value: null, doubt: [] };
  const page = report.links.page;
  if (kind === 'metric') {
    const series = body.figures[entry.id];
    const value = series?.values[at] ?? null;
    const state = series?.status?.[at] ?? (value === null ? whyAbsent(entry, report.template) : 'reported');
    const unit = series?.unit ? (series.unit[at] ?? null) : entry.unit;
    const qualifier = series?.qualifier?.[at] ?? 'exact';
    return { agency, state, value, unit, qualifier, doubt: series?.contradictedBy?.[at] ?? [], page };
  }
  const series = body.rates[entry.id];
  const [value, numerator, denominator] = [
    series?.values[at] ?? null,
    series?.numerators[at] ?? null,
    series?.denominators[at] ?? null,
  ];
  const doubt = series?.contradictedBy?.[at] ?? [];
  const known = denominator === null ? undefined : { value, denominator, contradictedBy: doubt };
  const interval =
    value !== null && numerator !== null && denominator !== null && entry.per === undefined
      ? wilson(numerator, denominator)
      : undefined;
  return { agency, state: whyNoRate(known) ?? 'given', value, numerator, denominator, interval, doubt, page };
}

/** Whether a number may be weighed against others: sure, and in the unit of all. */
const isFair = ({ value, doubt, unit }: Row, { kind, entry }: Measured): boolean =>
  value !== null && doubt.length === 0 && (kind === 'rate' || unit === entry.unit);

type Reason = { code: string; means: string };

/** Places of rates with enough cases among enough of their like; else why there are none. */
function placeAmong(rows: readonly Row[], measure: Measured, inLanguage: Language) {
  const why = (code: string, key: Parameters<typeof say>[1], values?: Record<string, number>): { refused: Reason } => ({
    refused: { code, means: say(inLanguage, key, values) },
  });
  if (measure.kind === 'metric') return why('counts_have_no_place', 'mcp.countsUnranked');
  if (measure.entry.per !== undefined) return why('no_interval', 'mcp.noInterval');
  const able = rows.flatMap((row) =>
    row.interval && row.denominator && isFair(row, measure) && isOfEnough({ denominator: row.denominator })
      ? [{ row, interval: row.interval }]
      : [],
  );
  if (able.length < leastForPlaces)
    return why('too_few_to_rank', 'mcp.fewToRank', {
      count: able.length,
      least: leastForPlaces,
      cases: minimumForRank,
    });
  const places = placeRates(able, ({ interval }) => interval);
  return { places: [...places].map(([{ row }, place]) => ({ agency: row.agency, ...place, of: able.length })) };
}

function summarize(rows: readonly Row[], measure: Measured, inLanguage: Language) {
  const fair = rows.filter((row) => isFair(row, measure)).flatMap(({ value }) => value ?? []);
  const withQuartiles = measure.kind === 'metric' && metricsOfVolume.has(measure.entry.id);
  const summary = summarizeValues(fair, withQuartiles);
  return {
    counted: fair.length,
    ...(summary && summary.kind !== 'list'
      ? { spread: summary }
      : {
          noMedian: {
            code: 'too_few_for_median',
            means: say(inLanguage, 'mcp.fewForMedian', { count: fair.length, least: leastForMedian }),
          },
        }),
  };
}

/** More would be fetched a body at a time; the tables under data/ have them all. */
const mostAlike = 600;

async function readRegions({ client }: Collection): Promise<Map<string, Region>> {
  const { regions } = await client.regions();
  return new Map(regions.map(({ code, name, level }) => [code, { code, name: name.zh, level }]));
}

type Placed = Pick<AgencyFile['agency'], 'id' | 'region' | 'zone' | 'sector' | 'scope'>;

const groupOf = ({ zone, ...body }: Placed, regions: ReadonlyMap<string, Region>) =>
  peerGroupOf({ ...body, ...(zone !== null && { zone }) }, regions);

/** A few at a time: a site is asked politely. */
async function readBodies(ids: readonly string[], inLanguage: Language, collection: Collection): Promise<AgencyFile[]> {
  const read: AgencyFile[] = [];
  for (let from = 0; from < ids.length; from += 8)
    read.push(...(await Promise.all(ids.slice(from, from + 8).map((id) => findBody(id, inLanguage, collection)))));
  return read;
}

const tellRows = (rows: readonly Row[]) => sortByValue(rows, ({ value }) => value ?? Number.NEGATIVE_INFINITY);

export const compareTool = defineTool({
  name: 'compare',
  title: 'An agency beside its like, or chosen agencies side by side',
  description:
    'One agency: all of the same level, type and scope with a report of that year, their median from 8 on, places only for rates of 50 cases or more among 12 or more. Several agencies: side by side, never ranked. Numbers in doubt are shown and not weighed.',
  input: z.object({ agencies: z.array(agencyId).min(1).max(30), year: yearAsked, metric: metricAsked, language }),
  async answer({ agencies, year, metric, language: inLanguage }, collection) {
    const measure = await findMeasure(metric, inLanguage, collection);
    const chosen = await readBodies([...new Set(agencies)], inLanguage, collection);
    const regions = await readRegions(collection);
    const groups = new Set(chosen.map(({ agency }) => groupOf(agency, regions).key));
    const asked = {
      year,
      metric: {
        id: metric,
        name: nameIn(inLanguage, measure.entry.name),
        note: measure.entry.note && nameIn(inLanguage, measure.entry.note),
      },
    };
    const [own, ...others] = chosen;
    if (!own || others.length > 0) {
      const alike = groups.size === 1;
      return {
        ...asked,
        alike,
        ...(!alike && { notAlike: say(inLanguage, 'mcp.notAlike') }),
        rows: tellRows(chosen.map((body) => readRow(measure, year, body, inLanguage))),
        refused: { code: 'own_choice', means: say(inLanguage, 'mcp.ownChoice') },
        ...originOf(collection, ...chosen.map(({ agency }) => `api/v1/agency/${agency.id}.json`)),
      };
    }
    const { agencies: all } = await collection.client.agencies();
    const [group] = groups;
    const like = all
      .filter((one) => groupOf(one, regions).key === group && one.years.includes(year))
      .map(({ id }) => id);
    if (like.length > mostAlike)
      throw new Unanswered('too_many', say(inLanguage, 'mcp.tooMany', { count: like.length, most: mostAlike }));
    const bodies = await readBodies(like, inLanguage, collection);
    const rows = bodies.map((body) => readRow(measure, year, body, inLanguage));
    return {
      ...asked,
      agency: readRow(measure, year, own, inLanguage),
      alike: like.length,
      ...summarize(rows, measure, inLanguage),
      ...placeAmong(rows, measure, inLanguage),
      rows: tellRows(rows),
      ...originOf(collection, 'api/v1/agencies.json', ...like.map((id) => `api/v1/agency/${id}.json`)),
    };
  },
});
