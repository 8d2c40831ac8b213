// An HTML page → its text as a browser's copy and paste gives it: a tab between cells, a line for each row.
import type { Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

const parser = unified().use(rehypeParse);
const breaks = new Set(['tr', 'p', 'div', 'br', 'li', 'h1', 'h2', 'h3', 'table']);
const silent = new Set(['script', 'style', 'head', 'noscript', 'template']);

function collect(node: Nodes, pieces: string[]): void {
  if (node.type === 'text') pieces.push(node.value.replace(/\s+/g, ' '));
  if (!('children' in node)) return;
  const name = node.type === 'element' ? node.tagName : '';
  if (silent.has(name)) return;
  for (const child of node.children) collect(child, pieces);
  if (name === 'td' || name === 'th') pieces.push('\t');
  else if (breaks.has(name)) pieces.push('\n');
}

export function showPage(html: string): string {
  const pieces: string[] = [];
  collect(parser.parse(html), pieces);
  return pieces.join('');
}
