// Short notations → series and points for tests: numbers, `null` for no report, a state, or a number with its qualifier or mark.
import type { ChartPoint, ChartSeries } from '../../src/charts/chart-input.ts';
import type { FormId } from '../../src/forms/forms.ts';

export type Short = number | null | ChartPoint['state'] | readonly [number, Mark];
type Mark = 'exact' | 'approx' | 'at_least' | 'doubt' | 'near' | 'near doubt';

const formOf = (year: number): FormId => (year < 2019 ? '2014' : year < 2021 ? '2019' : '2021');

export function makePoint(year: number, short: Short): ChartPoint {
  const none = { year, value: null, qualifier: null } as const;
  if (short === null || short === 'no_report') return { ...none, state: 'no_report', template: null };
  if (typeof short === 'string') return { ...none, state: short, template: formOf(year) };
  const [value, mark] = typeof short === 'number' ? ([short, 'exact'] as const) : short;
  const qualifier = mark === 'approx' || mark === 'at_least' ? mark : 'exact';
  return {
    year,
    state: 'reported',
    value,
    qualifier,
    template: formOf(year),
    ...(mark.startsWith('near') && { tie: 'near' as const }),
    ...(mark.endsWith('doubt') && { doubt: true as const }),
  };
}

export const makeSeries = (label: string, from: number, shorts: readonly Short[], id = label): ChartSeries => ({
  id,
  label,
  points: shorts.map((short, index) => makePoint(from + index, short)),
  breaks: [],
});
