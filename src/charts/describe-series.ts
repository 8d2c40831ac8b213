// Series → all their numbers in one text, for those who do not see the drawing.
import { type Language, translate } from '../i18n/translate.ts';
import type { ChartSeries, UnitWords } from './chart-input.ts';
import { writePointValue } from './name-point.ts';

export function describeSeries(language: Language, series: readonly ChartSeries[], unit: UnitWords): string {
  return series
    .map(({ label, points }) => {
      const told = points.filter(({ state }) => state !== 'no_report');
      const said = told.map((point) =>
        translate(language, 'charts.descValue', { year: point.year, value: writePointValue(language, point, unit) }),
      );
      const values =
        said.length > 0
          ? said.join(translate(language, 'charts.listAnd'))
          : translate(language, 'common.stateNoReport');
      return translate(language, 'charts.descSeries', { label, values });
    })
    .join(language === 'en' ? ' ' : '');
}
