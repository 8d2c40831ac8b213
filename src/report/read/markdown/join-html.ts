// Sibling blocks → the same, with the pieces of an HTML table that blank lines tore apart put together again.
import type { Html, RootContent } from 'mdast';

/** A blank line ends an HTML block in Markdown, though not a table in HTML. */
export function joinHtml(blocks: RootContent[], source: string): RootContent[] {
  const joined: RootContent[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (!block) continue;
    const last = block.type === 'html' ? findTableEnd(blocks, index) : index;
    joined.push(last > index ? sliceHtml(block, blocks[last] ?? block, source) : block);
    index = last;
  }
  return joined;
}

/** Where a table is never closed, it reaches to the last block with a tag of a table in it. */
function findTableEnd(blocks: RootContent[], start: number): number {
  let open = 0;
  let last = start;
  for (let index = start; index < blocks.length; index++) {
    const block = blocks[index];
    const html = block?.type === 'html' ? block.value : '';
    open += count(html, /<table\b/gi) - count(html, /<\/table\b/gi);
    if (/<\/?(?:table|t[rdh])\b/i.test(html)) last = index;
    if (open <= 0) return index === start ? start : last;
  }
  return last;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function sliceHtml(first: RootContent, last: RootContent, source: string): Html | RootContent {
  const start = first.position?.start;
  const end = last.position?.end;
  if (!start || !end) return first;
  return { type: 'html', value: source.slice(start.offset, end.offset), position: { start, end } };
}
