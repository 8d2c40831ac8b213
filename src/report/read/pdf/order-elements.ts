// The layouts of all pages → lines and tables in reading order, tables cut by page borders made whole.

import type { FormWords } from '../form-words.ts';
import type { PrintedLine } from './build-lines.ts';
import type { FlowLine } from './build-paragraphs.ts';
import { dropFurniture } from './drop-furniture.ts';
import type { FilledLattice } from './fill-lattice.ts';
import { fitTogether, joinParts } from './join-parts.ts';
import type { PageLayout } from './lay-out-page.ts';
import type { Page } from './page.ts';
import { placeOrigin } from './place-origin.ts';
import type { TablePart } from './table-part.ts';

export type PageElement = { type: 'line'; line: FlowLine } | { type: 'table'; part: TablePart } | { type: 'picture' };

function toPart(table: FilledLattice, page: Page): TablePart {
  const cells = table.cells.map(({ box, ...cell }) => ({ ...cell, origin: placeOrigin(page, box) }));
  return { xs: table.xs, rows: table.ys.length - 1, cells, lastPage: page.number };
}

function findMargins(lines: readonly PrintedLine[], page: Page): FlowLine['margins'] {
  if (lines.length < 3) return { left: 0.12 * page.width, right: 0.88 * page.width };
  return {
    left: Math.min(...lines.map((line) => line.box.left)),
    right: Math.max(...lines.map((line) => line.box.right)),
  };
}

function orderPage({ page, tables }: PageLayout, lines: readonly PrintedLine[]): PageElement[] {
  const margins = findMargins(lines, page);
  const placed = [
    ...lines.map((line) => ({
      top: line.box.top,
      element: { type: 'line', line: { ...line, page, margins } } as const,
    })),
    ...page.pictures.map(({ top }) => ({ top, element: { type: 'picture' } as const })),
    ...tables.map((table) => ({ top: table.box.top, element: { type: 'table', part: toPart(table, page) } as const })),
  ];
  return placed.sort((a, b) => a.top - b.top).map(({ element }) => element);
}

/** The last element of a page and the first of the next are parts of one table when both are tables of one width. */
function isCut(upper: PageElement | undefined, lower: PageElement | undefined): boolean {
  return upper?.type === 'table' && lower?.type === 'table' && fitTogether(upper.part, lower.part);
}

export function orderElements(layouts: readonly PageLayout[], forms: FormWords): PageElement[] {
  const lines = dropFurniture(layouts.map((layout) => ({ height: layout.page.height, lines: layout.lines })));
  const elements: PageElement[] = [];
  layouts.forEach((layout, index) => {
    const own = orderPage(layout, lines[index] ?? []);
    const [first] = own;
    const last = elements.at(-1);
    if (isCut(last, first) && last?.type === 'table' && first?.type === 'table') {
      last.part = joinParts(last.part, first.part, forms);
      own.shift();
    }
    elements.push(...own);
  });
  return elements;
}
