// A press on “report an error” → the figure or finding it stands beside, in the text to send and in the address of the issue.
import { issueAddress } from '../views/correction/issue-address.ts';

const part = document.querySelector<HTMLElement>('[data-correction]');
const place = part?.querySelector('[data-correction-about]');
const { repository, title = '', colon = ':' } = part?.dataset ?? {};

const clean = (node: Element): string => (node.textContent ?? '').replace(/\s+/g, ' ').trim();

/** A row of figures: its name, then each column that says something, without the one that the link stands in. */
function describeRow(row: HTMLTableRowElement): string[] {
  const heads = [...(row.closest('table')?.querySelectorAll('thead th') ?? [])].map(clean);
  const cells = [...row.cells].map((cell, index) => ({ cell, head: heads[index] ?? '' }));
  return cells
    .filter(({ cell }) => !cell.querySelector('[data-about]') && clean(cell) !== '')
    .map(({ cell, head }) => `${head}${colon}${clean(cell)}`);
}

/** A finding: its sentences. */
const describeItem = (item: Element): string[] =>
  [...item.querySelectorAll('p')].filter((line) => !line.querySelector('[data-about]')).map(clean);

function findSubject(link: HTMLAnchorElement): Element | null {
  const { about } = link.dataset;
  return about ? document.getElementById(about) : link.closest('li');
}

function fill(link: HTMLAnchorElement, subject: Element): void {
  const lines = subject instanceof HTMLTableRowElement ? describeRow(subject) : describeItem(subject);
  const address = `${location.origin}${location.pathname}${subject.id ? `#${subject.id}` : ''}`;
  place?.replaceChildren([...lines, address].join('\n'));
  part?.querySelector('details')?.setAttribute('open', '');
  if (!repository) return;
  const name = subject instanceof HTMLTableRowElement ? clean(subject.cells[0] ?? subject) : (lines[0] ?? '');
  const text = part?.querySelector('pre')?.textContent ?? '';
  const issue = issueAddress(repository, `${title} · ${name}`, text);
  part?.querySelector('[data-issue]')?.setAttribute('href', issue);
  link.href = issue;
}

document.addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-about]') : null;
  const subject = link && findSubject(link);
  if (link && subject) fill(link, subject);
});
