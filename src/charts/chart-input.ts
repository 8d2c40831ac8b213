// What charts are drawn from: points of the core with labels in the language of the reader, by years, by bodies, or by both.
import type { Language } from '../i18n/translate.ts';
import type { YearRange } from '../report/analysis/build-series.ts';
import type { SeriesBreak, SeriesPoint } from '../report/analysis/series-point.ts';

type PointFacts = Pick<SeriesPoint, 'year' | 'state' | 'value' | 'qualifier' | 'template'>;

/** A point of the core's series as it is, or one made from a sum over agencies. */
export interface ChartPoint extends PointFacts, Partial<Pick<SeriesPoint, 'scope' | 'tie' | 'source'>> {
  /** A check set another number against this one: nothing is concluded from it. */
  doubt?: true;
  /** What to mind with this value, such as how many agencies a sum covers, or the reason of the doubt. */
  note?: string;
}

/** A break of the core's series, or a year from which on numbers do not compare though no form begins. */
export type ChartBreak = Pick<SeriesBreak, 'year' | 'comparability'> &
  Partial<Pick<SeriesBreak, 'from' | 'to' | 'why'>>;

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

/** What every chart is given. */
export interface ChartFrame {
  /** Prefix of all ids in the SVG; one on a page only. */
  id: string;
  language: Language;
  /** In units of the drawing, which are CSS pixels at full size; 344 fits a phone and a third of a wide page. */
  width?: number;
  text?: Partial<ChartText>;
}

/** A chart with an axis of years. */
export interface YearChart extends ChartFrame {
  /** All years that the axis has a place for. */
  years: YearRange;
  unit: UnitWords;
}

/** Series on one axis. */
export interface LinePanel {
  /** At most six. */
  series: readonly ChartSeries[];
  /** What the panel counts; printed above it where there are several. */
  label?: string;
  /** Where it differs from the chart's. */
  unit?: UnitWords;
}

/** Lines over years, in one panel or in several under each other. */
export interface LineChart extends YearChart {
  /** Each has its own axis, so that no two scales share one. */
  panels: readonly LinePanel[];
}

/** One small chart a body. */
export interface SmallMultiples extends YearChart {
  /** What is counted, as the subtitle names it. */
  metric: string;
  /** `columns` for counts of few years, `lines` for longer series. */
  kind: 'columns' | 'lines';
  /** One body each, in the order in which they are read. */
  cells: readonly ChartSeries[];
}

/** Requests received and their outcomes. */
export interface StackedColumns extends YearChart {
  received: ChartSeries;
  /** At most seven, in the order in which they are stacked from the base line. */
  outcomes: readonly ChartSeries[];
  /** Years of which not all outcomes are known: none of them is said to lead, and what is known is not added up. */
  unknownOutcomes?: readonly number[];
}

/** A body or a row, with its one point. */
export interface ChartBody {
  /** The agency's or the metric's id. */
  id: string;
  label: string;
  point: ChartPoint;
  /** Its base is too small to rank it: drawn hollow, after the others. */
  small?: boolean;
  /** It counts what the others divide; it leads nothing. */
  whole?: true;
}

/** Numbers of many bodies, or of the rows of one report. */
export interface BodyChart extends ChartFrame {
  unit: UnitWords;
  /** They count how requests ended, appeals or penalties: nobody is named as having most, and no quartiles are told. */
  middleOnly?: boolean;
  /** The bodies are not alike: they stand as they were given, in no order of their numbers. */
  asGiven?: boolean;
  /** What is counted, as the subtitle names it. */
  metric: string;
  bodies: readonly ChartBody[];
}

/** The rows of a single report. */
export interface OneYearChart extends BodyChart {
  year: number;
  /** Not all parts are known: none of them is said to lead. */
  partsUnknown?: boolean;
}

/** A further number of the same bodies. */
export interface BarGroup {
  /** The metric's id. */
  id: string;
  label: string;
  bodies: readonly ChartBody[];
}

/** Bodies by their numbers. */
export interface RankingChart extends BodyChart {
  /** Further numbers of the same bodies and unit, grouped with the first: each named, with points by body id. */
  groups?: { first: string; others: readonly BarGroup[] };
}

/** One of the two numbers. */
export interface ScatterAxis {
  /** The metric's id. */
  id: string;
  label: string;
  unit: UnitWords;
}

/** A body with both numbers. */
export interface ScatterBody {
  id: string;
  label: string;
  x: ChartPoint;
  y: ChartPoint;
  /** A number of it has too small a base: drawn as a small ring, and named as no highest. */
  small?: boolean;
}

/** Two numbers of many bodies. */
export interface ScatterChart extends ChartFrame {
  x: ScatterAxis;
  y: ScatterAxis;
  bodies: readonly ScatterBody[];
}

/** For phones and columns of a page. */
export const narrowWidth = 344;
/** For the whole width of a page. */
export const wideWidth = 720;
/** For one chart alone on a desk. */
export const fullWidth = 1120;
