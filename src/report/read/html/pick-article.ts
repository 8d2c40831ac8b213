// A page's flow → the pieces of its article in order: the part that holds nearly all text, and what belongs to it from around it.
import type { Box, Flow } from './flow.ts';
import { listLines } from './list-lines.ts';
import { measureFlow } from './measure-flow.ts';

/** A child that holds this share of the text is where the article is. */
const BULK = 0.9;
/** Around the article, less than this much running text without a sign of belonging to it is the site's. */
const SCRAP = 40;
/** Titles, signatures, dates and attachments are short and often stand outside the article's own element. */
const BELONGS = /年报|报告|附件|说明|\d{4}|[〇○零一二]{3,}年|局|委|厅|府|办|院|会|中心|[。；]/;

/** Goes down to the article; on the way drops only scraps that show no sign of being part of it. */
export function pickArticle(box: Box): Flow[] {
  const bulk = box.children.find((child) => child.type === 'box' && weigh(child) >= weigh(box) * BULK);
  if (bulk?.type !== 'box' || weigh(box) === 0) return box.children;
  const at = box.children.indexOf(bulk);
  return [
    ...box.children.slice(0, at).filter(mayBelong),
    { type: 'box', children: pickArticle(bulk) },
    ...box.children.slice(at + 1).filter(mayBelong),
  ];
}

/** Characters of running text. */
function weigh(flow: Flow): number {
  const { chars, linked } = measureFlow(flow);
  return chars - linked;
}

function mayBelong(flow: Flow): boolean {
  const { headings, grids, attachments } = measureFlow(flow);
  if (headings + grids + attachments > 0 || weigh(flow) >= SCRAP) return true;
  return listLines(flow).some((line) => line.linked * 2 < line.text.length && BELONGS.test(line.text));
}
