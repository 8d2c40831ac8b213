// A metric of the three statutory tables → the row and column of its cell, as the forms print them.

import type { Term } from '../../forms/term.ts';
import { type ActiveForm, activeForms } from '../../report/model/catalogue/active.ts';
import { appealGroups, appealResults } from '../../report/model/catalogue/appeals.ts';
import { applicants, requestRows } from '../../report/model/catalogue/requests.ts';
import { nameRequestRow } from './name-request-row.ts';

export interface CellNames {
  /** From the outermost label inwards. */
  row: readonly Term[];
  column: readonly Term[];
  /** The row in short, as a list of metrics names it. */
  shortRow: Term;
}

function locateRequest(rest: string): CellNames | undefined {
  const cut = rest.lastIndexOf('.');
  const row = requestRows.find(({ id }) => id === rest.slice(0, cut));
  const column = applicants.find(({ id }) => id === rest.slice(cut + 1));
  if (!row || !column) return undefined;
  return {
    row: row.labels.map(({ printed, en }) => ({ zh: printed, en })),
    column: [column],
    shortRow: nameRequestRow(row),
  };
}

function locateAppeal(rest: string): CellNames | undefined {
  const cut = rest.lastIndexOf('.');
  const group = appealGroups.find(({ id }) => id === rest.slice(0, cut));
  const result = appealResults.find(({ id }) => id === rest.slice(cut + 1));
  if (!group || !result) return undefined;
  const shortRow = { zh: group.path.map(({ zh }) => zh).join('·'), en: group.path.map(({ en }) => en).join(' ') };
  return { row: group.path, column: [result], shortRow };
}

const forms: readonly ActiveForm[] = ['2021', '2019'];

function locateActive(rest: string): CellNames | undefined {
  const [rowId, columnId] = rest.split('.');
  for (const block of forms.flatMap((form) => activeForms[form])) {
    const row = block.rows.find(({ id }) => id === rowId);
    const column = block.columns.find(({ id }) => id === columnId);
    if (row && column) {
      const { printed, en } = row;
      return { row: [{ zh: printed, en }], column: [{ zh: column.printed, en: column.en }], shortRow: row };
    }
  }
  return undefined;
}

/** Undefined for metrics of the text and of the older tables, which have rows only. */
export function locateCell(id: string): CellNames | undefined {
  const cut = id.indexOf('.');
  const rest = id.slice(cut + 1);
  const family = id.slice(0, cut);
  if (family === 'requests') return locateRequest(rest);
  if (family === 'appeals') return locateAppeal(rest);
  return family === 'active' ? locateActive(rest) : undefined;
}
