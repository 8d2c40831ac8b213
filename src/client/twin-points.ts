// A chart beside its table → its points with their words from the cells of the table, and room for a finger around each mark.
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

const wordsOf = (cell: Element | undefined): string => (cell?.textContent ?? '').trim();

/** Points of which the drawing says more than their cell keep their own words. */
export function wordPoints(chart: SVGSVGElement): void {
  const table = chart.closest('figure')?.querySelector<HTMLTableElement>('table[data-value]');
  if (!table) return;
  const { value = '', state = '', near = '', weak = '' } = table.dataset;
  const points = new Map(listPoints(chart).map((point) => [takeKey(point), point]));
  const years = [...(table.tHead?.rows[0]?.cells ?? [])].map(wordsOf);
  for (const row of table.querySelectorAll<HTMLTableRowElement>('tr[data-metric]')) {
    const { metric = '', unit: units = '' } = row.dataset;
    const [label, ...cells] = [...row.cells].map(wordsOf);
    cells.forEach((text, index) => {
      const year = years[index + 1] ?? '';
      if (text === '') return;
      const point = points.get(`${metric} ${year}`) ?? addPoint(chart, metric, year);
      point.dataset.words ??= wordCell({ value, state, near, weak }, { year, label: label ?? '', units, text });
      point.tabIndex = -1;
    });
  }
}

/** Marks are small: a touch beside one is meant for it. */
export function widenPoints(chart: SVGSVGElement): void {
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
