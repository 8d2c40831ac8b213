// Two measures of the same bodies → dots of the year that most of them have both for; rates of few cases are left out.
import { layoutScatter } from '../../charts/scatter.ts';
import { tabulateScatter } from '../../charts/tabulate.ts';
import { translate } from '../../i18n/translate.ts';
import type { ComparedPoint, ComparedSeries } from './chart-series.ts';
import { chooseCommonMoment, findRanked } from './choose-moment.ts';
import type { Drawn, FigureInput } from './figure.ts';
import { noteCoverage, noteSmall } from './list-figure-notes.ts';
import type { Measure } from './measures.ts';

/** Drawn as a number that is not there: a dot would count as much as one of a thousand cases. */
const leaveOutSmall = (point: ComparedPoint): ComparedPoint =>
  point.small ? { ...point, state: 'not_applicable', value: null } : point;

const nameAxis = ({ id, name, unit }: Measure) => ({ id, label: name, unit });

export interface ScatterInput extends FigureInput {
  across: Measure;
  /** In the order of `series`. */
  acrossSeries: readonly ComparedSeries[];
}

export function drawScatter(input: ScatterInput): Drawn {
  const { id, language, width, years, bodies, measure, series, across, acrossSeries } = input;
  const year = chooseCommonMoment(series, acrossSeries) ?? years.to;
  const told = series.map((one, index) => ({
    id: one.id,
    label: one.label,
    x: findRanked(acrossSeries[index] ?? { ...one, points: [] }, year),
    y: findRanked(one, year),
  }));
  const axes = { id, language, width, x: nameAxis(across), y: nameAxis(measure) };
  const drawn = told.map((body) => ({ ...body, x: leaveOutSmall(body.x), y: leaveOutSmall(body.y) }));
  const scene = layoutScatter({ ...axes, bodies: drawn });
  const inYear = (all: readonly ComparedSeries[]) =>
    all.map((one) => ({ ...one, points: one.points.filter((point) => point.year === year) }));
  const shown = [...inYear(series), ...inYear(acrossSeries)];
  return {
    scene,
    table: () => tabulateScatter({ ...axes, bodies: told }),
    subtitle: translate(language, 'compare.ofYear', { year, measure: scene.subtitle }),
    notes: [
      ...(years.from < years.to ? [translate(language, 'compare.yearCommon', { year })] : []),
      ...noteSmall(language, shown),
      ...noteCoverage(language, bodies, measure, shown),
    ],
  };
}
