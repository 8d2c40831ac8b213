// Labels of the statutory tables against the wording that the form prescribes.
import { prescribedTables } from '../../../forms/shape.ts';
import { type LabelLexicon, type LabelMatch, lexicons, matchLabel, stripMark } from '../../find/lexicon.ts';
import { squashLabel } from '../../find/squash.ts';
import type { Note, Report, TableKind } from '../../model/report.ts';
import { basis, type Comparison, notApplicable, type ReportRule } from '../rule.ts';

/** The older statistics tables have local variants of their labels; only these are prescribed word for word. */
const prescribed = new Map<TableKind, LabelLexicon>(prescribedTables.map((id) => [id, lexicons[id]]));

export const labelWording: ReportRule = {
  id: 'label-wording',
  level: 'warning',
  scope: 'report',
  family: 'cells',
  statement: {
    zh: '法定表格的项目名称与格式规定的表述一致。',
    en: 'The labels of the statutory tables have the wording that the form prescribes.',
  },
  remedy: {
    zh: '请按格式原文改正项目名称。',
    en: 'Correct the label to the wording of the form.',
  },
  basis: basis.form,
  tolerance: {
    zh: '编号、标点、空格和常见的简写不算；2019 年以前的统计表各地表述不一，不适用；换页截断的名称、比法定表述多出字词而表述完整的也不算。',
    en: 'The statistics tables before 2019 have local wordings and are not checked. Numbering, punctuation, spaces and common abbreviations do not count, nor do labels cut by a page break or holding the full wording and more.',
  },
  applies: (report) => report.tables.some((table) => prescribed.has(table.kind)) || notApplicable.noTable,
  test(report) {
    const noted = report.notes.filter((note) => note.code === 'misprinted_label');
    const findings = noted.flatMap((note) => compareLabel(report, note));
    return findings.length > 0 ? findings : [{ pass: true }];
  },
};

function compareLabel(report: Report, { at }: Note): Comparison[] {
  if (at === undefined || !('table' in at)) return [];
  const table = report.tables[at.table];
  const printed = table?.rows[at.row]?.[at.column]?.replace(/\s+/gu, '');
  if (table === undefined || printed === undefined) return [];
  const bare = stripMark(squashLabel(printed));
  const wording = findMatch(squashLabel(printed), table.kind)?.wording;
  if (wording === undefined || wording.includes(bare) || bare.includes(wording)) return [];
  const message = {
    zh: `项目名称印为“${printed}”，法定表述为“${wording}”。`,
    en: `The label reads “${printed}”, the wording of the form is “${wording}”.`,
  };
  return [{ pass: false, message, left: printed, right: wording, at: [at] }];
}

/** One grid may hold several tables; its kind is that of the first. */
function findMatch(label: string, kind: TableKind): LabelMatch | undefined {
  const own = prescribed.get(kind);
  if (own === undefined) return undefined;
  return [own, ...prescribed.values()]
    .map((lexicon) => matchLabel(label, lexicon))
    .find((match) => match !== undefined);
}
