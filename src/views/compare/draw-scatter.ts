// Two measures of the same bodies → dots of the year that most of them have both for; rates of few cases are small rings.
import { layoutScatter } from '../../charts/scatter.ts';
import { tabulateScatter } from '../../charts/tabulate.ts';
import { translate } from '../../i18n/translate.ts';
import type { ComparedSeries } from './chart-series.ts';
import { chooseCommonMoment, findMoment } from './choose-moment.ts';
import type { DrawInput, Drawn } from './figure.ts';
import { noteCoverage, noteSmall } from './list-figure-notes.ts';
import type { Measure } from './measures.ts';

const nameAxis = ({ id, name, unit }: Measure) => ({ id, label: name, unit });

export interface ScatterInput extends DrawInput {
  across: Measure;
  /** In the order of `series`. */
  acrossSeries: readonly ComparedSeries[];
}

export function drawScatter(input: ScatterInput): Drawn {
  const { id, language, width, years, bodies, measure, series, across, acrossSeries } = input;
  const chosen = chooseCommonMoment(series, acrossSeries);
  const year = chosen ?? years.to;
  const told = series.map((one, index) => {
    const x = findMoment(acrossSeries[index] ?? { ...one, points: [] }, year);
    const y = findMoment(one, year);
    return { id: one.id, label: one.label, x, y, ...((x.small || y.small) && { small: true }) };
  });
  const axes = { id, language, width, x: nameAxis(across), y: nameAxis(measure) };
  const scene = layoutScatter({ ...axes, bodies: told });
  const inYear = (all: readonly ComparedSeries[]) =>
    all.map((one) => ({ ...one, points: one.points.filter((point) => point.year === year) }));
  const shown = [...inYear(series), ...inYear(acrossSeries)];
  return {
    scene,
    table: () => tabulateScatter({ ...axes, bodies: told }),
    subtitle: translate(language, 'compare.ofYear', { year, measure: scene.subtitle }),
    notes: [
      ...(years.from < years.to && chosen !== null ? [translate(language, 'compare.yearCommon', { year })] : []),
      ...noteSmall(language, shown),
      ...noteCoverage(language, bodies, measure, shown),
    ],
  };
}
