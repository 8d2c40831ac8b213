// A file of the built output → what the tests ask of its HTML.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root, RootContent } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

export interface HtmlPage {
  /** Path of the file in the output. */
  file: string;
  elements: readonly Element[];
}

const parser = unified().use(rehypeParse);

function* walk(nodes: readonly RootContent[]): Generator<Element> {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    yield node;
    yield* walk(node.tagName === 'template' ? (node.content?.children ?? []) : node.children);
  }
}

export function readHtmlPage(folder: string, file: string): HtmlPage {
  const tree: Root = parser.parse(readFileSync(join(folder, file), 'utf8'));
  return { file, elements: [...walk(tree.children)] };
}

export const listFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

/** The attribute as it stands in HTML; undefined where there is none. */
export function attributeOf(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

export function textOf(node: RootContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}
