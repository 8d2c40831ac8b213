// HTML source → hast with positions, however broken the source is.
import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { capDepth } from './cap-depth.ts';

const parser = unified().use(rehypeParse).freeze();

/** Parses a page or a fragment the way a browser does; never throws on hostile nesting. */
export function parseHtml(html: string): Root {
  return parser.parse(capDepth(html));
}
