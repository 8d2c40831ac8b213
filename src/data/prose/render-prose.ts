// A page's Markdown with `{places}` → HTML whose second-level headings have ids, and the outline of them.

import type { Element, Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

export interface Prose {
  html: string;
  outline: { id: string; label: string }[];
}

/** Written by us and kept in the repository: there is nothing to sanitise. */
const toTree = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).freeze();
const toHtml = unified().use(rehypeStringify).freeze();

function fillPlaces(markdown: string, values: Readonly<Record<string, string | number>>): string {
  return markdown.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`a page wants a value for {${name}}`);
    return String(value);
  });
}

const readText = (element: Element): string =>
  element.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? readText(child) : ''))
    .join('');

/** Wide tables scroll inside their own region, as everywhere on the site. */
function wrapTable(table: Element, label: string): Element {
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['scroll'], role: 'region', ariaLabel: label, tabIndex: 0 },
    children: [{ ...table, properties: { className: ['figures'] } }],
  };
}

function shape(root: Root): Prose['outline'] {
  const outline: Prose['outline'] = [];
  for (const [index, node] of root.children.entries()) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'h2') {
      const item = { id: `part-${outline.length + 1}`, label: readText(node) };
      node.properties.id = item.id;
      outline.push(item);
    }
    if (node.tagName === 'table') root.children[index] = wrapTable(node, outline.at(-1)?.label ?? '');
  }
  return outline;
}

export function renderProse(markdown: string, values: Readonly<Record<string, string | number>>): Prose {
  const root = toTree.runSync(toTree.parse(fillPlaces(markdown, values)));
  const outline = shape(root);
  return { html: toHtml.stringify(root), outline };
}
