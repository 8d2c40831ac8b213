// Numbers of places and what each covers → a tile map of a year and the table beneath it, in the language of the page.
import { narrowWidth, wideWidth } from '../../charts/chart-input.ts';
import type { Scene } from '../../charts/scene.ts';
import { layoutTileMap, type Tile, type TileKind, type TileMap, tiledProvinces } from '../../charts/tile-map.ts';
import { type RateDefinition, type RateId, rateOf } from '../../forms/rates.ts';
import { linkPage } from '../../i18n/link.ts';
import { nameRate } from '../../i18n/name-metric.ts';
import { type Language, translate } from '../../i18n/translate.ts';
import { isShown, type PooledRate, poolRates, type Rate } from '../../report/analysis/compute-rate.ts';
import { isOfEnough, minimumDenominator, minimumForRank } from '../../report/analysis/intervals.ts';
import type { Registry } from '../../report/registry/registry.ts';
import type { AgencyEntry, Corpus } from '../../store/corpus.ts';
import { namePlace, namePlaceInShort } from '../names.ts';
import { chooseRateYear, readRatesByYear } from './rankings.ts';
import { writeInterval, writeParts, writeRate } from './view-rankings.ts';

/** A body's rate of the year, and the place of the map that it lies in. */
export interface PlacedRate {
  place: string;
  rate: Rate;
}

/** Rates by year; the map is of one, the table of all. */
export type RatesByYear = ReadonlyMap<number, readonly PlacedRate[]>;

/** A row of the table beneath the map. */
interface TileRow {
  code: string;
  name: string;
  path: string;
  /** Empty where it is of too few cases. */
  value: string;
  interval: string;
  parts: string;
  covered: number;
  of: number;
  numerator: number | null;
  denominator: number | null;
  /** What it was in the other years of the view, in their order; empty where it is of too few cases. */
  others: readonly string[];
}

/** A map of a year, and the same numbers as a table; places without a report are not in it. */
export interface TileMapView {
  rate: RateId;
  year: number;
  /** The other years of the table, the newest first. */
  others: readonly number[];
  title: string;
  subtitle: string;
  scenes: readonly Scene[];
  rows: readonly TileRow[];
}

/** Which places a map has tiles for, and how its drawing is called on the page. */
export interface TiledPlaces {
  id: string;
  registry: Registry;
  /** Codes of provinces, or of the places below one, in the order of the grid. */
  codes: readonly string[];
}

/** By the first two digits of a code. */
export const provinceOf = (region: string): string => `${region.slice(0, 2)}0000`;

export const provinceTiles = (id: string, registry: Registry): TiledPlaces => ({ id, registry, codes: tiledProvinces });

/** Fewer places than these make no map. */
const leastTiled = 3;

const writeTile = (value: number, definition: RateDefinition): string =>
  definition.per === undefined ? `${Math.round(value * 100)}%` : writeRate(value, definition);

function kindOf({ rate, covered, of }: PooledRate): TileKind {
  if (of === 0) return 'none';
  return covered > 0 && rate.state === 'known' && isOfEnough(rate) ? 'coloured' : 'few';
}

function viewRow(
  language: Language,
  code: string,
  registry: Registry,
  { rate, covered, of }: PooledRate,
  definition: RateDefinition,
): TileRow {
  const known = rate.state === 'known' ? rate : undefined;
  const shown = known && isShown(known) ? known : undefined;
  return {
    code,
    name: namePlace(language, code, registry),
    path: `/region/${code}/`,
    value: shown ? writeRate(shown.value, definition) : '',
    interval: shown ? writeInterval(shown) : '',
    parts: known ? writeParts(language, known) : '',
    covered,
    of,
    numerator: known?.numerator ?? null,
    denominator: known?.denominator ?? null,
    others: [],
  };
}

function makeTile(
  language: Language,
  row: TileRow,
  label: string,
  pooled: PooledRate,
  definition: RateDefinition,
): Tile {
  const kind = kindOf(pooled);
  const value = pooled.rate.state === 'known' && isShown(pooled.rate) ? pooled.rate.value : null;
  const number =
    row.value === '' ? translate(language, 'places.rankingSmall', { least: minimumDenominator }) : row.value;
  return {
    id: row.code,
    label,
    kind,
    value,
    text: value === null ? '—' : writeTile(value, definition),
    words:
      kind === 'none'
        ? translate(language, 'places.tileNone', { place: row.name })
        : translate(language, 'places.tileRate', {
            place: row.name,
            number,
            parts: row.parts,
            covered: pooled.covered,
            of: pooled.of,
          }),
    ...(kind === 'none' ? {} : { href: linkPage(language, row.path) }),
  };
}

function draw(map: Omit<TileMap, 'id' | 'width'>, id: string): Scene[] {
  return [
    layoutTileMap({ ...map, id: `${id}-wide`, width: wideWidth }),
    layoutTileMap({ ...map, id, width: narrowWidth }),
  ];
}

/** Rates of departments of one year, combined place by place; null where fewer than three places have any report. */
export function viewRateTiles(
  language: Language,
  definition: RateDefinition,
  year: number,
  byYear: RatesByYear,
  { id, registry, codes }: TiledPlaces,
): TileMapView | null {
  const byPlace = Map.groupBy(byYear.get(year) ?? [], ({ place }) => place);
  const others = [...byYear.keys()].filter((other) => other !== year).sort((a, b) => b - a);
  const sayOther = (code: string, other: number): string => {
    const own = (byYear.get(other) ?? []).filter(({ place }) => place === code);
    const { rate } = poolRates(
      own.map((one) => one.rate),
      definition,
    );
    return rate.state === 'known' && isShown(rate) ? writeRate(rate.value, definition) : '';
  };
  const pooled = codes.map((code) => {
    const own = poolRates(
      (byPlace.get(code) ?? []).map(({ rate }) => rate),
      definition,
    );
    return { own, row: viewRow(language, code, registry, own, definition) };
  });
  const held = pooled.filter(({ own }) => own.of > 0);
  if (held.length < leastTiled) return null;
  const tiles = pooled.map(({ own, row }) =>
    makeTile(language, row, namePlaceInShort(language, row.code, registry), own, definition),
  );
  const title = translate(language, 'places.tileTitle', { rate: nameRate(language, definition.id), year });
  const subtitle = translate(language, 'places.tileSubtitle', { ranked: minimumForRank });
  const scenes = draw(
    {
      language,
      tiles,
      steps: definition.per === undefined ? 'equal' : 'parts',
      write: (value) => writeTile(value, definition),
      text: { title, subtitle, desc: translate(language, 'places.tileDesc', { held: held.length, of: codes.length }) },
      key: {
        plain: '',
        few: translate(language, 'places.tileFew', { ranked: minimumForRank }),
        none: translate(language, 'places.tileHatched'),
      },
    },
    id,
  );
  const rows = held.map(({ row }) => ({ ...row, others: others.map((other) => sayOther(row.code, other)) }));
  return { rate: definition.id, year, others, title, subtitle, scenes, rows };
}

type BodyRates = ReturnType<typeof readRatesByYear>;

/** The rates of bodies, each in the place that `placeOf` puts it. */
export const placeByYear = (byYear: BodyRates, placeOf: (agency: AgencyEntry) => string): RatesByYear =>
  new Map(
    [...byYear].map(([year, rates]) => [year, rates.map(({ agency, rate }) => ({ place: placeOf(agency), rate }))]),
  );

/** A rate of all departments, province by province, in the latest well covered year; null where that makes no map. */
export function viewProvinceRates(language: Language, corpus: Corpus, id: RateId): TileMapView | null {
  const definition = rateOf(id);
  const byYear = readRatesByYear(corpus, corpus.agencies, definition);
  const year = chooseRateYear(byYear);
  if (year === null) return null;
  const rates = placeByYear(byYear, ({ region }) => provinceOf(region));
  return viewRateTiles(language, definition, year, rates, provinceTiles(`tiles-${id}`, corpus.registry));
}
