// The last number of a series → its name and number beside the plot, with its year where others go on longer.
import { type Language, translate } from '../i18n/translate.ts';
import type { ChartPoint, ChartSeries } from './chart-input.ts';
import { signedValue } from './format-value.ts';
import type { SideLabel } from './side-labels.ts';

export function nameEnd(
  language: Language,
  { label }: ChartSeries,
  point: ChartPoint,
  lastYear: number,
): Omit<SideLabel, 'y'> {
  const value = signedValue(language, point);
  if (point.year === lastYear) return { label, value };
  return { label, value: translate(language, 'charts.valueOfYear', { value, year: point.year }) };
}
