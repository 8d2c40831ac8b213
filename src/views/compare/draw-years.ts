// Series of a measure over years → lines, small charts, or a table alone.
import { type LinePanel, layoutLines } from '../../charts/lines.ts';
import { noteMarks } from '../../charts/list-notes.ts';
import { readValue } from '../../charts/read-value.ts';
import { layoutMultiples } from '../../charts/small-multiples.ts';
import { tabulateYears } from '../../charts/tabulate.ts';
import { nameYears } from '../../i18n/name-years.ts';
import { translate, translateCount } from '../../i18n/translate.ts';
import type { ComparedSeries } from './chart-series.ts';
import type { DrawInput, Drawn } from './figure.ts';
import { noteCoverage, noteSmall } from './list-figure-notes.ts';

/** More marks are not told apart. */
const mostLines = 6;
/** Columns of more years are too narrow. */
const mostColumns = 6;

const lastValue = ({ points }: ComparedSeries): number => points.reduce((last, point) => readValue(point) ?? last, -1);

/** Many series are drawn in two panels, the larger above, so that the smaller have a scale that shows them. */
function splitPanels({ language, series, measure: { unit } }: DrawInput): LinePanel[] {
  if (series.length <= mostLines) return [{ series, unit }];
  const sorted = series.toSorted((a, b) => lastValue(b) - lastValue(a));
  const half = Math.ceil(sorted.length / 2);
  const [upper, lower] = [sorted.slice(0, half), sorted.slice(half)];
  return [
    { series: upper, unit, label: translateCount(language, 'compare.panelUpper', upper.length) },
    { series: lower, unit, label: translateCount(language, 'compare.panelLower', lower.length) },
  ];
}

/** A rise from one case of two to two of two is no finding: such charts are titled by what they show. */
function titlePlainly({ language, series, measure, years }: DrawInput): string | undefined {
  if (!series.some(({ points }) => points.some(({ small }) => small))) return undefined;
  const named = { measure: measure.name, years: nameYears(language, years) };
  return translateCount(language, 'compare.titlePlain', series.length, named);
}

function describe(input: DrawInput): Omit<Drawn, 'scene'> {
  const { language, bodies, measure, series, years } = input;
  return {
    table: () => tabulateYears({ language, years, unit: measure.unit }, series),
    notes: [...noteSmall(language, series), ...noteCoverage(language, bodies, measure, series)],
  };
}

const subtitleOf = ({ language, measure }: DrawInput): string =>
  translate(language, 'charts.panelHead', { label: measure.name, unit: measure.unit.other });

export function drawLines(input: DrawInput): Drawn {
  const { id, language, width, years, measure } = input;
  const title = titlePlainly(input);
  const text = { subtitle: subtitleOf(input), ...(title !== undefined && { title }) };
  const scene = layoutLines({ id, language, width, years, unit: measure.unit, panels: splitPanels(input), text });
  return { ...describe(input), scene };
}

export function drawMultiples(input: DrawInput): Drawn {
  const { id, language, width, years, measure, series } = input;
  const title = titlePlainly(input);
  const isShort = years.to - years.from < mostColumns && measure.kind === 'count';
  const scene = layoutMultiples({
    id,
    language,
    width,
    years,
    unit: measure.unit,
    metric: measure.name,
    kind: isShort ? 'columns' : 'lines',
    cells: series,
    ...(title !== undefined && { text: { title } }),
  });
  return { ...describe(input), scene };
}

export function drawTable(input: DrawInput): Drawn {
  const { language, series, measure, years } = input;
  const named = { measure: measure.name, years: nameYears(language, years) };
  const { notes, ...described } = describe(input);
  const marks = noteMarks(
    language,
    series.flatMap(({ points }) => points),
  );
  return {
    ...described,
    notes: [...marks, ...notes],
    scene: null,
    title: translateCount(language, 'compare.titlePlain', series.length, named),
    subtitle: subtitleOf(input),
  };
}
