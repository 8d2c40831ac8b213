// The data of `/compare-data/`: what a body states of each measure, packed to be small enough to be fetched by a page.

import type { FormId } from '../../forms/forms.ts';
import type { SeriesBreak, SeriesPoint } from '../../report/analysis/series-point.ts';
import type { Region } from '../../report/model/agency.ts';
import type { Scope } from '../../report/model/scopes.ts';
import type { Bilingual } from '../../store/describe-body.ts';

/** A year with a report; years without one are not listed. */
export interface ComparePoint
  extends Pick<SeriesPoint, 'year' | 'state' | 'value' | 'qualifier' | 'template' | 'tie' | 'source'> {
  scope: Scope;
  /** The parts of a rate; `value` is between 0 and 1, or so many for every 100 or 10,000. */
  numerator?: number;
  denominator?: number;
  /** The denominator is too small for a rate: only its parts are given. */
  small?: boolean;
  /** Why a rate cannot be had from figures that are there. */
  reason?: 'zero_denominator' | 'inconsistent' | 'doubted';
  /** A check set another number against one that it was read or computed from. */
  doubt?: true;
  /** How many of how many bodies a sum or a pooled rate covers. */
  covered?: number;
  of?: number;
}

export interface CompareSeries {
  points: readonly ComparePoint[];
  breaks: readonly SeriesBreak[];
  /** Years in which a sum is over other bodies than at its number before, so that the two do not compare. */
  recast?: readonly number[];
}

export const bodyKinds = ['agency', 'region', 'sector'] as const;
export type BodyKind = (typeof bodyKinds)[number];

/** A line of `bodies.json`. */
export interface CompareEntry extends Bilingual {
  /** An agency's id, a region's code or a sector's id. */
  id: string;
  kind: BodyKind;
  /** `jurisdiction`: its figures sum up all bodies below it. */
  scope: Scope;
  /** Its figures are sums of so many bodies that we added up; null where they are one body's own. */
  bodies: number | null;
  region: string | null;
  sector: string | null;
  level: Region['level'] | null;
  /** Requests received in the latest year that says so. */
  volume: number | null;
}

export interface CompareSource {
  year: number;
  template: FormId;
  title: string;
  publisher: string;
  published: string | null;
  url: string | null;
}

/** Some of them in a file: `<number>.json`. */
export interface CompareBody {
  entry: CompareEntry;
  /** By id of the measure; one that no report states is left out. */
  series: Readonly<Record<string, CompareSeries>>;
  /** Whose reports they are: the government of a place, or the body itself; null for sums. */
  agency: string | null;
  /** The body's own reports; empty for sums. */
  sources: readonly CompareSource[];
  /** How many reports its figures are from, and the newest day that one of them was published. */
  reports: number;
  newest: string | null;
}

/** A point that has no such field. */
type Nothing = Readonly<Record<string, never>>;
type Cell = string | number | boolean | null | Nothing;

/** What the points of a series have in one field, in their order; one value where they all have the same. */
type Column = Cell | readonly Cell[];

type PackedSeries = readonly [
  points: number,
  columns: readonly number[],
  breaks: number,
  recast?: readonly number[] | undefined,
];

/** A body as its file has it: what several series share stands there once. */
export interface PackedCompareBody extends Omit<CompareBody, 'series'> {
  /** Of points; a series names a column for each. */
  fields: readonly string[];
  columns: readonly Column[];
  breaks: readonly (readonly SeriesBreak[])[];
  series: Readonly<Record<string, PackedSeries>>;
}

const nothing: Nothing = {};

/** Gives equal things one number. */
class Shelf<Thing> {
  readonly things: Thing[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(thing: Thing): number {
    const key = JSON.stringify(thing);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.things.length);
    return this.things.push(thing) - 1;
  }
}

function makeColumn(cells: readonly Cell[]): Column {
  const [first = nothing] = cells;
  return cells.every((cell) => JSON.stringify(cell) === JSON.stringify(first)) ? first : cells;
}

export function packBody({ series, ...body }: CompareBody): PackedCompareBody {
  const fields = [...new Set(Object.values(series).flatMap(({ points }) => points.flatMap(Object.keys)))];
  const [columns, breaks] = [new Shelf<Column>(), new Shelf<readonly SeriesBreak[]>()];
  const readCells = (points: readonly ComparePoint[], field: string): Cell[] =>
    points.map((point) => {
      const cell = point[field as keyof ComparePoint];
      return cell === undefined ? nothing : cell;
    });
  const packed = Object.entries(series).map(([id, own]): [string, PackedSeries] => {
    const numbers = fields.map((field) => columns.numberOf(makeColumn(readCells(own.points, field))));
    return [id, [own.points.length, numbers, breaks.numberOf(own.breaks), own.recast]];
  });
  return { ...body, fields, columns: columns.things, breaks: breaks.things, series: Object.fromEntries(packed) };
}

const isNothing = (cell: Cell): cell is Nothing => typeof cell === 'object' && cell !== null;

export function unpackBody({ series, fields, columns, breaks, ...body }: PackedCompareBody): CompareBody {
  const readPoint = (numbers: readonly number[], at: number): ComparePoint => {
    const cells = fields.flatMap((field, index): [string, Cell][] => {
      const column = columns[numbers[index] ?? -1] ?? null;
      const cell: Cell = Array.isArray(column) ? column[at] : (column as Cell);
      return isNothing(cell) ? [] : [[field, cell]];
    });
    return Object.fromEntries(cells) as unknown as ComparePoint;
  };
  const unpacked = Object.entries(series).map(([id, [points, numbers, gaps, recast]]): [string, CompareSeries] => {
    const own = {
      points: Array.from({ length: points }, (_, at) => readPoint(numbers, at)),
      breaks: breaks[gaps] ?? [],
    };
    return [id, recast ? { ...own, recast } : own];
  });
  return { ...body, series: Object.fromEntries(unpacked) };
}

/** A line of `bodies.json` with the file that has the body. */
export interface FiledEntry extends CompareEntry {
  file: number;
}

/** Under their ids. */
export type BodiesFile = Readonly<Record<string, PackedCompareBody>>;
