// What a document prints → the statutory form it follows. Never its year, unless nothing else is left.
import { type FormCell, formCells } from '../../../forms/facts.ts';
import { type FormId, formIds, forms } from '../../../forms/forms.ts';
import type { TableId } from '../../../forms/record.ts';
import { chooseVersion, prescribedTables } from '../../../forms/shape.ts';
import type { Figure } from '../../model/figure.ts';

type Form = (typeof forms)[number];

export interface FormEvidence {
  figures: readonly Figure[];
  isStatutory: boolean;
  text: string;
  year: number | undefined;
}

/** Oldest first: those that prescribe sections, and those that leave the outline to the body. */
const prescribing = forms.filter(({ sections }) => sections.length > 0);
const free = forms.filter(({ sections }) => sections.length === 0);

const cellsByForm = Map.groupBy(formCells, ({ form }) => form);

const cellsOf = (form: Form, table: TableId): FormCell[] =>
  (cellsByForm.get(form.id) ?? []).filter((cell) => cell.table.id === table);

const listIds = (form: Form, table: TableId): string[] => cellsOf(form, table).map(({ id }) => id);

/** How a row as printed fits a form: columns that are not the form's, and columns of the form that are not printed. */
interface Fit {
  form: Form;
  own: ReadonlySet<string>;
  foreign: number;
  lacking: number;
}

function fitRow(form: Form, table: TableId, row: string, printed: ReadonlySet<string>): Fit[] {
  const cells = cellsOf(form, table).filter((cell) => cell.row.id === row);
  const own = new Set(cells.map(({ column }) => column.id));
  const [foreign, lacking] = [printed.difference(own).size, own.difference(printed).size];
  return own.size === 0 ? [] : [{ form, own, foreign, lacking }];
}

/** The fewest foreign columns; where there are none, the fewest that lack: a row printed in full beats one in part. */
const compareFits = (a: Fit, b: Fit): number => a.foreign - b.foreign || (a.foreign === 0 ? a.lacking - b.lacking : 0);

/** The forms that a row speaks for: the oldest of those that it fits best, and those that print the row in the same way. */
function readVote(candidates: readonly Form[], table: TableId, row: string, printed: ReadonlySet<string>): Form[] {
  const fits = candidates.flatMap((form) => fitRow(form, table, row, printed));
  const [best] = fits.toSorted(compareFits);
  return fits
    .filter((fit) => best && compareFits(fit, best) === 0 && best.own.symmetricDifference(fit.own).size === 0)
    .map(({ form }) => form);
}

/** The oldest of some forms, and those whose table is the same. */
function keepOldest(candidates: readonly Form[], table: TableId): readonly Form[] {
  const printedBy = (form: Form): string => listIds(form, table).join(' ');
  return candidates.filter((form) => candidates[0] && printedBy(form) === printedBy(candidates[0]));
}

/** A table of several headers, which hybrids mix: the forms that most of its rows speak for, the older ones on a tie. */
function countRows(candidates: readonly Form[], table: TableId, printed: ReadonlySet<string>): readonly Form[] {
  const cells = new Map(
    formCells.filter((cell) => cell.table.id === table && printed.has(cell.id)).map((cell) => [cell.id, cell]),
  );
  const rows = Map.groupBy(cells.values(), ({ row }) => row.id);
  const votes = [...rows].flatMap(([row, own]) =>
    readVote(candidates, table, row, new Set(own.map(({ column }) => column.id))),
  );
  const count = (form: Form): number => votes.filter((vote) => vote === form).length;
  const most = Math.max(...candidates.map(count));
  return most === 0
    ? candidates
    : keepOldest(
        candidates.filter((form) => count(form) === most),
        table,
      );
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
  return keepOldest(chosen ? [chosen, ...candidates.filter((form) => form !== chosen)] : [], table);
}

function readTables(candidates: readonly Form[], printed: ReadonlySet<string>): readonly Form[] {
  return prescribedTables.reduce((left, table) => {
    const isMixed = candidates.some(({ tables }) => tables.some(({ id, blocks }) => id === table && blocks.length > 1));
    return isMixed ? countRows(left, table, printed) : compareVersions(left, table, printed);
  }, candidates);
}

/** The notices that introduced the forms; cited wrongly often enough to come after the tables. */
function readNotice(candidates: readonly Form[], text: string): readonly Form[] {
  const cited = candidates.filter(({ notice }) => notice?.cited.test(text));
  return cited.length === 1 ? cited : candidates;
}

/** The newest form in force for the year. */
const readYear = (candidates: readonly Form[], year: number | undefined): Form | undefined =>
  candidates.findLast(({ from }) => year === undefined || from <= year) ?? candidates[0];

/** The tables first, in the order of the report, then the notice cited, then the year. */
export function recogniseForm({ figures, isStatutory, text, year }: FormEvidence): FormId {
  const printed = new Set(figures.map(({ metric }) => metric));
  const isPrinted = (form: Form): boolean =>
    form.tables.some(({ id }) => listIds(form, id).some((cell) => printed.has(cell)));
  if (isStatutory || prescribing.some(isPrinted)) {
    const found = readYear(readNotice(readTables(prescribing, printed), text), year);
    if (found) return found.id;
  }
  return free.findLast(isPrinted)?.id ?? formIds[0];
}
