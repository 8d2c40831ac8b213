// Arrow keys in a statutory table → the figure they lead to; one figure of a table at a time is in the order of Tab.
const cellLinks = 'td > a:not(.cell-mark)';

const linksOf = (row: Element): HTMLAnchorElement[] => [
  ...row.querySelectorAll<HTMLAnchorElement>(`:scope > ${cellLinks}`),
];

export function setUpGrid(table: HTMLTableElement): void {
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
