// Charts on a page → points read by mouse, touch and arrow keys, their words in a tooltip that is a live region.

import { wordCell } from '../charts/twin-words.ts';

const space = 'http://www.w3.org/2000/svg';

/** A point that nothing is drawn for: a 0 in a stack. */
function addPoint(chart: SVGSVGElement, series: string, year: string): SVGGElement {
  const point = document.createElementNS(space, 'g');
  point.setAttribute('class', 'point');
  Object.assign(point.dataset, { series, year });
  chart.append(point);
  return point;
}

const placed = 'g[data-series], g[data-year]';

/** Those that hold no others. */
const listPoints = (chart: SVGSVGElement): SVGGElement[] =>
  [...chart.querySelectorAll<SVGGElement>(placed)].filter((group) => !group.querySelector(placed));

/** Points of one series, or of one year, stand in a group that says it for all of them. */
function takeKey(point: SVGGElement): string {
  const group = point.parentElement?.closest<SVGGElement>(placed);
  point.classList.add('point');
  point.dataset.series ??= group?.dataset.series ?? '';
  point.dataset.year ??= group?.dataset.year ?? '';
  return `${point.dataset.series} ${point.dataset.year}`;
}

/** What a cell says beside its number stands in elements of these kinds. */
const besides: ReadonlySet<string> = new Set(['A', 'I', 'SMALL']);

const wordsOf = (cell: Element): string =>
  [...cell.childNodes]
    .flatMap(({ nodeName, textContent }) => (besides.has(nodeName) ? [] : [textContent ?? '']))
    .join('')
    .trim();

/** A name may be a link, with its unit behind it. */
const nameOf = (cell: Element | undefined): string => (cell?.querySelector('a') ?? cell?.firstChild)?.textContent ?? '';

/** A form without a place for the figure. */
const noCell = '–';

/** The table of the drawing itself, or the one that all drawings of the page share. */
function findTable(chart: SVGSVGElement): { table: HTMLTableElement; isShared: boolean } | undefined {
  const own = chart.closest('figure')?.querySelector<HTMLTableElement>('table[data-value]');
  const table = own ?? document.querySelector<HTMLTableElement>('table.year-table[data-value]');
  return table ? { table, isShared: !own } : undefined;
}

/** Points of which the drawing says more than their cell keep their own words. */
function wordPoints(chart: SVGSVGElement): void {
  const found = findTable(chart);
  if (!found) return;
  const { table, isShared } = found;
  const { value = '', state = '', near = '', weak = '' } = table.dataset;
  const points = new Map(listPoints(chart).map((point) => [takeKey(point), point]));
  const years = [...(table.tHead?.rows[0]?.cells ?? [])].map(nameOf);
  const drawn = new Set([...points.values()].map(({ dataset }) => dataset.series));
  for (const row of table.querySelectorAll<HTMLTableRowElement>('tr[data-metric]')) {
    const { metric = '', unit: units = '' } = row.dataset;
    if (isShared && !drawn.has(metric)) continue;
    const [head, ...cells] = [...row.cells];
    const label = nameOf(head);
    cells.forEach((cell, index) => {
      const [year = '', text] = [years[index + 1], wordsOf(cell)];
      if (text === '' || text === noCell || !/^\d{4}$/.test(year)) return;
      const point = points.get(`${metric} ${year}`) ?? addPoint(chart, metric, year);
      point.dataset.words ??= wordCell({ value, state, near, weak }, { year, label, units, text });
      point.tabIndex = -1;
    });
  }
}

/** Marks are small: a touch beside one is meant for it. */
function widenPoints(chart: SVGSVGElement): void {
  const room = 16;
  for (const point of chart.querySelectorAll<SVGGElement>('.point:has(.dot, .sign, .zero):not(:has(.hit))')) {
    const { x, y, width, height } = point.getBBox();
    if (width === 0 && height === 0) continue;
    const [wide, high] = [Math.max(room, width), Math.max(room, height)];
    const hit = document.createElementNS(space, 'rect');
    const place = { x: x - (wide - width) / 2, y: y - (high - height) / 2, width: wide, height: high, class: 'hit' };
    for (const [name, amount] of Object.entries(place)) hit.setAttribute(name, String(amount));
    point.append(hit);
  }
}

/** Left and right go through the years, up and down through the series of a year; rows without years are one list. */
function findNext(chart: Element, key: string, read?: SVGGElement, series?: string): SVGGElement | undefined {
  const points = [...chart.querySelectorAll<SVGGElement>('.point')];
  points.sort((a, b) => Number(a.dataset.year ?? 0) - Number(b.dataset.year ?? 0));
  if (key === 'End') return points.at(-1);
  if (!read || key === 'Home') return points[0];
  const { year } = read.dataset;
  const by = key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 1;
  const years = [...new Set(points.map((point) => point.dataset.year))];
  if (years.length < 2) return points[points.indexOf(read) + by];
  const column = (wanted?: string) => points.filter((point) => point.dataset.year === wanted);
  if (key === 'ArrowUp' || key === 'ArrowDown') return column(year)[column(year).indexOf(read) + by];
  const next = column(years[years.indexOf(year) + by]);
  return next.find((point) => point.dataset.series === series) ?? next[0];
}

/** Charts that a script drew later are opened to the keyboard by it. */
export function openCharts(root: ParentNode): void {
  for (const chart of root.querySelectorAll<SVGSVGElement>('svg.chart')) {
    chart.tabIndex = 0;
    wordPoints(chart);
    chart.addEventListener('pointerenter', () => widenPoints(chart), { once: true });
  }
}

/** The tooltip stands above its mark, inside of the window. */
function placeTip(tip: HTMLElement, point: SVGGElement): void {
  const inner = point.getBoundingClientRect();
  // A point without a mark of its own, such as a stacked 0, has its words at the chart's corner.
  const mark = inner.width || inner.height ? inner : (point.ownerSVGElement ?? point).getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = tip;
  const left = mark.left + mark.width / 2 - width / 2;
  tip.style.left = `${Math.max(4, Math.min(left, innerWidth - width - 4))}px`;
  tip.style.top = `${mark.top > height + 8 ? mark.top - height - 6 : mark.bottom + 6}px`;
}

/** Once a page, however often it is asked for. The words come from `data-words`, written at build; without this script nothing is lost. */
export function startChartKeys(page: Document): void {
  if (page.querySelector('.chart-tip')) return;
  const tip = page.createElement('div');
  tip.className = 'chart-tip';
  tip.setAttribute('role', 'status');
  page.body.append(tip);
  let read: SVGGElement | undefined;
  /** Kept across a year without a report, which has no series. */
  let series: string | undefined;

  const close = () => {
    read?.classList.remove('is-read');
    read = undefined;
    tip.textContent = '';
  };
  const show = (point: SVGGElement) => {
    if (point === read) return;
    close();
    read = point;
    series = point.dataset.series || series;
    point.classList.add('is-read');
    tip.textContent = point.dataset.words ?? '';
    placeTip(tip, point);
  };
  openCharts(page);
  page.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (key === 'Escape') return close();
    const chart = target instanceof Element ? target.closest('svg.chart') : null;
    if (!chart || !/^(Arrow|Home|End)/.test(key) || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (read && !chart.contains(read)) close();
    const point = findNext(chart, key, read, series);
    if (point) show(point);
  });
  const point = (event: Event) =>
    event.target instanceof Element ? event.target.closest<SVGGElement>('svg.chart .point') : null;
  const follow = (event: Event) => {
    const found = point(event);
    if (found) show(found);
    else if (!page.activeElement?.closest('svg.chart')) close();
  };
  page.addEventListener('pointerover', follow);
  page.addEventListener('pointerdown', follow);
  // From one point of a chart to another the words have changed already.
  page.addEventListener('focusout', ({ relatedTarget: next }) => {
    if (!(next instanceof Element && next.closest('svg.chart'))) close();
  });
  // The focus itself may still be scrolling the page when the first key is pressed: the tooltip moves along.
  addEventListener('scroll', () => read && placeTip(tip, read), { passive: true });
}
