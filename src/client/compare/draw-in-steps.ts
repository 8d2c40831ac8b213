// Charts to draw → elements in the page, a short task each: what the reader does meanwhile is answered at once.

import type { CompareChart } from '../../views/compare/drawn-chart.ts';
import { openCharts } from '../chart-keys.ts';

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** After the browser has laid out and painted what there is; a page that is not seen paints nothing and must not wait. */
const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 0));
    setTimeout(resolve, 250);
  });

/**
 * Styles and places, before the next frame would do them with the painting in one long task. A drawing has hundreds of
 * marks to be styled, so that its places are a task of their own.
 */
async function prepare(made: HTMLElement, { scene }: CompareChart): Promise<void> {
  if (scene) {
    getComputedStyle(made).getPropertyValue('color');
    await nextTask();
    made.getBoundingClientRect();
  } else await layOutRows(made);
}

/** So many rows of words and numbers are laid out in a short task. */
const rowsOfTask = 2;

/** Setting the words of a whole table takes longer than a drawing: after the title and notes, a few rows at a time. */
async function layOutRows(made: HTMLElement): Promise<void> {
  const rows = [...made.querySelectorAll<HTMLTableRowElement>('tr[hidden]')];
  while (rows.length > 0) {
    made.getBoundingClientRect();
    await nextTask();
    for (const row of rows.splice(0, rowsOfTask)) row.hidden = false;
  }
  made.getBoundingClientRect();
}

function hideRows(made: HTMLElement, { scene }: CompareChart): void {
  if (scene) return;
  for (const row of made.querySelectorAll<HTMLTableRowElement>('tr')) row.hidden = true;
}

/** What is drawn, where, and by whom. */
export interface Steps {
  place: HTMLElement;
  /** Elements above the charts. */
  heads: readonly HTMLElement[];
  plan: readonly (() => CompareChart)[];
  make(chart: CompareChart): HTMLElement;
  /** Nobody chose anything else since. */
  isCurrent(): boolean;
}

/** The charts before stay until those that follow them are there; undefined where something else was chosen. */
export async function drawInSteps({ place, heads, plan, make, isCurrent }: Steps): Promise<CompareChart[] | undefined> {
  const charts: CompareChart[] = [];
  for (const draw of plan) {
    await nextFrame();
    if (!isCurrent()) return undefined;
    const chart = draw();
    await nextTask();
    if (!isCurrent()) return undefined;
    const made = make(chart);
    hideRows(made, chart);
    await nextTask();
    if (!isCurrent()) return undefined;
    if (charts.length === 0) for (const [index, head] of heads.entries()) put(place, index, head);
    put(place, heads.length + charts.length, made);
    charts.push(chart);
    await prepare(made, chart);
  }
  while (place.childElementCount > heads.length + charts.length) place.lastElementChild?.remove();
  openCharts(place);
  return charts;
}

function put(place: HTMLElement, index: number, element: HTMLElement): void {
  const before = place.children[index];
  if (before) before.replaceWith(element);
  else place.append(element);
}
