// A point → its number, or undefined where it has none for whatever reason.
import type { ChartPoint } from './chart-input.ts';

type Told = Pick<ChartPoint, 'state' | 'value'>;

export const readValue = ({ state, value }: Told): number | undefined =>
  state === 'reported' && value !== null && Number.isFinite(value) ? value : undefined;
