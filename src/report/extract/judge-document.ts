// What was found in a document → whether it is a report that can be published, or the reason to reject it; and the form that it follows.
import { metricById } from '../../forms/catalogue.ts';
import { type FormCell, formCells } from '../../forms/facts.ts';
import { type FormId, formIds, forms } from '../../forms/forms.ts';
import type { TableId } from '../../forms/record.ts';
import { chooseVersion, prescribedTables } from '../../forms/shape.ts';
import { textFamily } from '../../forms/text.ts';
import type { Figure } from '../model/figure.ts';
import { makeRejection, type Rejection } from '../model/rejection.ts';
import type { Identity } from './identity/identify-report.ts';
import type { Outline } from './outline/build-outline.ts';

interface Evidence {
  identity: Identity;
  outline: Outline;
  figures: readonly Figure[];
  /** Names of the files that the document offers. */
  attachments: readonly string[];
}

const tableFigures = (figures: readonly Figure[]): readonly Figure[] =>
  figures.filter((figure) => metricById.get(figure.metric)?.family !== textFamily.id);

/** A report has a title and parts, or at least its tables; news and letters about a report have neither. */
function isReport({ identity, outline, figures }: Evidence): boolean {
  const tables = tableFigures(figures).length;
  const sections = outline.parts.some((part) => part.heading !== '');
  // A page with only the introduction, or a link to an attachment, has a title and perhaps one heading, but says nothing.
  if (identity.title) return tables > 0 || (sections && (figures.length > 0 || outline.headings >= 3));
  // Some pages print the title as a picture or only in the browser's tab; a statutory table or a statistics period remains.
  const outlined = outline.headings >= 3 && identity.period !== null && figures.length > 0;
  return tables >= 5 || outlined || (outline.isStatutory && outline.headings >= 4);
}

/** Under a report's title any file may be the report; elsewhere only one that is named like it. */
function listAttachedReports({ identity, attachments }: Evidence): readonly string[] {
  return identity.title ? attachments : attachments.filter((name) => /报告|年报|信息公开/u.test(name));
}

/** More names than this are a list of files, not one report. */
const maxNames = 5;

function rejectAttached(names: readonly string[]): Rejection {
  const isMore = names.length > maxNames;
  return makeRejection(isMore ? 'rejections.attachment_only.more_files' : 'rejections.attachment_only.files', {
    names: names.slice(0, maxNames),
  });
}

/** A title and a line or two: who published it, when, and how often it was read. */
const maxCaption = 200;

/** Pictures under a report's title, where there is hardly anything else. */
function countPictures({ identity, outline }: Evidence): number {
  const blocks = outline.parts.flatMap((part) => part.blocks);
  const text = blocks.flatMap((block) => (block.type === 'text' ? [block.text] : [])).join('');
  if (!identity.title || outline.headings > 0 || text.length > maxCaption) return 0;
  return blocks.filter((block) => block.type === 'image').length;
}

function isBlankForm({ figures }: Evidence): boolean {
  const tables = tableFigures(figures);
  return tables.length >= 20 && tables.every((figure) => figure.status === 'blank');
}

/** What was found in a document → the reason to reject it, if there is one. */
export function judgeDocument(evidence: Evidence): Rejection | undefined {
  const { identity } = evidence;
  if (!isReport(evidence)) {
    const attached = listAttachedReports(evidence);
    if (attached.length > 0) return rejectAttached(attached);
    const pictures = countPictures(evidence);
    if (pictures > 0) return makeRejection('rejections.no_text_layer.pictures', { pictures });
    return makeRejection('rejections.not_a_report.nothing_found');
  }
  const namedBlank = /[xX×＊*○〇_]{2,}|某某/u.test(identity.title?.agency ?? '') && !identity.agency;
  if ((isBlankForm(evidence) || namedBlank) && (!identity.agency || identity.year === undefined)) {
    return makeRejection('rejections.blank_form.no_number');
  }
  if (!identity.agency) return identity.rejection ?? makeRejection('rejections.unknown_agency.not_printed');
  if (identity.year === undefined) return makeRejection('rejections.unknown_year.not_printed');
  return undefined;
}

type Form = (typeof forms)[number];

interface FormEvidence {
  figures: readonly Figure[];
  isStatutory: boolean;
  text: string;
  year: number | undefined;
}

/** Oldest first: those that prescribe sections, and those that leave the outline to the body. */
const prescribing = forms.filter(({ sections }) => sections.length > 0);
const free = forms.filter(({ sections }) => sections.length === 0);

const cellsByTable = Map.groupBy(formCells, ({ form, table }) => `${form} ${table.id}`);

const cellsOf = (form: Form, table: TableId): readonly FormCell[] => cellsByTable.get(`${form.id} ${table}`) ?? [];

const listIds = (form: Form, table: TableId): string[] => cellsOf(form, table).map(({ id }) => id);

/** How a row as printed fits a form: columns that are not the form's, and columns of the form that are not printed. */
interface Fit {
  form: Form;
  own: readonly string[];
  foreign: number;
  lacking: number;
}

function fitRow(form: Form, table: TableId, row: string, printed: readonly string[]): Fit[] {
  const own = cellsOf(form, table).flatMap((cell) => (cell.row.id === row ? [cell.column.id] : []));
  const foreign = printed.filter((column) => !own.includes(column)).length;
  const lacking = own.filter((column) => !printed.includes(column)).length;
  return own.length === 0 ? [] : [{ form, own, foreign, lacking }];
}

/** The fewest foreign columns; where there are none, the fewest that lack: a row printed in full beats one in part. */
const compareFits = (a: Fit, b: Fit): number => a.foreign - b.foreign || (a.foreign === 0 ? a.lacking - b.lacking : 0);

/** The forms that a row speaks for: the oldest of those that it fits best, and those that print the row in the same way. */
function readVote(candidates: readonly Form[], table: TableId, row: string, printed: readonly string[]): Form[] {
  const fits = candidates.flatMap((form) => fitRow(form, table, row, printed));
  const [best] = fits.toSorted(compareFits);
  const same = fits.filter((fit) => best && compareFits(fit, best) === 0 && fit.own.join() === best.own.join());
  return same.map(({ form }) => form);
}

/** The forms that have a table as one of them has it. */
const keepLike = (candidates: readonly Form[], like: Form | undefined, table: TableId): readonly Form[] =>
  candidates.filter((form) => like && listIds(form, table).join() === listIds(like, table).join());

/** A table of several headers, which hybrids mix: the forms that most of its rows speak for, the older ones on a tie. */
function countRows(candidates: readonly Form[], table: TableId, printed: ReadonlySet<string>): readonly Form[] {
  const found = formCells.filter((cell) => cell.table.id === table && printed.has(cell.id));
  const columnsByRow = Map.groupBy(new Map(found.map((cell) => [cell.id, cell])).values(), ({ row }) => row.id);
  const votes = [...columnsByRow].flatMap(([row, cells]) => {
    const columns = cells.map(({ column }) => column.id);
    return readVote(candidates, table, row, columns);
  });
  const count = (form: Form): number => votes.filter((vote) => vote === form).length;
  const most = Math.max(...candidates.map(count));
  const first = candidates.filter((form) => count(form) === most);
  return most === 0 ? candidates : keepLike(first, first[0], table);
}

/** A table of one header: the forms whose own rows or columns are printed, if any are. */
function compareVersions(candidates: readonly Form[], table: TableId, printed: ReadonlySet<string>): readonly Form[] {
  const lists = candidates.map((form) => listIds(form, table));
  const isTelling = (id: string): boolean => printed.has(id) && !lists.every((ids) => ids.includes(id));
  if (!lists.flat().some(isTelling)) return candidates;
  const chosen = chooseVersion(
    candidates.toReversed(),
    (form) => listIds(form, table),
    (ids) => ids.some((id) => printed.has(id)),
  );
  return keepLike(candidates, chosen, table);
}

const readTables = (candidates: readonly Form[], printed: ReadonlySet<string>): readonly Form[] =>
  prescribedTables.reduce((left, table) => {
    const isMixed = left.some(({ tables }) => tables.some(({ id, blocks }) => id === table && blocks.length > 1));
    return isMixed ? countRows(left, table, printed) : compareVersions(left, table, printed);
  }, candidates);

/** The notices that introduced the forms; cited wrongly often enough to come after the tables. */
function readNotice(candidates: readonly Form[], text: string): readonly Form[] {
  const cited = candidates.filter(({ notice }) => notice?.cited.test(text));
  return cited.length === 1 ? cited : candidates;
}

/** The newest form that is in force for the year. */
const readYear = (candidates: readonly Form[], year: number | undefined): Form | undefined =>
  candidates.findLast(({ from }) => year === undefined || from <= year) ?? candidates[0];

/** The tables first, in the order of the report, then the notice cited, then the year. */
export function recogniseForm({ figures, isStatutory, text, year }: FormEvidence): FormId {
  const printed = new Set(figures.map(({ metric }) => metric));
  const isPrinted = (form: Form): boolean =>
    form.tables.some(({ id }) => listIds(form, id).some((cell) => printed.has(cell)));
  const isPrescribed = isStatutory || prescribing.some(isPrinted);
  const found = isPrescribed
    ? readYear(readNotice(readTables(prescribing, printed), text), year)
    : free.findLast(isPrinted);
  return found?.id ?? formIds[0];
}
