// The part of an address after `?` → what is compared; what cannot be read is told, and the rest still holds.
import type { YearRange } from '../../report/analysis/build-series.ts';
import { type CompareState, emptyState, kindOfId, type View, views } from './compare-state.ts';

export type Problem =
  | { kind: 'body' | 'measure' | 'other' | 'year' | 'view'; value: string }
  | { kind: 'span'; from: number; to: number };

export interface ReadState {
  state: CompareState;
  problems: Problem[];
}

/** What an address may speak of. */
export interface StateBounds {
  measures: ReadonlySet<string>;
  years: YearRange;
}

type Read<T> = { value: T; problems: Problem[] };

/** Which of them there are, and so how many are too many, is found out when their list is there: see keep-known-bodies.ts. */
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
