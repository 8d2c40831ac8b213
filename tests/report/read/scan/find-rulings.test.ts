// Ruling lines in drawn pictures: whole, dotted, turned a little; and what is none.
import { expect, test } from 'vitest';
import { measureSkew } from '../../../../src/report/read/scan/clean-paper.ts';
import { findInk } from '../../../../src/report/read/scan/find-ink.ts';
import { countInk, findRulings } from '../../../../src/report/read/scan/find-rulings.ts';
import { rotateRaster } from '../../../../src/report/read/scan/raster.ts';
import { drawGrid, drawPaper } from './draw.ts';

const countLines = (raster: Parameters<typeof findInk>[0]): [number, number] => {
  const { rulings } = findRulings(findInk(raster));
  const across = rulings.filter(({ direction }) => direction === 'horizontal');
  return [across.length, rulings.length - across.length];
};

test('the lines of a grid, where they are drawn, and none of their ink left', () => {
  const paper = drawPaper(1000, 600);
  drawGrid(paper);
  paper.fill(150, 140, 170, 170);
  const { rulings, rest } = findRulings(findInk(paper));
  const at = (direction: string): number[] =>
    rulings.filter((ruling) => ruling.direction === direction).map((ruling) => Math.round(ruling.at));
  expect(at('horizontal').sort((a, b) => a - b)).toEqual([102, 202, 302].map((y) => expect.closeTo(y, -0.3)));
  expect(at('vertical')).toHaveLength(4);
  expect(countInk(rest, { left: 0, top: 0, right: 1000, bottom: 600 })).toBe(20 * 30);
});

test('dotted lines and lines with breaks are lines', () => {
  const paper = drawPaper(1000, 600);
  drawGrid(paper);
  // 600 points from 103 to 703: 3 of ink, 3 without.
  for (let x = 103; x < 700; x += 6) paper.fill(x + 3, 200, x + 6, 203, 250);
  for (const x of [150, 260, 400, 610]) paper.fill(x, 100, x + 5, 103, 250);
  expect(countLines(paper)).toEqual([3, 4]);
});

test('strokes of letters that stand side by side are no line, and stay', () => {
  const paper = drawPaper(1000, 600);
  // A line of text: bars 20 points wide, 5 apart, as the feet of digits are.
  for (let x = 200; x < 380; x += 25) paper.fill(x, 400, x + 20, 403);
  expect(countLines(paper)).toEqual([0, 0]);
});

test('a long rule that meets no other is no part of a table', () => {
  const paper = drawPaper(1000, 600);
  paper.fill(100, 50, 900, 53);
  expect(countLines(paper)).toEqual([0, 0]);
});

test('rows of points that join three runs of one line lose no other line', () => {
  const paper = drawPaper(1000, 600);
  drawGrid(paper);
  // The first row of the lowest line has gaps wider than a break, the rows below have none.
  for (const x of [200, 330, 450]) paper.fill(x, 300, x + 30, 301, 250);
  expect(countLines(paper)).toEqual([3, 4]);
});

test('uneven light does not hide a line', () => {
  const paper = drawPaper(1000, 600);
  drawGrid(paper);
  paper.grey.forEach((value, at) => {
    paper.grey[at] = value * (1 - 0.5 * ((at % 1000) / 1000));
  });
  expect(countLines(paper)).toEqual([3, 4]);
});

test.each([-2.5, -0.4, 0, 1.1, 3])('a page turned by %s degrees is measured so', (degrees) => {
  const paper = drawPaper(1000, 800);
  drawGrid(paper);
  expect(measureSkew(rotateRaster(paper, degrees))).toBeCloseTo(degrees, 1);
});
