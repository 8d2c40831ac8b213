// What charts of one moment are drawn from: rows or bodies, each with one point.
import type { ChartFrame, ChartPoint, UnitWords } from './chart-input.ts';

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

export interface BodyChart extends ChartFrame {
  unit: UnitWords;
  /** What is counted, as the subtitle names it. */
  metric: string;
  bodies: readonly ChartBody[];
}
