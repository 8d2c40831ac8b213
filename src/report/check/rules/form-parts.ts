// A report and its form → whether a newer one was in force, which of its sections and tables are missing or empty, and which labels are worded otherwise.

import { editions } from '../../../forms/editions.ts';
import { labelsOf } from '../../../forms/labels.ts';
import type { Edition, FormSection } from '../../../forms/record.ts';
import { prescribedTables } from '../../../forms/shape.ts';
import { findTableGaps } from '../../analysis/table-gaps.ts';
import { type LabelLexicon, type LabelMatch, lexicons, matchLabel, stripMark } from '../../find/lexicon.ts';
import { squashLabel } from '../../find/squash.ts';
import type { TextPosition } from '../../model/figure.ts';
import { isCell } from '../../model/positions.ts';
import type { Note, Report, TableKind } from '../../model/report.ts';
import { isPreamble, readBlock } from '../../model/section.ts';
import { hasTable } from '../figure-map.ts';
import { type Comparison, notApplicable, type ReportRule } from '../rule.ts';
import { findPrescribedSections, hasPrescribedOutline, hasText, prescribedSections } from '../statutory-sections.ts';

type Prescribed = Edition & Required<Pick<Edition, 'notice'>>;

const prescribed: readonly Prescribed[] = editions.flatMap((edition: Edition) =>
  edition.notice ? [{ ...edition, notice: edition.notice }] : [],
);

/** The form that reports on a year follow; none before the first that was prescribed. */
const inForce = (year: number): Prescribed | undefined => prescribed.findLast(({ from }) => from <= year);

/** A form older than the one that its year prescribes. */
export const formOutdated = {
  id: 'form-outdated',
  level: 'warning',
  scope: 'report',
  family: 'structure',
  basis: 'form',
  applies: ({ year }) => inForce(year) !== undefined || notApplicable('beforePrescribed'),
  test({ year, template }) {
    const wanted = inForce(year);
    const used = editions.find(({ id }) => id === template);
    if (!wanted || !used || used.from >= wanted.from) return [{ pass: true }];
    const values = { year, used: { form: used.id }, wanted: { form: wanted.id }, notice: wanted.notice.number };
    return [{ pass: false, message: { code: 'form-outdated.message', values }, at: [] }];
  },
} as const satisfies ReportRule;

/** Where a notice is cited; a heading has no place. */
function findCited({ sections }: Report, { notice: { cited } }: Prescribed): TextPosition | undefined {
  for (const { id: section, blocks } of sections) {
    for (const [paragraph, block] of blocks.entries()) {
      const found = cited.exec(readBlock(block));
      if (found) return { section, paragraph, start: found.index, end: found.index + found[0].length };
    }
  }
  return undefined;
}

const isReplaced = ({ year }: Report): boolean => prescribed.some(({ from }) => from < (inForce(year)?.from ?? 0));

/** The notice of an older form, cited without the one in force. */
export const noticeSuperseded = {
  id: 'notice-superseded',
  level: 'info',
  scope: 'report',
  family: 'structure',
  basis: 'form',
  sees: 'words',
  applies(report) {
    if (!isReplaced(report)) return { reason: { code: 'notice-superseded.nothingReplaced' } };
    return (
      prescribed.some((edition) => findCited(report, edition)) || { reason: { code: 'notice-superseded.noneCited' } }
    );
  },
  test(report) {
    const wanted = inForce(report.year);
    if (!wanted || findCited(report, wanted)) return [{ pass: true }];
    const old = prescribed.find((edition) => edition.from < wanted.from && findCited(report, edition));
    const at = old && findCited(report, old);
    if (!old || !at) return [{ pass: true }];
    const values = { year: report.year, cited: old.notice.number, notice: wanted.notice.number };
    return [{ pass: false, message: { code: 'notice-superseded.message', values }, at: [at] }];
  },
} as const satisfies ReportRule;

/** The six sections that the present forms prescribe. */
export const sectionMissing = {
  id: 'section-missing',
  level: 'warning',
  scope: 'report',
  family: 'structure',
  basis: 'form',
  applies: (report) => hasPrescribedOutline(report) || notApplicable('olderForm'),
  test(report) {
    const found = findPrescribedSections(report);
    const missing = prescribedSections(report).filter(
      (section) => !found.includes(section) && !isThereUnnamed(report, section),
    );
    const unnamed = report.sections.filter((section) => section.id.startsWith('part-')).length;
    if (missing.length <= unnamed) return [{ pass: true }];
    return missing.map(({ id }) => ({
      pass: false,
      message: { code: 'section-missing.message', values: { section: { section: id } } },
      at: [],
    }));
  },
} as const satisfies ReportRule;

function isThereUnnamed(report: Report, section: FormSection): boolean {
  if (section.table !== undefined) return hasTable(report, section.table);
  if (section !== prescribedSections(report)[0]) return false;
  const opening = report.sections.find(isPreamble);
  return opening?.blocks.some((block) => /[(（]一[)）]/.test(readBlock(block))) ?? false;
}

/** Sections that have a heading and nothing under it. */
export const sectionEmpty = {
  id: 'section-empty',
  level: 'warning',
  scope: 'report',
  family: 'structure',
  basis: 'content',
  applies: (report) => hasPrescribedOutline(report) || notApplicable('olderForm'),
  test: (report) =>
    findPrescribedSections(report).flatMap(({ id, table }): Comparison[] => {
      const section = report.sections.find((it) => it.id === id);
      // A table has a rule of its own.
      if (section === undefined || table !== undefined) return [];
      if (hasText(section) || report.tables.some((other) => other.section === id)) return [{ pass: true }];
      const message = { code: 'section-empty.message', values: { section: { section: id } } };
      return [{ pass: false, message, at: [] }];
    }),
} as const satisfies ReportRule;

const shown = 6;

/** Rows and columns that the form prescribes and a report's tables lack. */
export const tableIncomplete = {
  id: 'table-incomplete',
  level: 'warning',
  scope: 'report',
  family: 'structure',
  basis: 'form',
  applies: (report) => findTableGaps(report).length > 0 || notApplicable('noTable'),
  test: (report) =>
    findTableGaps(report).map(({ table, missing }) => {
      if (missing.length === 0) return { pass: true };
      const message = {
        code: `table-incomplete.${missing.length > shown ? 'messageMore' : 'message'}`,
        values: { table: { table }, count: missing.length, missing: missing.slice(0, shown) },
      };
      const index = report.tables.findIndex((it) => it.kind === table);
      const at = index < 0 ? [] : [{ section: report.tables[index]?.section ?? '', table: index, row: 0, column: 0 }];
      return { pass: false, message, at };
    }),
} as const satisfies ReportRule;

/** The tables that a report's form prescribes. */
export const tableMissing = {
  id: 'table-missing',
  level: 'warning',
  scope: 'report',
  family: 'structure',
  basis: 'form',
  applies: (report) => hasPrescribedOutline(report) || notApplicable('olderForm'),
  test: (report) =>
    prescribedSections(report).flatMap(({ id, table }): Comparison[] => {
      if (table === undefined) return [];
      if (hasTable(report, table)) return [{ pass: true }];
      const message = { code: 'table-missing.message', values: { section: { section: id } } };
      return [{ pass: false, message, at: [] }];
    }),
} as const satisfies ReportRule;

/** The older statistics tables have local variants of their labels; only these are prescribed word for word. */
const ofTables = new Map<TableKind, LabelLexicon>(prescribedTables.map((id) => [id, lexicons[id]]));

/** Labels of the statutory tables against the wording that the form prescribes. */
export const labelWording = {
  id: 'label-wording',
  level: 'warning',
  scope: 'report',
  family: 'cells',
  basis: 'form',
  applies: (report) => report.tables.some((table) => ofTables.has(table.kind)) || notApplicable('noTable'),
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
  const own = ofTables.get(kind);
  if (own === undefined) return undefined;
  return [own, ...ofTables.values()].map((lexicon) => matchLabel(label, lexicon)).find((match) => match !== undefined);
}
