// Years without a report → invisible marks that say so when pointed at.
import { type Language, translate } from '../i18n/translate.ts';
import { drawPoint, drawRectangle } from './draw.ts';
import type { PointShape } from './scene.ts';
import type { YearAxis } from './year-axis.ts';

export function drawMissingYears(
  language: Language,
  axis: YearAxis,
  present: ReadonlySet<number>,
  top: number,
  bottom: number,
): PointShape[] {
  return axis.years
    .filter((year) => !present.has(year))
    .map((year) => {
      const words = translate(language, 'charts.yearMissing', { year });
      const hit = drawRectangle('hit', axis.start(year), top, axis.step, bottom - top);
      return drawPoint({ year, series: '', value: null, status: 'no_report', words }, hit);
    });
}
