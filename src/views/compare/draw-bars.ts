// Series of a measure → bars of the year that most of them have a number for, those of small base hollow and last.
import { layoutRanking } from '../../charts/ranking-bars.ts';
import { readValue } from '../../charts/read-value.ts';
import { tabulateBodies } from '../../charts/tabulate.ts';
import { translate } from '../../i18n/translate.ts';
import { chooseMoment, listMoment } from './choose-moment.ts';
import type { DrawInput, Drawn } from './figure.ts';
import { noteCoverage, noteSmall } from './list-figure-notes.ts';

export function drawBars(input: DrawInput): Drawn {
  const { id, language, width, years, bodies, measure, series } = input;
  const chosen = chooseMoment(series);
  const year = chosen ?? years.to;
  const metric = translate(language, 'compare.ofYear', { year, measure: measure.name });
  const chart = { id, language, width, unit: measure.unit, metric, bodies: listMoment(series, year) };
  const shown = series.map((one) => ({ ...one, points: one.points.filter((point) => point.year === year) }));
  const ranked = chart.bodies.filter(({ point, small }) => readValue(point) !== undefined && !small);
  const isAllSmall = ranked.length === 0 && chart.bodies.some(({ small }) => small);
  return {
    scene: layoutRanking(chart),
    ...(isAllSmall && { title: translate(language, 'compare.titleAllSmall', { measure: metric }) }),
    table: () => tabulateBodies(chart),
    notes: [
      ...(years.from < years.to && chosen !== null ? [translate(language, 'compare.yearChosen', { year })] : []),
      ...noteSmall(language, shown),
      ...noteCoverage(language, bodies, measure, shown),
    ],
  };
}
