// A figure that is pressed → what is known of it in a panel below it: what the page says, and what the API does.
import { linkTable, moveInGrid, nameFigure } from './figure-grid.ts';
import { loadWords } from './load-words.ts';

const figureLinks = 'table[data-figure-grid] td > a:not(.cell-mark), a.text-figure';
const panel = document.querySelector<HTMLElement>('[data-figure-panel]');
let current: HTMLAnchorElement | undefined;

const metricOf = (link: HTMLAnchorElement): string => link.hash.slice(1);

/** Each figure of the page by its metric. */
const links = new Map<string, HTMLAnchorElement>();

function collectLinks(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.text-figure')) {
    link.hash = link.id;
    links.set(link.id, link);
  }
  for (const table of document.querySelectorAll<HTMLTableElement>('table[data-figure-grid]'))
    for (const [metric, link] of linkTable(table)) links.set(metric, link);
}

/** What the page says of it beside showing it. */
const noteOf = (metric: string): HTMLTableRowElement | null =>
  document.querySelector<HTMLTableRowElement>(`[id="note-${CSS.escape(metric)}"]`);

/** Facts of the panel by their names; those that nothing is known of are hidden. */
function say(name: string, words: readonly (Node | string)[]): void {
  const fact = panel?.querySelector<HTMLElement>(`[data-fact="${name}"]`);
  if (!fact) return;
  fact.querySelector('dd')?.replaceChildren(...words);
  fact.hidden = words.every((word) => (typeof word === 'string' ? word : (word.textContent ?? '')) === '');
}

const factNames = ['value', 'printed', 'place', 'checks', 'others'];

/** The cells of a note stand under the names that the panel has for them. */
function sayNote(note: HTMLTableRowElement): void {
  const heads = [...(note.closest('table')?.querySelectorAll('thead th') ?? [])].map((head) => head.textContent);
  for (const fact of panel?.querySelectorAll<HTMLElement>('[data-fact]') ?? []) {
    const index = heads.indexOf(fact.querySelector('dt')?.textContent ?? '');
    const cell = index < 0 ? undefined : note.cells[index];
    if (!cell) continue;
    const copy = cell.cloneNode(true) as HTMLTableCellElement;
    // A link to the figure itself leads nowhere from its own panel.
    for (const link of copy.querySelectorAll(`a[href="#${CSS.escape(note.id.slice('note-'.length))}"]`))
      link.replaceWith(...link.childNodes);
    say(fact.dataset.fact ?? '', [...copy.childNodes]);
  }
}

const isNumber = (cell: Element): boolean => cell.matches('td:not([class]), td.found');

/** The mark of a finding in words. */
function linkFinding(mark: HTMLAnchorElement): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = mark.hash;
  link.append(mark.ariaLabel ?? '');
  return link;
}

/** The number with its unit, as a table has them. */
function sayCell(link: HTMLAnchorElement): void {
  const [cell, row, table] = [link.closest('td'), link.closest('tr'), link.closest('table')];
  if (!cell || !row || !table) return;
  const number = link.textContent ?? '';
  const [units = '', unit = units] = (row.dataset.unit ?? table.dataset.unit ?? '').split('|');
  say('value', [isNumber(cell) ? `${number} ${number === '1' ? unit : units}` : number]);
  const statements = [...(table.closest('.statutory')?.querySelectorAll('.provenance > ul > li') ?? [])];
  const numbers = cell.dataset.checks ?? row.dataset.checks ?? table.dataset.checks ?? '';
  const touching = numbers.split(' ').flatMap((index) => (index === '' ? [] : (statements[Number(index)] ?? [])));
  const separator = panel?.dataset.separator ?? '; ';
  const found = [...cell.querySelectorAll<HTMLAnchorElement>('.cell-mark')].map(linkFinding);
  const said = [...found, ...touching.map((statement) => statement.textContent ?? '')];
  say(
    'checks',
    said.flatMap((words, index) => (index > 0 ? [separator, words] : [words])),
  );
}

function fill(host: HTMLElement, link: HTMLAnchorElement): void {
  const metric = metricOf(link);
  const note = noteOf(metric);
  for (const name of factNames) say(name, []);
  if (link.closest('td')) sayCell(link);
  if (note) sayNote(note);
  const name = note?.cells[0]?.textContent || nameFigure(link);
  host.querySelector('.figure-panel-name')?.replaceChildren(name);
  const source = (note ?? link).closest('.statutory, .report-section')?.querySelector('.provenance > [data-note]');
  host.querySelector('.figure-panel-note')?.replaceChildren(source?.textContent ?? '');
  host.querySelector('.figure-panel-metric')?.setAttribute('href', `${host.dataset.pages}metric/${metric}/`);
  host.querySelector('[data-about]')?.setAttribute('data-about', metric);
}

/** The words of the panel are loaded with what it asks for: a page as such needs none. */
async function loadDetails(host: HTMLElement): Promise<typeof import('./figure-details.ts')> {
  host.dataset.pageWords ??= JSON.stringify({
    words: await loadWords(host.dataset.language ?? '', ['common', 'report']),
  });
  return import('./figure-details.ts');
}

/** What the API knows of the figure comes later, if it comes. */
async function addDetails(host: HTMLElement, link: HTMLAnchorElement): Promise<void> {
  const { findDetails } = await loadDetails(host);
  const details = await findDetails(host.dataset, metricOf(link));
  if (link !== current) return;
  const note = noteOf(metricOf(link));
  for (const name of ['printed', 'place', 'others'] as const) say(name, [details[name]]);
  if (!note && details.value) say('value', [details.value]);
}

function close(): void {
  current?.removeAttribute('aria-expanded');
  current?.focus();
  current = undefined;
  if (panel) panel.hidden = true;
}

function open(link: HTMLAnchorElement): boolean {
  if (!panel) return false;
  current?.removeAttribute('aria-expanded');
  current = link;
  link.setAttribute('aria-expanded', 'true');
  fill(panel, link);
  // A reader who is offline has what the page says.
  addDetails(panel, link).catch(() => undefined);
  const place = link.closest('.statutory > .scroll, .text-block, .words > p, .extra-figures');
  if (place && place.nextElementSibling !== panel) place.after(panel);
  panel.hidden = false;
  link.scrollIntoView({ block: 'nearest' });
  return true;
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(figureLinks) : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !open(link)) return;
  event.preventDefault();
  link.focus({ preventScroll: true });
  history.replaceState(null, '', link.hash);
});

document.addEventListener('keydown', (event) => {
  // In a field Esc belongs to the field.
  if (event.key === 'Escape' && current && !(event.target instanceof HTMLInputElement)) close();
  const next = moveInGrid(event);
  if (next && current) open(next);
});

panel?.querySelector('button')?.addEventListener('click', close);

/** An address that names a figure shows it where it stands. */
function follow(): void {
  const link = links.get(location.hash.slice(1));
  if (!link || !open(link)) return;
  link.scrollIntoView({ block: 'center' });
  link.focus({ preventScroll: true });
}

/** The id of a metric that this report has no figure of: its form lacks it, or the address is wrong. */
function showMissing(): void {
  const note = document.querySelector<HTMLElement>('[data-figure-missing]');
  if (!note) return;
  const id = location.hash.slice(1);
  note.hidden = !/^\w+(?:\.\w+)+$/.test(id) || links.has(id) || document.getElementById(id) !== null;
  if (note.hidden) return;
  document.querySelector('h1')?.after(note);
  note.scrollIntoView({ block: 'center' });
}

function followAddress(): void {
  follow();
  showMissing();
}

collectLinks();
addEventListener('hashchange', followAddress);
// The browser goes to the address's place by itself once the page is there; the figure with its panel comes after that.
addEventListener('load', () => setTimeout(followAddress));
