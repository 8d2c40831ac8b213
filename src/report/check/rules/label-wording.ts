// Labels of the statutory tables against the wording that the form prescribes.

import { labelsOf } from '../../../forms/labels.ts';
import { prescribedTables } from '../../../forms/shape.ts';
import { type LabelLexicon, type LabelMatch, lexicons, matchLabel, stripMark } from '../../find/lexicon.ts';
import { squashLabel } from '../../find/squash.ts';
import { isCell } from '../../model/figure.ts';
import type { Note, Report, TableKind } from '../../model/report.ts';
import { type Comparison, notApplicable, type ReportRule } from '../rule.ts';

/** The older statistics tables have local variants of their labels; only these are prescribed word for word. */
const prescribed = new Map<TableKind, LabelLexicon>(prescribedTables.map((id) => [id, lexicons[id]]));

export const labelWording = {
  id: 'label-wording',
  level: 'warning',
  scope: 'report',
  family: 'cells',
  basis: 'form',
  applies: (report) => report.tables.some((table) => prescribed.has(table.kind)) || notApplicable('noTable'),
  test(report) {
    const noted = report.notes.filter((note) => note.code === 'misprinted_label');
    const findings = noted.flatMap((note) => compareLabel(report, note));
    return findings.length > 0 ? findings : [{ pass: true }];
  },
} as const satisfies ReportRule;

function compareLabel(report: Report, { at }: Note): Comparison[] {
  if (at === undefined || !isCell(at)) return [];
  const table = report.tables[at.table];
  const printed = table?.rows[at.row]?.[at.column]?.replace(/\s+/gu, '');
  if (table === undefined || printed === undefined) return [];
  const bare = stripMark(squashLabel(printed));
  const wording = findMatch(squashLabel(printed), table.kind)?.wording;
  if (wording === undefined || bare.includes(wording) || isFragment(bare)) return [];
  const message = { code: 'label-wording.message', values: { printed, wording } };
  return [{ pass: false, message, left: printed, right: wording, at: [at] }];
}

const wordings = prescribedTables.flatMap((id) => labelsOf(id).flatMap((label) => label.wordings));

/** A cell that a page break, or a copy, cut in two: （三）不 and 予公开. */
const isFragment = (bare: string): boolean => wordings.some((wording) => wording.includes(bare));

/** One grid may hold several tables; its kind is that of the first. */
function findMatch(label: string, kind: TableKind): LabelMatch | undefined {
  const own = prescribed.get(kind);
  if (own === undefined) return undefined;
  return [own, ...prescribed.values()]
    .map((lexicon) => matchLabel(label, lexicon))
    .find((match) => match !== undefined);
}
