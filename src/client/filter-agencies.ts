// What is typed and chosen above a list of agencies → which of its rows are shown; a press on a head sorts them.
import { foldSearchText, unpackPairs } from '../search/format/fold-search-text.ts';
import { keepChoices } from './keep-choices.ts';

const list = document.querySelector<HTMLElement>('[data-agency-list]');
const form = list?.querySelector('form');
const body = list?.querySelector('tbody');
const rows = [...(body?.rows ?? [])];

/** Traditional characters that lead to one of these names. */
const simplify = unpackPairs(list?.dataset.traditional ?? '');

function fits(row: HTMLTableRowElement, data: FormData): boolean {
  const text = foldSearchText(`${row.textContent} ${row.dataset.names ?? ''}`, simplify);
  return [...data].every(([name, value]) => {
    const wanted = foldSearchText(String(value), simplify).trim();
    if (name === 'names') return wanted.split(/\s+/).every((word) => text.includes(word));
    return wanted === '' || (row.dataset[name] ?? '').split(' ').includes(wanted);
  });
}

function narrow(form: HTMLFormElement): void {
  const data = new FormData(form);
  for (const row of rows) row.hidden = !fits(row, data);
  const shown = rows.filter((row) => !row.hidden).length;
  const status = form.querySelector<HTMLElement>('[data-shown]');
  if (status) status.textContent = (status.dataset.shown ?? '').replace('{shown}', `${shown}`);
  list?.querySelector('[data-none]')?.toggleAttribute('hidden', shown > 0);
}

const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

/** A cell without a number comes last, whichever way the column is sorted. */
function compareCells(a: string, b: string, kind: string | undefined, sign: number): number {
  if (kind !== 'number') return sign * collator.compare(a, b);
  const [left, right] = [a, b].map((text) => Number.parseFloat(text.replace(/[^\d.]/g, '')));
  if (left === undefined || Number.isNaN(left)) return 1;
  return right === undefined || Number.isNaN(right) ? -1 : sign * (left - right);
}

function sort(head: HTMLTableCellElement): void {
  const kind = head.dataset.sort;
  // Numbers are first asked for from the top.
  const next = head.ariaSort === (kind === 'number' ? 'descending' : 'ascending');
  const up = (kind === 'number') === next;
  for (const other of list?.querySelectorAll('th[data-sort]') ?? []) other.removeAttribute('aria-sort');
  head.ariaSort = up ? 'ascending' : 'descending';
  const read = (row: HTMLTableRowElement) => row.cells[head.cellIndex]?.textContent?.trim() ?? '';
  body?.append(...rows.sort((a, b) => compareCells(read(a), read(b), kind, up ? 1 : -1)));
}

function addButton(head: HTMLTableCellElement): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'sort-button';
  button.append(...head.childNodes);
  button.addEventListener('click', () => sort(head));
  head.append(button);
}

if (form) keepChoices(form, narrow);
for (const head of list?.querySelectorAll<HTMLTableCellElement>('th[data-sort]') ?? []) addButton(head);
