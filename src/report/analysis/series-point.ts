// What a series holds for one year: the figure as the report gives it, or the reason why there is none.

import type { FormId } from '../../forms/forms.ts';
import type { RedefinitionId } from '../../forms/redefinitions.ts';
import type { Figure, FigureStatus, Qualifier } from '../model/figure.ts';
import type { Scope } from '../model/scopes.ts';
import type { Reading } from './list-readings.ts';

/**
 * A figure's own status, or: `withheld` (unreadable, since whoever runs the site withholds it), `unit_not_stated` (a number of which nobody says in what: shown, never added or compared), `not_stated` (the form has the metric, the report does not list it), `not_in_form`,
 * `no_report` (no report of that year), `conflicting` (several reports of that year that differ), `too_few` (a rate of
 * too few cases to be one).
 */
export type PointState =
  | FigureStatus
  | 'withheld'
  | 'unit_not_stated'
  | 'not_stated'
  | 'not_in_form'
  | 'no_report'
  | 'conflicting'
  | 'too_few';

export interface SeriesPoint {
  year: number;
  state: PointState;
  /** Null unless the state is `reported`. */
  value: number | null;
  qualifier: Qualifier | null;
  /** The figure read and how its metric is tied to the series' metric; null where the report has none. */
  figure: Figure | null;
  /** What is added to that figure, where the metric stands in as a sum. */
  others?: readonly Figure[];
  /** Whether it stands in a table or in a sentence; null where the report has none. */
  source: 'table' | 'text' | null;
  /** What the text states of the same thing, where the table’s number is shown. */
  beside?: Figure;
  tie: Reading['tie'] | null;
  /** Null where there is no report. */
  template: FormId | null;
  scope: Scope | null;
}

/** Between which two reported years the form or the definition changes, and whether both sides can be compared. */
export interface SeriesBreak {
  /** The first year of the new form, or with a report since the new definition. */
  year: number;
  from: FormId;
  to: FormId;
  comparability: Comparability['kind'];
  /** Which redefinition lies between them. */
  why?: RedefinitionId;
}

/** `full`: one definition. `approximate`: compare with a mark. `none`: do not compare, for the reason given. */
export type Comparability =
  | { kind: 'full' | 'approximate' }
  | { kind: 'none'; reason: 'gap' | 'no_value' | 'other_scope' | 'other_source' | 'weak' }
  | { kind: 'none'; reason: 'redefined'; why: RedefinitionId };

export interface Series {
  metric: string;
  /** One for every year from the first to the last, none skipped. */
  points: SeriesPoint[];
  breaks: SeriesBreak[];
}
