// A figure that is pressed → its line of the list of provenance in a panel below it; arrow keys go from cell to cell.

const cellLinks = 'td > a:not(.cell-mark)';

const linksOf = (row: Element): HTMLAnchorElement[] => [
  ...row.querySelectorAll<HTMLAnchorElement>(`:scope > ${cellLinks}`),
];

/** One figure of a table at a time is in the order of Tab. */
function setUpGrid(table: HTMLTableElement): void {
  const links = [...table.querySelectorAll<HTMLAnchorElement>(cellLinks)];
  links.forEach((link, index) => {
    link.tabIndex = index === 0 ? 0 : -1;
  });
  table.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLAnchorElement) || !target.matches(cellLinks)) return;
    for (const link of links) link.tabIndex = link === target ? 0 : -1;
  });
}

/** Rows above or below may have fewer figures: the last one then stands for the rest. */
function findTarget(link: HTMLAnchorElement, key: string): HTMLAnchorElement | undefined {
  const row = link.closest('tr');
  const rows = [...(link.closest('table')?.rows ?? [])].filter((other) => linksOf(other).length > 0);
  const own = row ? linksOf(row) : [];
  const column = own.indexOf(link);
  const inRow: Readonly<Record<string, number>> = {
    ArrowLeft: column - 1,
    ArrowRight: column + 1,
    Home: 0,
    End: own.length - 1,
  };
  if (key in inRow) return own[inRow[key] ?? -1];
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  const next = row && step !== 0 ? rows[rows.indexOf(row) + step] : undefined;
  const others = next ? linksOf(next) : [];
  return others[Math.min(column, others.length - 1)];
}

/** The figure that now has the focus; undefined where the key leads nowhere. */
function moveInGrid(event: KeyboardEvent): HTMLAnchorElement | undefined {
  const link = event.target;
  const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (!isPlain || !(link instanceof HTMLAnchorElement) || !link.matches(`[data-figure-grid] ${cellLinks}`))
    return undefined;
  const target = findTarget(link, event.key);
  if (!target) return undefined;
  event.preventDefault();
  target.focus();
  return target;
}

const figures = 'table[data-figure-grid] td > a:not(.cell-mark), a.text-figure';
const panel = document.querySelector<HTMLElement>('[data-figure-panel]');
let current: HTMLAnchorElement | undefined;

/** Ids of metrics need no decoding; an address may say anything. */
const lineOf = (hash: string): HTMLElement | null => document.getElementById(hash.slice(1));

/** The head of each column with what the line has below it. */
function listFacts(line: HTMLElement): [string, Node[]][] {
  const heads = [...(line.closest('table')?.querySelectorAll('thead th') ?? [])];
  return [...line.children].slice(1).flatMap((cell, index): [string, Node[]][] => {
    const name = heads[index + 1]?.textContent ?? '';
    return cell.textContent === '' ? [] : [[name, [...cell.cloneNode(true).childNodes]]];
  });
}

function fill(host: HTMLElement, line: HTMLElement): void {
  host.querySelector('.figure-panel-name')?.replaceChildren(line.firstElementChild?.textContent ?? '');
  const rows = listFacts(line).map(([name, value]) => {
    const row = document.createElement('div');
    const [dt, dd] = [document.createElement('dt'), document.createElement('dd')];
    dt.append(name);
    dd.append(...value);
    row.append(dt, dd);
    return row;
  });
  host.querySelector('dl')?.replaceChildren(...rows);
  const note = line.closest('.provenance')?.querySelector('[data-note]')?.textContent ?? '';
  host.querySelector('.figure-panel-note')?.replaceChildren(note);
  const metric = line.querySelector('a')?.getAttribute('href');
  if (metric) host.querySelector('.figure-panel-metric')?.setAttribute('href', metric);
}

function close(): void {
  current?.removeAttribute('aria-expanded');
  current?.focus();
  current = undefined;
  if (panel) panel.hidden = true;
}

function open(link: HTMLAnchorElement): boolean {
  const line = lineOf(link.hash);
  if (!panel || !line) return false;
  current?.removeAttribute('aria-expanded');
  current = link;
  link.setAttribute('aria-expanded', 'true');
  fill(panel, line);
  const place = link.closest('.statutory > .scroll, .text-block, .extra-figures');
  if (place && place.nextElementSibling !== panel) place.after(panel);
  panel.hidden = false;
  link.scrollIntoView({ block: 'nearest' });
  return true;
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(figures) : null;
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

/** An address that names a figure shows it in its table, not in the list. */
function follow(): void {
  const line = location.hash.length > 1 ? lineOf(location.hash) : null;
  if (!line?.closest('.provenance')) return;
  const link = [...document.querySelectorAll<HTMLAnchorElement>(figures)].find(({ hash }) => lineOf(hash) === line);
  if (!link || !open(link)) return;
  line.closest('details')?.removeAttribute('open');
  link.scrollIntoView({ block: 'center' });
  link.focus({ preventScroll: true });
}

/** The id of a metric that this report has no figure of: its form lacks it, or the address is wrong. */
function showMissing(): void {
  const note = document.querySelector<HTMLElement>('[data-figure-missing]');
  if (!note) return;
  note.hidden = !/^#\w+(?:\.\w+)+$/.test(location.hash) || lineOf(location.hash) !== null;
  if (note.hidden) return;
  document.querySelector('h1')?.after(note);
  note.scrollIntoView({ block: 'center' });
}

for (const table of document.querySelectorAll<HTMLTableElement>('table[data-figure-grid]')) setUpGrid(table);
function followAddress(): void {
  follow();
  showMissing();
}

addEventListener('hashchange', followAddress);
// The browser goes to the address's line by itself once the page is there; the figure in its table comes after that.
addEventListener('load', () => setTimeout(followAddress));
