// The place of a series in its chart → the symbol that tells it apart without colour; and signs for points without a value.
import {
  type SymbolType,
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond2,
  symbolSquare2,
  symbolStar,
  symbolTriangle,
} from 'd3-shape';
import type { PointState } from '../report/series/series-point.ts';

export const markCount = 6;
const symbols: readonly [SymbolType, ...SymbolType[]] = [
  symbolCircle,
  symbolSquare2,
  symbolTriangle,
  symbolDiamond2,
  symbolCross,
  symbolStar,
];

/** A seventh series starts again: callers group what is too much for one chart. */
export const nameMark = (index: number): string => `mark-${(index % markCount) + 1}`;

const shortenPath = (d: string): string =>
  d.replace(/-?\d+\.\d+/g, (number) => String(Number(Number(number).toFixed(2))));

/** Every mark of a series is the same path: a chart has hundreds of marks and few paths. */
const paths = new Map<string, string>();

/** A path around 0,0; `area` in square units. */
export function drawSymbol(index: number, area = 52): string {
  const place = index % symbols.length;
  const key = `${place} ${area}`;
  const path = paths.get(key) ?? shortenPath(symbol(symbols[place] ?? symbols[0], area)() ?? '');
  paths.set(key, path);
  return path;
}

export type AbsentState = Exclude<PointState, 'reported' | 'no_report'>;

export const isAbsent = (state: string): state is AbsentState => Object.hasOwn(absentSigns, state);

/** Signs stand below the base line, where no column and no line can hide them; the years move down by this. */
export const signRoom = 11;

/** Small paths around 0,0, some 6 units wide; `no_report` has none: its year is a gap. */
export const absentSigns: Readonly<Record<AbsentState, string>> = {
  blank: 'M-3,-3h6v6h-6z',
  not_applicable: 'M-2.5,3.5L2.5,-3.5',
  unreadable: 'M-3,-3L3,3M-3,3L3,-3',
  not_stated: 'M-3.5,1h1M-0.5,1h1M2.5,1h1',
  not_in_form: 'M-3,0h6',
  conflicting: 'M-3,-1.5h6M-3,1.5h6M-2,3.5L2,-3.5',
};

/** The same signs as characters, for the lines below the drawing. */
export const absentLetters: Readonly<Record<AbsentState, string>> = {
  blank: '□',
  not_applicable: '/',
  unreadable: '×',
  not_stated: '…',
  not_in_form: '–',
  conflicting: '≠',
};
