// A point, a body or a series → what titles, tooltips and descriptions say of it: `2021 年 收到申请 3 件`.
import { nameBeside } from '../i18n/state-words.ts';
import { factsOf, type Language, translate } from '../i18n/translate.ts';
import type { BesideReason } from '../report/analysis/look-back.ts';
import type { ChartBody, ChartPoint, ChartSeries, UnitWords } from './chart-input.ts';
import { isDoubted, isNear, isWeak, readValue } from './points.ts';
import type { PointData } from './scene.ts';
import { closeGaps } from './twin-words.ts';
import { nameMissingValue, signTie, writeValue } from './value-words.ts';

type WordedPoint = Omit<ChartPoint, 'year' | 'template'>;

/** The value with its unit, or why there is none. */
function sayValue(language: Language, point: WordedPoint, unit: UnitWords): string {
  const value = readValue(point);
  return value === undefined
    ? nameMissingValue(language, point.state)
    : writeValue(language, value, point.qualifier, unit);
}

/** Words and, in brackets, what is to be minded with them. */
export const addNote = (language: Language, words: string, note: string | undefined): string =>
  note ? translate(language, 'charts.withNote', { words, note }) : words;

/** Within brackets a sentence has no full stop. */
const trimStop = (note: string): string => note.replace(/[。.]$/, '');

/** What stands in brackets after a value: that it is in question, then why, or whatever else is to be minded. */
export function addRemarks(
  language: Language,
  words: string,
  point: WordedPoint,
  more: readonly string[] = [],
): string {
  const doubt = isDoubted(point) ? [translate(language, 'charts.doubt')] : [];
  const note = point.note ? [trimStop(point.note)] : [];
  return addNote(language, words, [...more, ...doubt, ...note].join(translate(language, 'charts.clauseComma')));
}

/** For titles: `3 件*`, `1 件（存疑）`. */
export function writePointValue(language: Language, point: WordedPoint, unit: UnitWords): string {
  const { note: _, ...marked } = point;
  return addRemarks(language, sayValue(language, point, unit) + signTie(point), marked);
}

/** What the year or the number beside it says already. */
const saysItself: ReadonlySet<BesideReason> = new Set(['doubt', 'gap', 'inexact']);

/** A former number in brackets, with its year and why nothing is said to have risen or fallen: `2016 年 1 件，格式不同`. */
export function sayBefore(language: Language, value: string, { year }: ChartPoint, reason: BesideReason): string {
  const said = translate(language, 'charts.before', { year, value });
  return saysItself.has(reason) ? said : said + translate(language, 'charts.noteComma') + nameBeside(language, reason);
}

/** Points of one value → one that is in question, near, or no more than weakly tied, where any of them is. */
export function sharePoint(points: readonly ChartPoint[]): ChartPoint | undefined {
  const [first] = points;
  if (!first) return undefined;
  const { note: _, ...shared } = first;
  return {
    ...shared,
    ...(points.some(isDoubted) && { doubt: true as const }),
    ...(points.some(isNear) && { tie: 'near' as const }),
    ...(points.some(isWeak) && { tie: 'weak' as const }),
  };
}

/** The value that these points have in common. */
export function writeSharedValue(language: Language, points: readonly ChartPoint[], unit: UnitWords): string {
  const shared = sharePoint(points);
  return shared ? writePointValue(language, shared, unit) : '';
}

/** All in words, for those who hear it. */
export function describeValue(language: Language, point: WordedPoint, unit: UnitWords): string {
  const near = isNear(point) ? [translate(language, 'charts.near')] : [];
  const weak = isWeak(point) ? [translate(language, 'charts.weak')] : [];
  return addRemarks(language, sayValue(language, point, unit), point, [...near, ...weak]);
}

function nameYearPoint(language: Language, point: ChartPoint, label: string, unit: UnitWords): string {
  const { year } = point;
  const said = describeValue(language, point, unit);
  const words =
    readValue(point) === undefined
      ? translate(language, 'charts.pointState', { year, label, state: said })
      : translate(language, 'charts.pointValue', { year, label, value: said });
  return closeGaps(words);
}

/** A point of a series → the data of its mark. */
export const describePoint = (
  language: Language,
  { id, label }: ChartSeries,
  point: ChartPoint,
  unit: UnitWords,
): PointData => ({
  year: point.year,
  series: id,
  value: readValue(point) ?? null,
  status: point.state,
  words: nameYearPoint(language, point, label, unit),
});

/** `威海市科学技术局：3 件`. */
export const sayBody = (language: Language, { label, point }: ChartBody, unit: UnitWords): string =>
  translate(language, 'charts.bodyValue', { label, value: describeValue(language, point, unit) });

/** A body with its point → the data of its mark. */
export const describeChartBody = (language: Language, body: ChartBody, unit: UnitWords): PointData => ({
  year: body.point.year,
  series: body.id,
  value: readValue(body.point) ?? null,
  status: body.point.state,
  words: sayBody(language, body, unit),
});

/** All bodies with their values, in one sentence. */
export const listBodies = (language: Language, bodies: readonly ChartBody[], unit: UnitWords): string =>
  bodies.map((body) => sayBody(language, body, unit)).join(translate(language, 'charts.clauseComma'));

/** All numbers of all series in one text, for those who do not see the drawing. */
export function describeSeries(language: Language, series: readonly ChartSeries[], unit: UnitWords): string {
  return series
    .map(({ label, points }) => {
      const held = points.filter(({ state }) => state !== 'no_report');
      const said = held.map((point) =>
        translate(language, 'charts.descValue', { year: point.year, value: writePointValue(language, point, unit) }),
      );
      const values =
        said.length > 0
          ? said.join(translate(language, 'charts.listAnd'))
          : translate(language, 'common.stateNoReport');
      return translate(language, 'charts.descSeries', { label, values });
    })
    .join(factsOf(language).gap);
}
