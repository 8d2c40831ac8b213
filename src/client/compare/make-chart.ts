// A chart's title, drawing, table and notes → elements; the table is built when it is first opened.

import { renderScene } from '../../charts/render-scene.ts';
import type { TwinCell, TwinTable } from '../../charts/tabulate.ts';
import { type Language, translate } from '../../i18n/translate.ts';
import { writeSourceLine } from '../../views/compare/cite-comparison.ts';
import type { CompareBody } from '../../views/compare/compare-point.ts';
import { splitScopes } from '../../views/compare/draw-charts.ts';
import type { CompareChart } from '../../views/compare/drawn-chart.ts';
import { sayOverlaps } from '../../views/compare/overlaps.ts';
import { makeElement } from '../make-element.ts';

function makeCell({ text, state, value }: TwinCell): HTMLTableCellElement {
  const name = state !== 'reported' ? 'no-figure' : value === 0 ? 'zero' : undefined;
  const cell = makeElement('td', [name ? makeElement('span', [text], name) : text], 'number');
  if (value !== null) cell.dataset.value = String(value);
  return cell;
}

function makeHead(text: string, scope: 'col' | 'row', className?: string): HTMLTableCellElement {
  const head = makeElement('th', [text], className);
  head.scope = scope;
  return head;
}

/** A table of words and numbers → a real table in a region that scrolls by itself. */
function makeTable({ head, columns, rows }: TwinTable, caption: string): HTMLElement {
  const heads = makeElement('tr', [
    makeHead(head, 'col'),
    ...columns.map(({ label }) => makeHead(label, 'col', 'number')),
  ]);
  const lines = rows.map(({ id, label, cells }) => {
    const row = makeElement('tr', [makeHead(label, 'row'), ...cells.map(makeCell)]);
    row.dataset.body = id;
    return row;
  });
  const table = makeElement(
    'table',
    [makeElement('caption', [caption], 'visually-hidden'), makeElement('thead', [heads]), makeElement('tbody', lines)],
    'figures chart-table',
  );
  const region = makeElement('div', [table], 'scroll');
  region.tabIndex = 0;
  region.setAttribute('role', 'region');
  region.setAttribute('aria-label', caption);
  return region;
}

function makeDetails({ table, title }: CompareChart, language: Language): HTMLElement {
  const details = makeElement('details', [makeElement('summary', [translate(language, 'compare.tableOpen')])]);
  details.addEventListener('toggle', () => {
    if (details.open && details.childElementCount === 1) details.append(makeTable(table(), title));
  });
  return details;
}

/** Our own markup: everything that comes from data is escaped where the drawing is printed. */
function makeDrawing({ scene }: CompareChart): Element[] {
  if (!scene) return [];
  const holder = document.createElement('template');
  holder.innerHTML = renderScene(scene);
  return [...holder.content.children];
}

function makeRow(actions: readonly Node[], language: Language): HTMLElement {
  const row = makeElement('div', actions, 'chart-actions no-print');
  row.setAttribute('role', 'group');
  row.setAttribute('aria-label', translate(language, 'actions.label'));
  return row;
}

/** What stands around a drawing. */
export interface ChartFrameParts {
  language: Language;
  /** Buttons below a chart. */
  actions?(chart: CompareChart): Node[];
}

/** The whole `figure` element. */
export function makeChart(chart: CompareChart, { language, actions }: ChartFrameParts): HTMLElement {
  const { title, subtitle, notes, scene, bodies } = chart;
  const caption = makeElement('figcaption', [makeElement('h3', [title]), makeElement('p', [subtitle], 'muted small')]);
  const foot = makeElement(
    'div',
    [
      makeElement('p', [translate(language, 'charts.source', { source: writeSourceLine(language, bodies) })]),
      ...notes.map((note) => makeElement('p', [note])),
      makeRow([...(actions?.(chart) ?? []), ...(scene ? [makeDetails(chart, language)] : [])], language),
    ],
    'chart-foot',
  );
  const body = scene ? makeDrawing(chart) : [makeTable(chart.table(), title)];
  const made = makeElement('figure', [caption, ...body, foot], 'chart-figure');
  made.dataset.chart = chart.id;
  return made;
}

/** Said above the charts: that there is one for each scope, and whose numbers are in others. */
export const explainScopes = (language: Language, bodies: readonly CompareBody[]): HTMLElement[] =>
  [
    ...(splitScopes(bodies).length < 2 ? [] : [translate(language, 'compare.scopesApart')]),
    ...sayOverlaps(language, bodies),
  ].map((text) => makeElement('p', [text], 'note'));
