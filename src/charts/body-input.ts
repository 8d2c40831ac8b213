// What charts of one moment are drawn from: rows or bodies, each with one point.
import type { ChartFrame, ChartPoint, Unit } from './chart-input.ts';

export interface BodyPoint {
  /** The agency's or the metric's id. */
  id: string;
  label: string;
  point: ChartPoint;
  /** Its base is too small to rank it: drawn hollow, after the others. */
  small?: boolean;
  /** It counts what the others divide; it leads nothing. */
  whole?: true;
}

export interface BodyChart extends ChartFrame {
  unit: Unit;
  /** What is counted, as the subtitle names it. */
  metric: string;
  bodies: readonly BodyPoint[];
}
