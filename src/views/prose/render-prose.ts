// A page's Markdown with `{places}` → HTML whose second-level headings have ids, and the outline of them.
import type { Element, ElementContent, Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { ProseValues } from './prose-values.ts';

export interface Prose {
  html: string;
  outline: { id: string; label: string }[];
}

/** Where a page of the site is: its path → its address in the language and under the base path. */
type LinkPage = (path: string) => string;

/** Written by us and kept in the repository: there is nothing to sanitise. */
const toTree = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).freeze();
const toHtml = unified().use(rehypeStringify).freeze();

function fillPlaces(markdown: string, values: ProseValues): string {
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

function linkPages(children: readonly (ElementContent | Root['children'][number])[], link: LinkPage): void {
  for (const child of children) {
    if (child.type !== 'element') continue;
    const { href } = child.properties;
    if (typeof href === 'string' && href.startsWith('/')) child.properties.href = link(href);
    linkPages(child.children, link);
  }
}

/** Markdown's tables have a head of one row. */
function scopeHeads(element: Element): void {
  if (element.tagName === 'th') element.properties.scope = 'col';
  for (const child of element.children) if (child.type === 'element') scopeHeads(child);
}

/** Wide tables scroll inside their own region, as everywhere on the site. */
function wrapTable(table: Element, label: string): Element {
  scopeHeads(table);
  const caption: Element = {
    type: 'element',
    tagName: 'caption',
    properties: { className: ['visually-hidden'] },
    children: [{ type: 'text', value: label }],
  };
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['scroll'], role: 'region', ariaLabel: label, tabIndex: 0 },
    children: [{ ...table, properties: { className: ['figures'] }, children: [caption, ...table.children] }],
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

export function renderProse(markdown: string, values: ProseValues, link: LinkPage): Prose {
  const root = toTree.runSync(toTree.parse(fillPlaces(markdown, values)));
  linkPages(root.children, link);
  const outline = shape(root);
  return { html: toHtml.stringify(root), outline };
}
