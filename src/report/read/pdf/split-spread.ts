// A page that shows two pages or columns side by side → its halves, left before right.

import { buildLines } from './build-lines.ts';
import { type Box, overlap } from './geometry.ts';
import type { Page, Piece, Rule } from './page.ts';

const fewestLines = 5;
const gutter = 8;
const han = /\p{Script=Han}/gu;

const spanOf = (rule: Rule): Box =>
  rule.direction === 'horizontal'
    ? { left: rule.from, right: rule.to, top: rule.at, bottom: rule.at }
    : { left: rule.at, right: rule.at, top: rule.from, bottom: rule.to };

/** The middle of the widest stretch near the page's centre line that nothing crosses. */
function findGutter(page: Page): number | undefined {
  const boxes = [...page.pieces.map((piece) => piece.box), ...page.rules.map(spanOf)].sort((a, b) => a.left - b.left);
  let reached = 0;
  let best: { at: number; width: number } | undefined;
  for (const box of boxes) {
    const at = (reached + box.left) / 2;
    const isCentral = at > 0.4 * page.width && at < 0.6 * page.width;
    if (isCentral && box.left - reached > Math.max(gutter, best?.width ?? 0)) best = { at, width: box.left - reached };
    reached = Math.max(reached, box.right);
  }
  return best?.at;
}

/** A half of running text: several lines, mostly Chinese, most of them as wide as the half allows. */
function isPageOfText(pieces: readonly Piece[]): boolean {
  const lines = buildLines(pieces);
  if (lines.length < fewestLines) return false;
  const text = pieces.map((piece) => piece.text).join('');
  if ((text.match(han)?.length ?? 0) < 0.4 * text.length) return false;
  const left = Math.min(...lines.map((line) => line.box.left));
  const right = Math.max(...lines.map((line) => line.box.right));
  const full = lines.filter((line) => overlap(left, right, line.box.left, line.box.right) > 0.6 * (right - left));
  return full.length >= 0.4 * lines.length;
}

export function splitSpread(page: Page): Page[] {
  const at = page.width > 1.2 * page.height ? findGutter(page) : undefined;
  if (at === undefined) return [page];
  const left = page.pieces.filter((piece) => piece.box.right <= at);
  const right = page.pieces.filter((piece) => piece.box.left >= at);
  const holdText =
    [left, right].some(isPageOfText) && [left, right].every((half) => buildLines(half).length >= fewestLines);
  if (!holdText) return [page];
  return [
    { ...page, pieces: left, rules: page.rules.filter((rule) => spanOf(rule).right <= at) },
    { ...page, pieces: right, rules: page.rules.filter((rule) => spanOf(rule).left >= at) },
  ];
}
