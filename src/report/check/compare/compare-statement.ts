// A number of the text and the table figures that it may mean → whether they agree.
import { metricById } from '../../../forms/catalogue.ts';
import { listMeanings, listPrinted } from '../../analysis/list-readings.ts';
import { parseUnit } from '../../unit/unit.ts';
import type { Bilingual, Outcome } from '../rule.ts';
import { type FigureMap, findExact } from './figure-map.ts';
import { nameMetric } from './name-metric.ts';
import { round } from './round.ts';

/** How many units that a metric of the text is stated in are one unit of a metric of the tables. */
function factorOf(stated: string, printed: string): number {
  const [one, other] = [stated, printed].map((id) => parseUnit(metricById.get(id)?.unit ?? '')?.power ?? 0);
  return 10 ** ((other ?? 0) - (one ?? 0));
}

/** `stated` is a metric of the text. No outcome where either side is absent, blank or approximate. */
export function compareStatement(figures: FigureMap, stated: string): Outcome[] {
  const found = findExact(figures, stated);
  const printed = listPrinted(stated).flatMap((id) => findExact(figures, id) ?? [])[0];
  if (!found || !printed) return [];
  const addIn = (ids: readonly string[]): number => round(addAll(figures, ids, stated));
  const value = addIn([printed.metric]);
  if ([value, ...listMeanings(stated).map(addIn)].includes(found.value)) return [{ pass: true }];
  return [{ ...describeDifference(nameMetric(stated), found.value, value), at: [found.at, printed.at] }];
}

export function describeDifference(name: Bilingual, left: number, right: number) {
  return {
    pass: false as const,
    message: {
      zh: `${name.zh}：正文为 ${left}，表格为 ${right}。`,
      en: `${name.en}: ${left} in the text, ${right} in the table.`,
    },
    left,
    right,
    difference: round(left - right),
  };
}

/** NaN, which equals nothing, where a summand is not known. */
function addAll(figures: FigureMap, ids: readonly string[], stated: string): number {
  return ids.reduce((sum, id) => sum + (findExact(figures, id)?.value ?? Number.NaN) * factorOf(stated, id), 0);
}
