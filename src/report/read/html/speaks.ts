// The visible article of a page → whether it says something of disclosure itself, so that nothing hidden stands for it.
import type { Box, Flow } from './flow.ts';
import { listLines } from './list-lines.ts';

const HEADING = /^[（(]?[一二三四五六七八][）)]?[、.．]\s?\S/;
const SENTENCE = /(?:公开|申请|信息)[^。]{0,200}[。；]/;

/** A title, a date, a menu and the site's own lines say nothing. */
export function speaks(article: Box): boolean {
  if (
    listLines(article).some(
      ({ text, linked }) => linked * 2 < text.length && (HEADING.test(text) || SENTENCE.test(text)),
    )
  )
    return true;
  return holdsFigures(article);
}

function holdsFigures(flow: Flow): boolean {
  if (flow.type === 'grid') return flow.cells.filter(({ text }) => /^[+-]?\d/.test(text)).length >= 2;
  return flow.type === 'box' && flow.children.some(holdsFigures);
}
