// A table of words and numbers → a real table in a region that scrolls by itself.
import type { TwinCell, TwinTable } from '../../charts/tabulate.ts';
import { makeElement } from '../make-element.ts';

function makeCell({ text, state, value }: TwinCell): HTMLTableCellElement {
  const name = state !== 'reported' ? 'no-figure' : value === 0 ? 'zero' : undefined;
  const cell = makeElement('td', [name ? makeElement('span', [text], name) : text], 'number');
  if (value !== null) cell.dataset.value = String(value);
  return cell;
}

function makeHead(text: string, scope: 'col' | 'row', className?: string): HTMLTableCellElement {
  const head = makeElement('th', [text], className);
  head.scope = scope;
  return head;
}

export function makeTable({ head, columns, rows }: TwinTable, caption: string): HTMLElement {
  const heads = makeElement('tr', [
    makeHead(head, 'col'),
    ...columns.map(({ label }) => makeHead(label, 'col', 'number')),
  ]);
  const lines = rows.map(({ id, label, cells }) => {
    const row = makeElement('tr', [makeHead(label, 'row'), ...cells.map(makeCell)]);
    row.dataset.body = id;
    return row;
  });
  const table = makeElement(
    'table',
    [makeElement('caption', [caption], 'visually-hidden'), makeElement('thead', [heads]), makeElement('tbody', lines)],
    'figures chart-table',
  );
  const region = makeElement('div', [table], 'scroll');
  region.tabIndex = 0;
  region.setAttribute('role', 'region');
  region.setAttribute('aria-label', caption);
  return region;
}
