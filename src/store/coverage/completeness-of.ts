// A report → whether its form's statutory tables were all read with a number in every cell.
import { type FormId, forms } from '../../forms/forms.ts';
import type { FormTable } from '../../forms/record.ts';
import { findGaps } from '../../report/check/expected-cells.ts';
import type { Note, ReportFile } from '../../report/model/report.ts';

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
const losses = new Set<Note['code']>([
  'short_row',
  'orphan_values',
  'ambiguous_digits',
  'missing_row',
  'missing_table',
  'table_is_image',
]);

function judge({ report }: ReportFile): Completeness {
  const read = new Set(report.figures.map(({ metric }) => metric.slice(0, metric.indexOf('.'))));
  const whole =
    report.figures.length > 0 &&
    (tablesOfForm.get(report.template) ?? []).every(({ id }) => read.has(id)) &&
    findGaps(report).every(({ missing }) => missing.length === 0) &&
    report.figures.every(({ status }) => status === 'reported') &&
    !report.notes.some(({ code }) => losses.has(code));
  return whole ? 'full' : 'partial';
}

const known = new WeakMap<ReportFile, Completeness>();

/** Asked for by many pages, judged once. */
export function completenessOf(file: ReportFile): Completeness {
  const found = known.get(file) ?? judge(file);
  known.set(file, found);
  return found;
}
