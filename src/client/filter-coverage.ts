// What is chosen above the coverage tables → which of their rows are shown; a table without rows goes with its heading.
import { keepChoices } from './keep-choices.ts';

const host = document.querySelector<HTMLElement>('[data-coverage-groups]');
const form = host?.querySelector('form');
const groups = [...(host?.querySelectorAll<HTMLElement>('[data-coverage-group]') ?? [])];

function fits(row: HTMLTableRowElement, data: FormData): boolean {
  return [...data].every(([name, value]) => value === '' || (row.dataset[name] ?? '').split(' ').includes(`${value}`));
}

/** How many rows of a group are left. */
function narrowGroup(group: HTMLElement, data: FormData): number {
  const rows = [...group.querySelectorAll<HTMLTableRowElement>('tbody tr')];
  for (const row of rows) row.hidden = !fits(row, data);
  const shown = rows.filter((row) => !row.hidden).length;
  group.hidden = shown === 0;
  return shown;
}

function narrow(form: HTMLFormElement): void {
  const data = new FormData(form);
  const shown = groups.reduce((sum, group) => sum + narrowGroup(group, data), 0);
  const status = form.querySelector<HTMLElement>('[data-shown]');
  if (status) status.textContent = (status.dataset.shown ?? '').replace('{shown}', `${shown}`);
  host?.querySelector('[data-none]')?.toggleAttribute('hidden', shown > 0);
}

if (form) keepChoices(form, narrow);
