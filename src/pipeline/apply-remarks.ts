// A report that was read from a digest and what its sidecar remarks on its figures → the same with both, or a rejection that names both sides.
import { type FigureRemark, unitWords } from '../report/model/digest.ts';
import type { Figure } from '../report/model/figure.ts';
import { makeRejection, type Rejection } from '../report/model/rejection.ts';
import { makeNote, type Note, type Report } from '../report/model/report.ts';
import type { Sidecar } from './sidecar.ts';

type Remarks = Pick<Sidecar, 'digest' | 'figures'>;

const spell = ({
  status,
  qualifier,
  value,
}: Pick<Figure, 'status' | 'qualifier'> & { value?: number | null }): string =>
  [
    status,
    ...(qualifier === 'exact' ? [] : [qualifier]),
    ...(value === null || value === undefined ? [] : [value]),
  ].join(' ');

/** A remark adds how the number was found and how the original prints it; it never adds or changes a number. */
function findContradiction(report: Report, remark: FigureRemark, name: string): Rejection | undefined {
  const metric = { metric: remark.metric };
  const figure = report.figures.find((other) => other.metric === remark.metric);
  if (!figure) return makeRejection('rejections.unreadable_file.sidecar_stray', { name, metric });
  const said = { status: remark.status ?? 'reported', qualifier: remark.qualifier ?? 'exact' } as const;
  if (said.status === figure.status && said.qualifier === figure.qualifier) return undefined;
  const values = { name, metric, said: spell(said), read: spell(figure) };
  return makeRejection('rejections.unreadable_file.sidecar_contradicts', values);
}

/** What the reader of the original said of the unit, at the place that the digest has for the figure. */
function listNotes({ at, metric }: Figure, remarks: ReadonlyMap<string, FigureRemark>): Note[] {
  const { code, values } = remarks.get(metric)?.because ?? {};
  const words = unitWords.find((it) => it === code);
  return words ? [makeNote(words, values, at)] : [];
}

/** `name` is that of the sidecar. */
export function applyRemarks(
  report: Report,
  { digest, figures = [] }: Remarks,
  name: string,
): { report: Report } | { rejection: Rejection } {
  for (const remark of figures) {
    const rejection = findContradiction(report, remark, name);
    if (rejection) return { rejection };
  }
  const remarks = new Map(figures.map((remark) => [remark.metric, remark]));
  const remarked = report.figures.map((figure): Figure => {
    const { raw, derived, proof } = remarks.get(figure.metric) ?? {};
    return { ...figure, ...(raw !== undefined && { raw }), ...(derived && { derived }), ...(proof && { proof }) };
  });
  const notes = [...report.notes, ...report.figures.flatMap((figure) => listNotes(figure, remarks))];
  const isByProgram = typeof digest === 'object';
  return { report: { ...report, ...(isByProgram && { textBy: 'program' as const }), figures: remarked, notes } };
}
