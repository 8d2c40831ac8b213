// A language → what the words of a chart’s points have in common, and the points that its table tells.
import { findWords, type Language, translate } from '../i18n/translate.ts';
import type { ChartSeries } from './chart-input.ts';
import { keyOfPoint, type ToldPoints } from './render-beside-table.ts';
import { writeTwinCell } from './tabulate.ts';
import { type PointTemplates, wordCell } from './twin-words.ts';

export const findTemplates = (language: Language): PointTemplates => ({
  value: findWords(language, 'charts.pointValue'),
  state: findWords(language, 'charts.pointState'),
  near: translate(language, 'charts.withNote', { words: '{words}', note: translate(language, 'charts.near') }),
  weak: translate(language, 'charts.withNote', { words: '{words}', note: translate(language, 'charts.weak') }),
});

/** A table that tells more than these series marks what is to be minded with a number otherwise: only plain numbers are told by it. */
const isPlain = ({ doubt, note, qualifier, tie, state }: ChartSeries['points'][number]): boolean =>
  !doubt &&
  note === undefined &&
  (qualifier === null || qualifier === 'exact') &&
  tie !== 'weak' &&
  state !== 'not_in_form';

/** What a table that all drawings of a page share tells of them. */
export const tellShared = (
  language: Language,
  series: readonly ChartSeries[],
  units: ReadonlyMap<string, string>,
): ToldPoints =>
  tellPoints(
    language,
    series.map((one) => ({ ...one, points: one.points.filter(isPlain) })),
    units,
  );

/** Every cell of the table with the words that a script makes of it. */
export function tellPoints(
  language: Language,
  series: readonly ChartSeries[],
  units: ReadonlyMap<string, string>,
): ToldPoints {
  const templates = findTemplates(language);
  return new Map(
    series.flatMap(({ id, label, points }) =>
      points.map((point): [string, string] => {
        const { text } = writeTwinCell(language, point);
        const printed = { year: `${point.year}`, label, units: units.get(id) ?? '', text };
        return [keyOfPoint(id, point.year), wordCell(templates, printed)];
      }),
    ),
  );
}
