// A point → its number, or undefined where it has none for whatever reason.
import type { ChartPoint } from './chart-input.ts';

type NumberedPoint = Pick<ChartPoint, 'state' | 'value'>;

export const readValue = ({ state, value }: NumberedPoint): number | undefined =>
  state === 'reported' && value !== null && Number.isFinite(value) ? value : undefined;
