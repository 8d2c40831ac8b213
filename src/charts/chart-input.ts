// What every chart of years is drawn from: the core's points, each series with a label in the reader's language.
import type { Language } from '../i18n/translate.ts';
import type { YearRange } from '../report/analysis/build-series.ts';
import type { SeriesBreak, SeriesPoint } from '../report/analysis/series-point.ts';

type PointFacts = Pick<SeriesPoint, 'year' | 'state' | 'value' | 'qualifier' | 'template'>;

/** A point of the core's series as it is, or one made from a sum over agencies. */
export interface ChartPoint extends PointFacts, Partial<Pick<SeriesPoint, 'scope' | 'tie'>> {
  /** A check set another number against this one: nothing is concluded from it. */
  doubt?: true;
  /** What to mind with this value, such as how many agencies a sum covers, or the reason of the doubt. */
  note?: string;
}

/** A break of the core's series, or a year from which on numbers do not compare though no form begins. */
export type ChartBreak = Pick<SeriesBreak, 'year' | 'comparability'> & Partial<Pick<SeriesBreak, 'from' | 'to'>>;

/** `{ id, label, ...series }` where `series` is the core's. */
export interface ChartSeries {
  /** Stable: the metric's or the agency's id. */
  id: string;
  /** Short, in the language of the chart. */
  label: string;
  /** It counts what the others divide; it leads nothing. */
  whole?: true;
  points: readonly ChartPoint[];
  breaks: readonly ChartBreak[];
}

/** The unit for one and for several; the same word in Chinese. */
export interface UnitWords {
  one: string;
  other: string;
}

/** Words beside the drawing; what is left out is composed from the numbers. */
export interface ChartText {
  /** The finding. */
  title: string;
  /** Unit and scope. */
  subtitle: string;
  /** The whole chart for those who do not see it. */
  desc: string;
}

export interface ChartFrame {
  /** Prefix of all ids in the SVG; one on a page only. */
  id: string;
  language: Language;
  /** In units of the drawing, which are CSS pixels at full size; 344 fits a phone and a third of a wide page. */
  width?: number;
  text?: Partial<ChartText>;
}

export interface YearChart extends ChartFrame {
  /** All years that the axis has a place for. */
  years: YearRange;
  unit: UnitWords;
}

export const narrowWidth = 344;
export const wideWidth = 720;
