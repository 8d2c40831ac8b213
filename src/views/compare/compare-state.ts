// The part of an address after `?` ↔ what is compared and how it is shown.
import { headline } from '../../forms/editions.ts';
import type { YearRange } from '../../report/analysis/build-series.ts';
import { type BodyKind, bodyKinds } from './compare-point.ts';

export const views = ['lines', 'bars', 'multiples', 'scatter', 'table'] as const;

export type View = (typeof views)[number];

export const mostBodies = 12;

export const firstView: View = 'lines';

export interface CompareState {
  /** Ids of agencies, codes of regions, ids of sectors, in the order in which they were picked. */
  of: readonly string[];
  measure: string;
  /** A second measure beside the first, or across in a scatter chart. */
  other: string | null;
  /** Null: from the first year that the bodies report on, to the last. */
  from: number | null;
  to: number | null;
  view: View;
}

export const emptyState: CompareState = {
  of: [],
  measure: headline,
  other: null,
  from: null,
  to: null,
  view: firstView,
};

const patterns: Readonly<Record<BodyKind, RegExp>> = {
  agency: /^\d{6}-[a-z0-9-]+$/,
  region: /^\d{6}$/,
  sector: /^[a-z][a-z0-9-]*$/,
};

/** The three kinds of ids never look alike; undefined for what is none of them. */
export const kindOfId = (id: string): BodyKind | undefined => bodyKinds.find((kind) => patterns[kind].test(id));

/** What goes without saying is left out; ids, measures and years need no escapes. */
export function writeState({ of, measure, other, from, to, view }: CompareState): string {
  const parts = [
    of.length > 0 ? `of=${of.join(',')}` : '',
    measure === emptyState.measure ? '' : `m=${measure}`,
    other === null ? '' : `x=${other}`,
    from === null ? '' : `from=${from}`,
    to === null ? '' : `to=${to}`,
    view === emptyState.view ? '' : `view=${view}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

export type Problem =
  | { kind: 'body' | 'measure' | 'other' | 'year' | 'view'; value: string }
  | { kind: 'span'; from: number; to: number };

interface ReadState {
  state: CompareState;
  problems: Problem[];
}

/** What an address may speak of. */
export interface StateBounds {
  measures: ReadonlySet<string>;
  years: YearRange;
}

type Read<T> = { value: T; problems: Problem[] };

/** Which of them there are, and so how many are too many, is found out when their list is there: see `keepKnownBodies`. */
function readBodies(text: string): Read<string[]> {
  const given = [...new Set(text.split(',').map((id) => id.trim()))].filter((id) => id !== '');
  const known = given.filter((id) => kindOfId(id) !== undefined);
  const wrong = given.filter((id) => kindOfId(id) === undefined);
  return { value: known, problems: wrong.map((value): Problem => ({ kind: 'body', value })) };
}

function readYear(text: string | null, { from, to }: YearRange): Read<number | null> {
  if (text === null || text === '') return { value: null, problems: [] };
  const year = /^\d{4}$/.test(text) ? Number(text) : Number.NaN;
  if (year >= from && year <= to) return { value: year, problems: [] };
  return { value: null, problems: [{ kind: 'year', value: text }] };
}

function readSpan(params: URLSearchParams, years: YearRange): Read<Pick<CompareState, 'from' | 'to'>> {
  const [from, to] = [readYear(params.get('from'), years), readYear(params.get('to'), years)];
  const problems = [...from.problems, ...to.problems];
  if (from.value !== null && to.value !== null && from.value > to.value) {
    return {
      value: { from: null, to: null },
      problems: [...problems, { kind: 'span', from: from.value, to: to.value }],
    };
  }
  return { value: { from: from.value, to: to.value }, problems };
}

function readMeasure(text: string | null, kind: 'measure' | 'other', known: ReadonlySet<string>): Read<string | null> {
  if (text === null || text === '') return { value: null, problems: [] };
  return known.has(text) ? { value: text, problems: [] } : { value: null, problems: [{ kind, value: text }] };
}

const isView = (text: string): text is View => views.some((view) => view === text);

function readView(text: string | null): Read<View> {
  if (text === null || text === '') return { value: emptyState.view, problems: [] };
  return isView(text)
    ? { value: text, problems: [] }
    : { value: emptyState.view, problems: [{ kind: 'view', value: text }] };
}

/** What cannot be read is named, and the rest still holds. */
export function readState(params: URLSearchParams, { measures, years }: StateBounds): ReadState {
  const of = readBodies(params.get('of') ?? '');
  const measure = readMeasure(params.get('m'), 'measure', measures);
  const other = readMeasure(params.get('x'), 'other', measures);
  const span = readSpan(params, years);
  const view = readView(params.get('view'));
  return {
    state: {
      of: of.value,
      measure: measure.value ?? emptyState.measure,
      other: other.value,
      ...span.value,
      view: view.value,
    },
    problems: [of, measure, other, span, view].flatMap(({ problems }) => problems),
  };
}

export type LeftOut = { kind: 'unknown'; value: string } | { kind: 'many'; left: number };

interface KnownBodies {
  of: readonly string[];
  problems: LeftOut[];
}

/** At most twelve of those that are there; what is not there takes the place of nothing that is. */
export function keepKnownBodies(of: readonly string[], isKnown: (id: string) => boolean): KnownBodies {
  const known = of.filter(isKnown);
  const unknown = of.filter((id) => !isKnown(id));
  const left = known.length - mostBodies;
  return {
    of: known.slice(0, mostBodies),
    problems: [
      ...unknown.map((value) => ({ kind: 'unknown', value }) as const),
      ...(left > 0 ? [{ kind: 'many', left } as const] : []),
    ],
  };
}
