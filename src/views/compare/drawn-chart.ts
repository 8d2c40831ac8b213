// What a chart of the page is made from, what it consists of, and the lines below it.

import { joinYears } from '../../charts/points.ts';
import type { Scene } from '../../charts/scene.ts';
import type { TwinTable } from '../../charts/tabulate.ts';
import { type Language, translate } from '../../i18n/translate.ts';
import type { YearRange } from '../../report/analysis/build-series.ts';
import { minimumForRank } from '../../report/analysis/intervals.ts';
import type { Scope } from '../../report/model/scopes.ts';
import { type ComparedSeries, nameEntry } from './chart-series.ts';
import type { CompareBody } from './compare-point.ts';
import type { Measure } from './measures.ts';

/** Bodies of one scope and what is asked of them. */
export interface DrawInput {
  language: Language;
  /** Prefix of ids on the page. */
  id: string;
  /** In units of the drawing. */
  width: number;
  scope: Scope;
  years: YearRange;
  bodies: readonly CompareBody[];
  measure: Measure;
  /** What the labels leave out, since it is the same of all; empty where they are whole. */
  common: string;
  /** One for each body. */
  series: readonly ComparedSeries[];
}

export interface CompareChart {
  id: string;
  title: string;
  /** Unit, year, whose figures they are. */
  subtitle: string;
  /** Null where a table is all there is. */
  scene: Scene | null;
  /** Made when it is looked at. */
  table(): TwinTable;
  notes: readonly string[];
  /** Whose figures it shows. */
  bodies: readonly CompareBody[];
}

/** What a view makes of its input; the rest is the same for all. */
export interface Drawn {
  scene: Scene | null;
  table(): TwinTable;
  notes: readonly string[];
  title?: string;
  subtitle?: string;
}

const join = (language: Language, words: readonly string[]): string =>
  words.join(translate(language, 'common.listSeparator'));

/** `威海市科学技术局（2020–2022）` */
export function noteSmall(language: Language, series: readonly ComparedSeries[]): string[] {
  const listed = series.flatMap(({ label, points }) => {
    const years = points.filter(({ small }) => small).map(({ year }) => year);
    return years.length === 0
      ? []
      : [translate(language, 'compare.bodyYears', { label, years: join(language, joinYears(years)) })];
  });
  return listed.length === 0
    ? []
    : [translate(language, 'compare.smallBases', { bodies: join(language, listed), least: minimumForRank })];
}

/** Years of one coverage are named together. */
function describeCoverage(
  language: Language,
  body: CompareBody,
  measure: Measure,
  years: ReadonlySet<number>,
): string[] {
  const series = body.series[measure.id];
  if (!series) return [];
  const points = series.points.filter(({ year, of }) => of !== undefined && years.has(year));
  if (points.length === 0) return [];
  const groups = Map.groupBy(points, ({ covered, of }) => `${covered} ${of}`);
  const recast = series.recast?.some((year) => years.has(year)) ?? false;
  const covered = [...groups.values()].map((own) =>
    translate(language, 'compare.coveredYears', {
      years: join(language, joinYears(own.map(({ year }) => year))),
      covered: own[0]?.covered ?? 0,
      of: own[0]?.of ?? 0,
    }),
  );
  const label = nameEntry(language, body.entry);
  return [
    translate(language, 'compare.coverage', { label, years: join(language, covered) }),
    ...(recast ? [translate(language, 'compare.recast', { label })] : []),
  ];
}

export function noteCoverage(
  language: Language,
  bodies: readonly CompareBody[],
  measure: Measure,
  series: readonly ComparedSeries[],
): string[] {
  const years = new Set(series.flatMap(({ points }) => points.map(({ year }) => year)));
  return bodies.flatMap((body) => describeCoverage(language, body, measure, years));
}
