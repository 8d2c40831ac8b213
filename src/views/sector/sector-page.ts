// The corpus and a kind of body → what its page shows; and the list of all kinds.
import { type Metric, metricById } from '../../forms/catalogue.ts';
import { headline } from '../../forms/editions.ts';
import { rateOf } from '../../forms/rates.ts';
import { formatNumber, type Language, nameIn, translate, translateCount } from '../../i18n/translate.ts';
import type { YearRange } from '../../report/analysis/build-series.ts';
import { isOfEnough, leastForMedian, leastForMost } from '../../report/analysis/intervals.ts';
import type { AgencyEntry, Corpus } from '../../store/corpus.ts';
import { type CoverageListView, viewCoverageList, writeReportYears } from '../coverage/coverage-page.ts';
import { type SpreadTab, viewSpreadTabs } from '../metric/metric-page.ts';
import { viewMetric } from '../metric/metric-view.ts';
import { levelWords, namePlace } from '../names.ts';
import { listMultiples, type Multiples, nameApart } from '../ranking/multiples.ts';
import { provinceOf, provinceTiles, type TileMapView, viewRateTiles } from '../ranking/place-tiles.ts';
import { chooseRateYear, combineRates, readRatesByYear } from '../ranking/rankings.ts';
import {
  type DistributionView,
  type RankingGroupView,
  viewDistributions,
  viewRankings,
  writeRate,
} from '../ranking/view-rankings.ts';
import { type TotalRowView, viewTotals } from '../region/totals.ts';
import { collectSectors, countSector, type SectorEntry, type SectorView, viewSector } from './sector-view.ts';

/** Distributions that are drawn dot by dot. */
const mostDrawn = 2;

const listBodies = ({ agencies, merged }: SectorEntry): AgencyEntry[] => [...agencies, ...merged];

const nameYearsOf = (language: Language, sector: SectorEntry): string =>
  writeReportYears(
    language,
    listBodies(sector).flatMap(({ reports }) => reports.map(({ report }) => report.year)),
  );

export interface SectorPageView {
  id: string;
  name: string;
  /** In words. */
  counts: { agencies: string; reports: string };
  /** Figures stand between `**`. */
  lead: string;
  /** How many of them are merged bodies of another kind, in words; null where none is. */
  merged: string | null;
  /** The most and the least of the bodies that can be ranked. */
  span: string | null;
  years: YearRange;
  /** Null for a single body. */
  several: { rankings: readonly RankingGroupView[]; multiples: Multiples } | null;
  distributions: readonly DistributionView[];
  /** Province by province; null where that makes no map. */
  tiles: TileMapView | null;
  /** What each level received, a year a tab. */
  spread: { metric: Metric; tabs: readonly SpreadTab[] } | null;
  totals: readonly TotalRowView[];
  agencies: number;
  coverage: CoverageListView;
}

function viewTiles(language: Language, corpus: Corpus, { agencies }: SectorEntry): TileMapView | null {
  const rate = rateOf('granted_any');
  const byYear = readRatesByYear(corpus, agencies, rate);
  const year = chooseRateYear(byYear);
  if (year === null) return null;
  const rates = (byYear.get(year) ?? []).map((own) => ({ place: provinceOf(own.agency.region), rate: own.rate }));
  return viewRateTiles(language, rate, year, rates, provinceTiles('tiles', corpus.registry));
}

/** Null where no level has bodies enough for a median. */
function viewSpread(language: Language, corpus: Corpus, id: string, year: number | null): SectorPageView['spread'] {
  const metric = metricById.get(headline);
  if (!metric) return null;
  const groups = viewMetric(corpus, headline).groups.filter(({ group }) => group.sector === id);
  const tabs = viewSpreadTabs({ language, corpus, metric }, { groups, year });
  const hasMedian = tabs.some(({ rows }) => rows.some(({ spread }) => spread.median !== null));
  return hasMedian ? { metric, tabs } : null;
}

function describeSpan(language: Language, { rankings }: SectorView): string | null {
  const received = rankings[0]?.received;
  if (!received || received.listed.length < 2) return null;
  const highest = received.listed[0]?.point.value ?? 0;
  const lowest = received.listed.at(-1)?.point.value ?? 0;
  const isEqual = highest === lowest;
  if (!isEqual && received.listed.length < leastForMost) return null;
  return translateCount(language, isEqual ? 'places.sectorEqual' : 'places.sectorRank', received.listed.length, {
    year: received.year,
    most: formatNumber(highest),
    ...(isEqual ? {} : { least: formatNumber(lowest) }),
  });
}

export function viewSectorPage(language: Language, corpus: Corpus, id: string): SectorPageView {
  const view = viewSector(corpus, id);
  const { sector, rankings, totals, years } = view;
  const { agencies, merged } = sector;
  const bodies = listBodies(sector);
  const name = nameApart(language, agencies, ({ region }) => namePlace(language, region, corpus.registry));
  const counts = {
    agencies: translateCount(language, 'places.agencyCount', bodies.length),
    reports: translateCount(language, 'places.reportCount', view.reports),
  };
  return {
    id,
    name: nameIn(language, sector),
    counts,
    lead: translate(language, 'places.sectorLead', {
      ...counts,
      places: translateCount(language, 'places.placeCount', view.places),
      years: nameYearsOf(language, sector),
    }),
    merged: merged.length > 0 ? translateCount(language, 'places.sectorMerged', merged.length) : null,
    span: describeSpan(language, view),
    years,
    several:
      agencies.length > 1
        ? {
            rankings: viewRankings(language, corpus, rankings),
            multiples: listMultiples(agencies, { language, corpus, years, name }),
          }
        : null,
    // The page draws those of the largest groups; of the others it has the strips.
    distributions: viewDistributions(language, corpus, rankings, name)
      .filter(({ bodies: drawn }) => drawn.length >= leastForMedian)
      .toSorted((a, b) => b.bodies.length - a.bodies.length)
      .slice(0, mostDrawn),
    tiles: viewTiles(language, corpus, sector),
    spread: viewSpread(language, corpus, id, rankings[0]?.received.year ?? null),
    totals: viewTotals(language, corpus, totals),
    agencies: bodies.length,
    coverage: viewCoverageList(language, bodies, years),
  };
}

export interface SectorIndexView {
  /** How many kinds and bodies, in words. */
  counts: { sectors: string; agencies: string };
  /** The year of the medians; null where there is none. */
  year: number | null;
  rows: readonly {
    id: string;
    name: string;
    agencies: number;
    places: number;
    reports: number;
    years: string;
    /** What the largest of its levels received, in words; empty below eight numbers. */
    received: string;
    /** What its departments granted in full or in part; empty where cases are too few. */
    rate: string;
  }[];
}

export function viewSectorIndex(language: Language, corpus: Corpus): SectorIndexView {
  const sectors = [...collectSectors(corpus).values()];
  const { groups, year } = viewMetric(corpus, headline);
  const rate = rateOf('granted_any');
  const bySector = Map.groupBy(groups, ({ group }) => group.sector);
  const sayReceived = (id: string): string => {
    const told = (bySector.get(id) ?? []).flatMap(({ group, years }) =>
      years.flatMap((own) => (own.year === year && own.spread.median !== null ? [{ group, ...own.spread }] : [])),
    );
    const [most] = told.toSorted((a, b) => b.m - a.m);
    return most
      ? translate(language, 'places.medianReceived', {
          median: formatNumber(Math.round((most.median ?? 0) * 10) / 10),
          group: translate(language, levelWords[most.group.level]),
          m: formatNumber(most.m),
        })
      : '';
  };
  const sayRate = ({ agencies }: SectorEntry): string => {
    const combined = combineRates(corpus, agencies, rate);
    if (combined?.pooled.rate.state !== 'known' || !isOfEnough(combined.pooled.rate)) return '';
    return translate(language, 'places.rateOfYear', {
      year: combined.year,
      value: writeRate(combined.pooled.rate.value, rate),
    });
  };
  return {
    year,
    counts: {
      sectors: translateCount(language, 'places.sectorCount', sectors.length),
      agencies: translateCount(language, 'places.agencyCount', corpus.agencies.length),
    },
    rows: sectors.map((sector) => ({
      id: sector.id,
      name: nameIn(language, sector),
      agencies: listBodies(sector).length,
      places: countSector(sector).places,
      reports: countSector(sector).reports,
      years: nameYearsOf(language, sector),
      received: sayReceived(sector.id),
      rate: sayRate(sector),
    })),
  };
}
