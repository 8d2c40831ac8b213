// A page's flow → the pieces of its article in order: the part that holds nearly all text, and what belongs to it from around it.
import type { Box, Flow } from './flow.ts';
import { measureFlow } from './measure-flow.ts';

/** A child that holds this share of the text is where the article is. */
const BULK = 0.9;
/** Around the article, links with less running text than this are the site's. */
const SCRAP = 40;
/** Goes down to the article; on the way drops only scraps that are mostly links. */
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

/** Titles, signatures, dates are short and often stand outside the article's own element; links alone do not belong. */
function mayBelong(flow: Flow): boolean {
  const { chars, linked, headings, grids, attachments, pictures } = measureFlow(flow);
  return headings + grids + attachments + pictures > 0 || weigh(flow) >= SCRAP || linked * 2 < chars;
}
