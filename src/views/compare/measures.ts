// What bodies can be compared by: the key metrics of an agency's page, the ways requests end, and all rates.
import type { Metric } from '../../forms/catalogue.ts';
import { metricsOfVolume } from '../../forms/facts.ts';
import { figuresIn, type ListedFigure } from '../../forms/listings.ts';
import { companionsOf, rateDefinitions } from '../../forms/rates.ts';
import { type OutcomeId, outcomeIds } from '../../forms/record.ts';
import { type Name, nameUnits, type UnitNames } from '../../i18n/labels.ts';
import { nameListed } from '../../i18n/name-listed.ts';
import { nameRate } from '../../i18n/name-metric.ts';
import { formatNumber, type Language, translate } from '../../i18n/translate.ts';
import { yearLists } from '../agency/build-year-table.ts';
import { outcomeMeasureWords } from '../sentences/outcome-words.ts';
import { type CompareState, emptyState, mostBodies, writeState } from './compare-state.ts';

/** A count: a metric of the catalogue, or one of the ways in which requests end. */
export interface CountMeasure {
  /** As it stands in addresses: the metric's id or `outcome.<id>`. */
  id: string;
  name: Name;
  unit: Pick<Metric, 'unit' | 'thing'>;
  outcome?: OutcomeId;
}

const byFigure = (figure: ListedFigure): CountMeasure[] => [
  { id: figure.metric.id, name: nameListed('compare.measure', figure), unit: figure.metric },
  ...(figure.outcomes ? outcomeIds : []).map(
    (outcome): CountMeasure => ({
      id: `outcome.${outcome}`,
      name: (language) => translate(language, outcomeMeasureWords[outcome]),
      unit: figure.metric,
      outcome,
    }),
  ),
];

export const countMeasures: readonly CountMeasure[] = yearLists.flatMap(([list]) => figuresIn(list).flatMap(byFigure));

/** A measure as the page and its script know it, in one language. */
export interface Measure {
  id: string;
  kind: 'count' | 'rate';
  name: string;
  unit: UnitNames;
  /** It counts what came in or was put out: who has most may be named. */
  volume: boolean;
  /** Not a share: so many for every 100 or 10,000. */
  per?: number;
  /** The rates that belong beside it, with their names: alone it misleads. */
  beside?: readonly { id: string; name: string }[];
}

export const idOfRate = (rate: string): string => `rate.${rate}`;

function nameRateUnit(language: Language, per: number | undefined): UnitNames {
  if (per === undefined) return { one: '%', other: '%' };
  const name = translate(language, 'compare.unitPer', { per: formatNumber(per) });
  return { one: name, other: name };
}

export function listMeasures(language: Language): Measure[] {
  const counts = countMeasures.map(
    ({ id, name, unit }): Measure => ({
      id,
      kind: 'count',
      name: name(language),
      unit: nameUnits(language, unit),
      volume: metricsOfVolume.has(id),
    }),
  );
  const rates = rateDefinitions.map(
    ({ id, per }): Measure => ({
      id: idOfRate(id),
      kind: 'rate',
      name: nameRate(language, id),
      unit: nameRateUnit(language, per),
      volume: false,
      ...(per && { per }),
      ...(companionsOf(id).length > 0 && {
        beside: companionsOf(id).map((other) => ({ id: idOfRate(other), name: nameRate(language, other) })),
      }),
    }),
  );
  return [...counts, ...rates];
}

/** By which bodies can be compared. */
export const measureIds: ReadonlySet<string> = new Set([
  ...countMeasures.map(({ id }) => id),
  ...rateDefinitions.map(({ id }) => idOfRate(id)),
]);

/** The page of comparisons with these bodies in it, as many as it takes; undefined where nothing of it can be compared. */
export function pathOfComparison(state: Partial<CompareState>): string | undefined {
  const { of = [], measure = emptyState.measure } = state;
  if (of.length === 0 || !measureIds.has(measure)) return undefined;
  return `/compare/${writeState({ ...emptyState, ...state, of: of.slice(0, mostBodies) })}`;
}
