// The lines of all pages → the same without page numbers, running headers and running footers.
import { foldText } from '../../text/fold-character.ts';
import { type PrintedLine, writePieces } from './build-lines.ts';
import { centreY } from './geometry.ts';

/** A page's lines outside its tables, and its height. */
export interface PageLines {
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
