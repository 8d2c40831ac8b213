// The layouts of all pages → lines and tables in reading order, without page heads and numbers, cut tables made whole.

import { foldText } from '../../text/fold-character.ts';
import type { FormWords } from '../form-words.ts';
import { type PrintedLine, writePieces } from './build-lines.ts';
import type { FlowLine } from './build-paragraphs.ts';
import type { FilledLattice } from './fill-lattice.ts';
import { centreY } from './geometry.ts';
import { fitTogether, joinParts, type TablePart } from './join-parts.ts';
import type { PageLayout } from './lay-out-page.ts';
import { type Page, placeOrigin } from './page.ts';

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

/** A page's lines outside its tables, and its height. */
interface PageLines {
  height: number;
  lines: PrintedLine[];
}

/** Share of the page's height in which a page number, or a running header or footer, may stand. */
const numberZone = 0.13;
const runningZone = 0.09;

const pageNumber =
  /^(?:[-·.~<《〈[(—_]*(\d{1,3}|[ivx]{1,5})[-·.~>》〉\])—_]*|第(\d{1,3}|[一二三四五六七八九十]{1,3})页(?:[,，/]?共(?:\d{1,3}|[一二三四五六七八九十]{1,3})页)?|共\d{1,3}页[,，/]?第(\d{1,3})页|page(\d{1,3})(?:of\d{1,3})?|(\d{1,3})\/\d{1,3}(?:页)?|(\d{1,3})页)$/iu;
const bare = /^\d{1,3}$/u;

const textOf = (line: PrintedLine): string => foldText(writePieces(line.pieces, ' ')).replace(/\s+/gu, '');
const inZone = (line: PrintedLine, height: number, zone: number): boolean =>
  centreY(line.box) < zone * height || centreY(line.box) > (1 - zone) * height;

/** Running lines differ from page to page in their digits only. */
const shapeOf = (line: PrintedLine): string => textOf(line).replace(/\d+/gu, '#');

function countShapes(pages: readonly PageLines[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { height, lines } of pages) {
    const shapes = new Set(lines.filter((line) => inZone(line, height, runningZone)).map(shapeOf));
    for (const shape of shapes) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  return counts;
}

/** A bare number in the margin counts pages when it rises by one from page to page, or is this page's own number. */
function isBareNumber(text: string, index: number, offsets: ReadonlyMap<number, number>): boolean {
  const offset = Number(text) - index;
  return bare.test(text) && (offset === 1 || (offsets.get(offset) ?? 0) > 1);
}

function countOffsets(pages: readonly PageLines[]): Map<number, number> {
  const counts = new Map<number, number>();
  pages.forEach(({ height, lines }, index) => {
    for (const line of lines.filter((candidate) => inZone(candidate, height, numberZone))) {
      const text = textOf(line);
      if (bare.test(text)) counts.set(Number(text) - index, (counts.get(Number(text) - index) ?? 0) + 1);
    }
  });
  return counts;
}

/** The lines of all pages → the same without page numbers, running headers and running footers. */
export function dropFurniture(pages: readonly PageLines[]): PrintedLine[][] {
  const shapes = countShapes(pages);
  const offsets = countOffsets(pages);
  const least = Math.max(2, Math.ceil(pages.length / 2));
  return pages.map(({ height, lines }, index) =>
    lines.filter((line) => {
      const text = textOf(line);
      if (text === '') return false;
      if (inZone(line, height, numberZone) && pageNumber.test(text))
        return bare.test(text) && !isBareNumber(text, index, offsets);
      return !(inZone(line, height, runningZone) && (shapes.get(shapeOf(line)) ?? 0) >= least);
    }),
  );
}
