// A number, the unit beside it and the units around it → the number in its metric's unit, or why it has none.

import type { Metric } from '../../../forms/catalogue.ts';
import { metricsOfOpenUnit } from '../../../forms/facts.ts';
import { prescribedTables } from '../../../forms/shape.ts';
import { textFamily } from '../../../forms/text.ts';
import type { Message } from '../../model/message.ts';
import type { NoteWords } from '../../model/reading-code.ts';
import { scale } from '../../text/printed-number.ts';
import { parseUnit, type Unit } from '../../unit/unit.ts';
import type { CellReading } from './read-cell.ts';

/** What a metric measures; counts of people are printed as 人 or, by sloppier hands, as 次 and 个. */
type Measure = 'money' | 'things' | 'people';

/** One place that prints units for several figures: a caption, the head of a block, a column, a row. */
export interface UnitScope {
  units: readonly Unit[];
  /** The metrics it stands over: a caption 单位：万元 over counts and amounts means the amounts. */
  covers: readonly Metric[];
}

export type UnitChoice =
  | { ok: true; value: number; unit: string | null; unitFrom?: 'form' }
  /** Why there is none: the words, and what they name. */
  | { ok: false; words: NoteWords; values: NonNullable<Message['values']> };

const measureOf = ({ kind, unit }: Metric): Measure =>
  kind === 'amount' ? 'money' : unit === '人' || unit === '人次' ? 'people' : 'things';

const isOptional = ({ family }: Metric): boolean => family !== textFamily.id && !prescribedTables.includes(family);

/** Persons are no requests and no documents; in the old statistics tables the column of units was filled in loosely. */
function fits(metric: Metric, { kind }: Unit): boolean {
  const measure = measureOf(metric);
  if (kind === 'scale' || kind === measure) return true;
  return measure === 'people' ? kind === 'things' : kind === 'people' && isOptional(metric);
}

/**
 * 单位：美元 over counts and amounts speaks of the amounts, though none can be made of it; so does 单位：万, of which
 * 元 was cut off: over counts it would multiply them by a slip.
 */
const isFor = (metric: Metric, unit: Unit): boolean =>
  unit.kind === 'scale' || unit.kind === 'currency' ? measureOf(metric) === 'money' : fits(metric, unit);

const powerOf = (metric: Metric): number => parseUnit(metric.unit)?.power ?? 0;

const list = (units: readonly Unit[]): string => [...new Set(units.map(({ word }) => word))].join('、');

const isForeign = (metric: Metric, units: readonly Unit[]): UnitChoice =>
  units.some(({ kind }) => kind === 'unknown')
    ? { ok: false, words: 'notes.unit_unknown', values: { units: list(units) } }
    : { ok: false, words: 'notes.unit_foreign', values: { units: list(units), metric: { metric: metric.id } } };

const isContradicted = (units: readonly Unit[]): UnitChoice => ({
  ok: false,
  words: 'notes.unit_contradicted',
  values: { units: list(units) },
});

/** The units around a cell that are meant for this metric, or the place whose unit cannot be meant for any. */
function gather(metric: Metric, scopes: readonly UnitScope[]): Unit[] | UnitChoice {
  const own: Unit[] = [];
  for (const { units, covers } of scopes) {
    const meant = units.filter((unit) => isFor(metric, unit));
    if (units.length === 0) continue;
    if (meant.some(({ kind }) => kind === 'currency')) return isForeign(metric, units);
    own.push(...meant);
    const isForOthers = covers.some((other) => units.some((unit) => isFor(other, unit)));
    const isKnown = units.every(({ kind }) => kind !== 'unknown');
    if (meant.length === 0 && !(isForOthers && isKnown)) return isForeign(metric, units);
  }
  return own;
}

/** 1.2万件 under 件 is a way to write 12000; an amount in another unit than its header's is a contradiction. */
function agrees(metric: Metric, cell: Unit, around: number): boolean {
  return cell.power === around || (around === 0 && (cell.kind === 'scale' || measureOf(metric) !== 'money'));
}

/** `reading` is a number, or a share or a currency that is none. */
export function chooseUnit(metric: Metric, reading: CellReading, scopes: readonly UnitScope[]): UnitChoice {
  const around = gather(metric, scopes);
  if (!Array.isArray(around)) return around;
  const cell = reading.unit;
  if (cell && (reading.value === null || !fits(metric, cell))) return isForeign(metric, [cell]);
  const powers = new Set(around.map(({ power }) => power));
  const [power] = powers;
  if (powers.size > 1 || (cell && power !== undefined && !agrees(metric, cell, power)))
    return isContradicted(cell ? [...around, cell] : around);
  // Where the form counts in 万元, a sign for 元 leaves open which of the two is meant.
  if (cell && power === undefined && /^(?:人民币|[¥￥])$/u.test(cell.word) && powerOf(metric) > 0)
    return isContradicted([cell]);
  return inUnitOf(metric, reading, power);
}

function inUnitOf(metric: Metric, reading: CellReading, around: number | undefined): UnitChoice {
  const number = reading.value ?? 0;
  const target = powerOf(metric);
  if (reading.unit) return { ok: true, value: scale(number, 10 ** -target), unit: metric.unit };
  if (around !== undefined) return { ok: true, value: scale(number, 10 ** (around - target)), unit: metric.unit };
  if (metric.kind !== 'amount') return { ok: true, value: number, unit: metric.unit };
  return metricsOfOpenUnit.has(metric.id)
    ? { ok: true, value: number, unit: null }
    : { ok: true, value: number, unit: metric.unit, unitFrom: 'form' };
}
