// A page that shows two pages or columns side by side → its halves, left before right.

import { buildLines, cutLine } from './build-lines.ts';
import { overlap, type PageBox } from './geometry.ts';
import type { Page, PrintedPiece, RulingLine } from './page.ts';

const fewestLines = 5;
/** A table of two columns and two rows has six. */
const fewestRules = 6;
const gutter = 8;
const han = /\p{Script=Han}/gu;

const spanOf = (rule: RulingLine): PageBox =>
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

/** A half of running text: several lines, mostly Chinese, many of them as wide as the half allows and without gaps. */
function isPageOfText(pieces: readonly PrintedPiece[]): boolean {
  // Rows of a table are no lines of text, however wide they are.
  const lines = buildLines(pieces).filter((line) => cutLine(line).length === 1);
  if (lines.length < fewestLines) return false;
  const text = pieces.map((piece) => piece.text).join('');
  if ((text.match(han)?.length ?? 0) < 0.4 * text.length) return false;
  const left = Math.min(...pieces.map((piece) => piece.box.left));
  const right = Math.max(...pieces.map((piece) => piece.box.right));
  const full = lines.filter((line) => overlap(left, right, line.box.left, line.box.right) > 0.6 * (right - left));
  return full.length >= 0.4 * lines.length;
}

/** The columns of a table without ruling lines leave a gutter too, but they are no running text. */
const isOwnPage = ({ pieces, rules }: Page): boolean =>
  isPageOfText(pieces) || (rules.length >= fewestRules && buildLines(pieces).length >= fewestLines);

export function splitSpread(page: Page): Page[] {
  const at = page.width > 1.2 * page.height ? findGutter(page) : undefined;
  if (at === undefined) return [page];
  const halves: Page[] = [
    {
      ...page,
      pieces: page.pieces.filter((piece) => piece.box.right <= at),
      rules: page.rules.filter((rule) => spanOf(rule).right <= at),
      pictures: page.pictures.filter((picture) => picture.right <= at),
      objects: page.objects.filter((object) => object.right <= at),
    },
    {
      ...page,
      pieces: page.pieces.filter((piece) => piece.box.left >= at),
      rules: page.rules.filter((rule) => spanOf(rule).left >= at),
      pictures: page.pictures.filter((picture) => picture.left >= at),
      objects: page.objects.filter((object) => object.left >= at),
    },
  ];
  const areHalves = halves.some(({ pieces }) => isPageOfText(pieces)) && halves.every(isOwnPage);
  return areHalves ? halves : [page];
}
