// A report → how many of its figures are numbers, and whether its form's statutory tables were read in full.

import { metricById } from '../../forms/catalogue.ts';
import { type FormId, forms } from '../../forms/forms.ts';
import type { FormTable } from '../../forms/record.ts';
import type { Figure, FigureStatus } from '../model/figure.ts';
import type { Note, Report } from '../model/report.ts';
import { findTableGaps } from './table-gaps.ts';

/** How many of a report's figures have which status. */
export interface StatusCounts {
  figures: number;
  reported: number;
  blank: number;
  notApplicable: number;
  unreadable: number;
}

/** Figures → how many of them have which status. */
export function countStatuses(figures: readonly Figure[]): StatusCounts {
  const count = (status: FigureStatus) => figures.filter((figure) => figure.status === status).length;
  return {
    figures: figures.length,
    reported: count('reported'),
    blank: count('blank'),
    notApplicable: count('not_applicable'),
    unreadable: count('unreadable'),
  };
}

/**
 * `full`: every statutory table of the report's form was read and every cell of it holds a number; the form of 2008
 * prescribes no table, so there some figure of the text is enough. `partial`: a table, a row, a column or a cell is
 * missing, blank, not applicable or could not be read.
 */
export type Completeness = 'full' | 'partial';

/** The tables that a form prescribes. */
const tablesOfForm: ReadonlyMap<FormId, readonly FormTable[]> = new Map(
  forms.map(({ id, tables }) => [id, tables.filter(({ optional }) => !optional)]),
);

/** What the reader says of tables that it could not read to the end. */
const losses = new Set<Note['code']>(['short_row', 'ambiguous_digits', 'table_is_image']);

/** Judged once, when the store takes the report in: pages ask what is stored. */
export function judgeCompleteness(report: Report): Completeness {
  const read = new Set(report.figures.map(({ metric }) => metricById.get(metric)?.family));
  const whole =
    report.figures.length > 0 &&
    (tablesOfForm.get(report.template) ?? []).every(({ id }) => read.has(id)) &&
    findTableGaps(report).every(({ missing }) => missing.length === 0) &&
    report.figures.every(({ status }) => status === 'reported') &&
    !report.notes.some(({ code }) => losses.has(code));
  return whole ? 'full' : 'partial';
}
