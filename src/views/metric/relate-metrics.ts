// A metric → what it belongs to: metrics of its row and column, those tied to it in other forms, rates, those of its name.
import { type Metric, metricById, metrics, metricsOf } from '../../forms/catalogue.ts';
import { metricTies } from '../../forms/facts.ts';
import { type RateDefinition, rateDefinitions } from '../../forms/rates.ts';
import type { TieKind } from '../../forms/record.ts';
import type { Name } from '../../i18n/labels.ts';
import { nameMetric } from '../../i18n/name-metric.ts';
import type { Language } from '../../i18n/translate.ts';
import { listReadings } from '../../report/analysis/list-readings.ts';
import { type CellNames, locateCell } from './locate-cell.ts';

/** A metric as a list that names its row or column already shows it. */
interface RelatedMetric {
  id: string;
  label: Name;
}

interface RelatedMetrics {
  row: readonly RelatedMetric[];
  column: readonly RelatedMetric[];
  /** In tables without columns: what counts parts of the same thing. */
  kin: readonly RelatedMetric[];
}

/** The id up to the first `_`: answers that were denied are kin of all answers. */
const stemOf = (id: string): string => id.replace(/\.cumulative$/, '').split('_')[0] ?? id;

const nameOf =
  (id: string): Name =>
  (language) =>
    nameMetric(language, id);

/** The metrics of the same row and of the same column of its table, or those that begin with the same word. */
export function listRelated(id: string): RelatedMetrics {
  const family = metricById.get(id)?.family;
  const others = family ? metricsOf(family).filter((metric) => metric.id !== id) : [];
  const cell = locateCell(id);
  if (!cell) {
    const kin = others.filter((metric) => stemOf(metric.id) === stemOf(id));
    return { row: [], column: [], kin: kin.map(({ id: other }) => ({ id: other, label: nameOf(other) })) };
  }
  const list = (isRelated: (other: CellNames) => boolean, name: (other: CellNames) => Name | undefined) =>
    others.flatMap((metric): RelatedMetric[] => {
      const other = locateCell(metric.id);
      return other && isRelated(other) ? [{ id: metric.id, label: name(other) ?? nameOf(metric.id) }] : [];
    });
  return {
    row: list(
      ({ rowId }) => rowId === cell.rowId,
      ({ column }) => column.at(-1),
    ),
    column: list(
      ({ columnId }) => columnId === cell.columnId,
      ({ shortRow }) => shortRow,
    ),
    kin: [],
  };
}

interface TiedMetric {
  metric: Metric;
  /** Metrics to be added to it. */
  others: readonly Metric[];
  tie: TieKind;
  /** Which words say what differs. */
  why: string | undefined;
}

/** Ties that never stand in: of what does not compare, and of amounts in other units. */
function listOtherTies(id: string, shown: ReadonlySet<string>): TiedMetric[] {
  return metricTies.flatMap(({ from, to, kind, why }): TiedMetric[] => {
    const [tied, ...others] = to === id ? from : from[0] === id ? [to] : [];
    const metric = metricById.get(tied ?? '');
    if (!metric || shown.has(metric.id)) return [];
    return [{ metric, others: others.flatMap((other) => metricById.get(other) ?? []), tie: kind, why }];
  });
}

/** The metrics of other forms or sources that count the same, nearly the same, or are not to be compared, with what differs. */
export function listTies(id: string): TiedMetric[] {
  const standing = listReadings(id).flatMap(({ metric: tied, others = [], tie, why }): TiedMetric[] => {
    const metric = metricById.get(tied);
    if (tie === 'own' || !metric) return [];
    return [{ metric, others: others.flatMap((other) => metricById.get(other) ?? []), tie, why }];
  });
  return [...standing, ...listOtherTies(id, new Set(standing.map(({ metric }) => metric.id)))];
}

interface RateUse {
  rate: RateDefinition;
  part: 'numerator' | 'denominator';
}

/** The rates that a metric is a part of. */
export function listRateUses(id: string): RateUse[] {
  return rateDefinitions.flatMap((rate): RateUse[] => {
    if (rate.formulas.some(({ numerator }) => numerator.includes(id))) return [{ rate, part: 'numerator' }];
    return rate.formulas.some(({ denominator, less = [] }) => [...denominator, ...less].includes(id))
      ? [{ rate, part: 'denominator' }]
      : [];
  });
}

const countNames = (language: Language): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { id, family } of metrics) {
    const key = `${family} ${nameMetric(language, id)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
};

const countsByLanguage = new Map<Language, Map<string, number>>();

/** Whether the table of a metric has another one of the same name, as the rows 其他情形数 of the long table are. */
export function isNamedAlike({ id, family }: Metric, language: Language): boolean {
  const counts = countsByLanguage.get(language) ?? countNames(language);
  countsByLanguage.set(language, counts);
  return (counts.get(`${family} ${nameMetric(language, id)}`) ?? 0) > 1;
}
