// A statutory table → its figures as links, each with its metric; arrow keys go from cell to cell.

const cellLinks = 'td > a:not(.cell-mark)';

/** The metric of each cell: that of its row and, where a row has several, the end that its column adds. */
function readMetrics(table: HTMLTableElement): [HTMLTableCellElement, string][] {
  return [...table.rows].flatMap((row) => {
    const cells = row.id === '' ? [] : [...row.querySelectorAll<HTMLTableCellElement>(':scope > td:not(.unit)')];
    const ends = (row.dataset.ends ?? (cells.length > 1 ? (table.dataset.ends ?? '') : '')).split(' ');
    return cells.map((cell, index): [HTMLTableCellElement, string] => [
      cell,
      ends[index] ? `${row.id}.${ends[index]}` : row.id,
    ]);
  });
}

/** What stands in the cell before the marks of findings. */
function linkFigure(cell: HTMLTableCellElement, metric: string): HTMLAnchorElement {
  const own = cell.querySelector<HTMLAnchorElement>(':scope > a:not(.cell-mark)');
  const link = own ?? document.createElement('a');
  if (!own && cell.firstChild) {
    cell.firstChild.before(link);
    link.append(link.nextSibling ?? '');
  }
  link.href = `#${metric}`;
  return link;
}

const linksOf = (row: Element): HTMLAnchorElement[] => [
  ...row.querySelectorAll<HTMLAnchorElement>(`:scope > ${cellLinks}`),
];

/** Each metric with the link that its figure now is; one figure of a table at a time is in the order of Tab. */
export function linkTable(table: HTMLTableElement): Map<string, HTMLAnchorElement> {
  const links = new Map<string, HTMLAnchorElement>();
  for (const [cell, metric] of readMetrics(table)) {
    if (cell.classList.contains('missing')) continue;
    const link = linkFigure(cell, metric);
    link.tabIndex = links.size === 0 ? 0 : -1;
    links.set(metric, link);
  }
  table.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLAnchorElement) || !target.matches(cellLinks)) return;
    for (const link of links.values()) link.tabIndex = link === target ? 0 : -1;
  });
  return links;
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
export function moveInGrid(event: KeyboardEvent): HTMLAnchorElement | undefined {
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

/** Each slot of a table holds the cell that covers it. */
function layGrid(table: HTMLTableElement): HTMLTableCellElement[][] {
  const grid: HTMLTableCellElement[][] = [...table.rows].map(() => []);
  [...table.rows].forEach((row, y) => {
    let x = 0;
    for (const cell of row.cells) {
      while (grid[y]?.[x]) x += 1;
      for (let down = 0; down < cell.rowSpan; down += 1)
        for (let right = 0; right < cell.colSpan; right += 1) {
          const line = grid[y + down];
          if (line) line[x + right] = cell;
        }
    }
  });
  return grid;
}

const wordsOf = (cell: Element): string => (cell.textContent ?? '').trim();

/** The words beside and above a figure: its groups and its row, then its column. */
export function nameFigure(link: HTMLAnchorElement): string {
  const [table, cell] = [link.closest('table'), link.closest('td')];
  if (!table || !cell) return '';
  const grid = layGrid(table);
  const y = grid.findIndex((line) => line.includes(cell));
  const x = grid[y]?.indexOf(cell) ?? -1;
  const isHead = (slot: HTMLTableCellElement | undefined): slot is HTMLTableCellElement => slot?.tagName === 'TH';
  const row = [...new Set(grid[y]?.slice(0, x))].filter((slot) => isHead(slot) && !slot.matches('.vertical'));
  const above = grid.slice(0, y).map((line) => line[x]);
  const column = table.dataset.ends ? above.findLast((slot) => isHead(slot) && /^col/.test(slot.scope)) : undefined;
  const beside = row.map(wordsOf).join(' ');
  return column ? `${beside} · ${wordsOf(column)}` : beside;
}
