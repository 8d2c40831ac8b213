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
import { figuresIn } from '../forms/listings.ts';
import { type OutcomeId, outcomeIds } from '../forms/record.ts';
import type { PointState } from '../report/analysis/series-point.ts';
import { roundCoordinate } from './scene.ts';

/** So many series can be told apart: six by colour, the last by its outline. */
const markCount = 7;
const symbols: readonly [SymbolType, ...SymbolType[]] = [
  symbolCircle,
  symbolSquare2,
  symbolTriangle,
  symbolDiamond2,
  symbolCross,
  symbolStar,
];

/** An eighth series starts again: callers group what is too much for one chart. */
export const nameMark = (index: number): string => `mark-${(index % markCount) + 1}`;

/** Data table: the ways in which requests end keep their colour and symbol in all charts, in all years and in files. */
const outcomePlaces: Readonly<Record<OutcomeId, number>> = {
  granted: 0,
  partial: 5,
  denied: 1,
  unavailable: 3,
  rejected: 4,
  other: 2,
  other_answers: 6,
};

/** Data table: so do channels, and those who follow them; by the words of their listings. */
const channelPlaces: Readonly<Record<string, number>> = {
  Disclosed: 0,
  Website: 5,
  Wechat: 2,
  Weibo: 1,
  OtherChannels: 4,
  InForce: 0,
  Issued: 3,
};

const fixedPlaces: ReadonlyMap<string, number> = new Map([
  ...outcomeIds.map((id) => [`outcome.${id}`, outcomePlaces[id]] as const),
  ...(['chart.channels', 'chart.posts', 'chart.followers', 'chart.normative'] as const)
    .flatMap(figuresIn)
    .flatMap(({ metric, words = '' }) => {
      const place = channelPlaces[words];
      return place === undefined ? [] : [[metric.id, place] as const];
    }),
]);

/** The places of the marks of a chart’s series: those that are fixed, and for others the first that are left. */
export function placeMarks(ids: readonly string[]): number[] {
  const fixed = ids.map((id) => fixedPlaces.get(id));
  const taken = new Set(fixed);
  const left = Array.from({ length: markCount }, (_, place) => place).filter((place) => !taken.has(place));
  let next = 0;
  return fixed.map((place) => place ?? left[next++ % Math.max(1, left.length)] ?? 0);
}

/** The classes of the marks of a chart’s series. */
export const markSeries = (series: readonly { id: string }[]): string[] =>
  placeMarks(series.map(({ id }) => id)).map(nameMark);

/** Rows of one year, one bar each: those without a colour of their own look alike. */
export const markRows = (rows: readonly { id: string }[]): string[] =>
  rows.map(({ id }) => nameMark(fixedPlaces.get(id) ?? 0));

/** Every mark of a series is the same path: a chart has hundreds of marks and few paths. */
const paths = new Map<string, string>();

/** A path in steps that begins with a move from 0,0, its middle; `area` in square units. */
export function drawSymbol(index: number, area = 52): string {
  const place = index % symbols.length;
  const key = `${place} ${area}`;
  const path = paths.get(key) ?? makeRelative(symbol(symbols[place] ?? symbols[0], area)() ?? '');
  paths.set(key, path);
  return path;
}

/** Why there is no number although there is a report. */
export type AbsentState = Exclude<PointState, 'reported' | 'no_report'>;

/** Whether a sign stands for it. */
export const isAbsent = (state: string): state is AbsentState => Object.hasOwn(absentSigns, state);

/** Signs stand below the base line, where no column and no line can hide them; the years move down by this. */
export const signRoom = 11;

/** Small paths in steps around 0,0, some 6 units wide; `no_report` has none: its year is a gap. */
export const absentSigns: Readonly<Record<AbsentState, string>> = {
  blank: 'm-3,-3h6v6h-6z',
  not_applicable: 'm-2.5,3.5l5,-7',
  unreadable: 'm-3,-3l6,6m-6,0l6,-6',
  withheld: 'm-3,-3h6v6h-6zm0,6l6,-6',
  unit_not_stated: 'm-2,-2l2,-1.5l2,1.5l-2,2v1m0,1.5v1',
  not_stated: 'm-3.5,1h1m2,0h1m2,0h1',
  not_in_form: 'm-3,0h6',
  conflicting: 'm-3,-1.5h6m-6,3h6m-5,2l4,-7',
  too_few: 'm3,-3l-6,3l6,3',
};

/** The same signs as characters, for the lines below the drawing. */
export const absentLetters: Readonly<Record<AbsentState, string>> = {
  blank: '□',
  not_applicable: '/',
  unreadable: '×',
  withheld: '■',
  unit_not_stated: '?',
  not_stated: '…',
  not_in_form: '–',
  conflicting: '≠',
  too_few: '<',
};

/** What d3's symbols are made of: moves, lines and arcs to a place, and the way back. */
const commands = /([MLAZ])([^MLAZ]*)/g;

const readNumbers = (text: string): number[] => (text.match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g) ?? []).map(Number);

interface Pen {
  x: number;
  y: number;
}

/** Steps are between rounded places, so that their errors do not add up. */
function step(pen: Pen, x: number, y: number): string {
  const [dx, dy] = [roundCoordinate(roundCoordinate(x) - pen.x), roundCoordinate(roundCoordinate(y) - pen.y)];
  pen.x = roundCoordinate(x);
  pen.y = roundCoordinate(y);
  return `${dx},${dy}`;
}

function moveRelatively(pen: Pen, start: Pen, command: string, numbers: readonly number[]): string {
  const [x = 0, y = 0] = numbers.slice(-2);
  if (command === 'Z') {
    Object.assign(pen, start);
    return 'z';
  }
  const before = numbers.slice(0, -2).map(roundCoordinate);
  const moved = step(pen, x, y);
  if (command === 'M') Object.assign(start, pen);
  return `${command.toLowerCase()}${[...before, moved].join(',')}`;
}

/** A path around 0,0 → the same in steps from where it begins, so that it can be put anywhere by a first move. */
export function makeRelative(d: string): string {
  const [pen, start] = [
    { x: 0, y: 0 },
    { x: 0, y: 0 },
  ];
  return [...d.matchAll(commands)]
    .map(([, command = '', numbers = '']) => moveRelatively(pen, start, command, readNumbers(numbers)))
    .join('');
}
