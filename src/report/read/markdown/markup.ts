// HTML tags among Markdown → the look of the text between them, as on a page.
import type { Element, Nodes as HtmlNodes } from 'hast';
import type { Nodes } from 'mdast';
import { cascade } from '../css/cascade.ts';
import { deriveLook } from '../css/derive-look.ts';
import { type Look, PLAIN } from '../css/look.ts';
import type { Budget, ElementPosition } from '../css/match-selector.ts';
import { listStyles, readSheet, type StyleSheet } from '../css/read-sheet.ts';
import { handlers, ignore, object } from '../html/handlers.ts';
import { parseHtml, visitTags } from '../html/parse-html.ts';

/** The source being read, its style sheet, and the tags open at the place that is read. */
export interface Markup {
  source: string;
  sheet: StyleSheet;
  budget: Budget;
  open: OpenTag[];
}

interface OpenTag {
  position: ElementPosition;
  look: Look;
}

const BUDGET = 5_000_000;
const MAX_OPEN = 256;
/** Elements that have no end, or whose end nobody writes. */
const ENDLESS = new Set(
  'area base br col embed hr img input link meta param source track wbr p li td th tr tbody thead tfoot dt dd option html head body'.split(
    ' ',
  ),
);

export function startMarkup(source: string, tree: Nodes): Markup {
  return { source, sheet: readSheet(findStyles(tree)), budget: { left: BUDGET }, open: [] };
}

function findStyles(node: Nodes): string[] {
  if (node.type === 'html') return /<style\b/i.test(node.value) ? listStyles(parseHtml(node.value)) : [];
  return 'children' in node ? node.children.flatMap((child) => findStyles(child)) : [];
}

export function lookOf({ open }: Markup): Look {
  return open.at(-1)?.look ?? PLAIN;
}

/** Whether nothing of a block would be seen. */
export function isHiddenHere(markup: Markup): boolean {
  const { box, unseen } = lookOf(markup);
  return box === 'none' || unseen;
}

/** Opens and closes what a block of HTML opens and closes. */
export function followTags(markup: Markup, html: string): void {
  visitTags(html, (name, isEnd, start) => {
    if (isEnd) closeTag(markup, name);
    else if (!ENDLESS.has(name)) openTag(markup, html.slice(start, html.indexOf('>', start) + 1 || html.length), name);
  });
}

/** What a tag in the middle of a line does to the text behind it. `object`: something is printed there. */
export function followTag(markup: Markup, tag: string): 'object' | 'break' | 'nothing' {
  const [, slash, written = ''] = /^<(\/?)([a-z][^\s/>]*)/i.exec(tag) ?? [];
  const name = written.toLowerCase();
  if (name === 'br') return 'break';
  if (name === '') return 'nothing';
  if (slash !== '') closeTag(markup, name);
  else return openInLine(markup, tag, name);
  return 'nothing';
}

function openInLine(markup: Markup, tag: string, name: string): 'object' | 'nothing' {
  const handle = handlers.get(name);
  const isObject = handle === object || /^(?:img|input|object|embed|iframe)$/.test(name);
  const element = readTag(tag, name);
  const look = element && lookOfElement(markup, element).look;
  if (!ENDLESS.has(name)) openTag(markup, tag, name);
  const isField = name === 'input' && /^hidden$/i.test(String(element?.properties.type));
  const isSeen = look !== undefined && look.box !== 'none' && !look.unseen && !look.invisible && !isField;
  return isObject && isSeen ? 'object' : 'nothing';
}

/** An element of Markdown's own: struck text, links. */
export function openElement(markup: Markup, tagName: string, properties: Element['properties'] = {}): void {
  const element: Element = { type: 'element', tagName, properties, children: [] };
  markup.open.push(lookOfElement(markup, element));
}

function openTag(markup: Markup, tag: string, name: string): void {
  const element = readTag(tag, name);
  if (!element || markup.open.length >= MAX_OPEN) return;
  const opened = lookOfElement(markup, element);
  const handle = handlers.get(name);
  const isUnread = handle === ignore || handle === object;
  markup.open.push(isUnread ? { ...opened, look: { ...opened.look, box: 'none' } } : opened);
}

function closeTag({ open }: Markup, name: string): void {
  const at = open.findLastIndex(({ position }) => position.element.tagName === name);
  if (at >= 0) open.length = at;
}

function lookOfElement(markup: Markup, element: Element): OpenTag {
  const parent = markup.open.at(-1)?.position;
  const position: ElementPosition = {
    element,
    parent,
    previous: undefined,
    index: 1,
    left: 0,
    kindIndex: 1,
    kindLeft: 0,
  };
  const look = deriveLook(element, cascade(markup.sheet, position, markup.budget), lookOf(markup));
  if (element.tagName === 'a' && element.properties.href !== undefined) look.link = element;
  return { position, look };
}

/** Tags repeat in every cell of a table. */
const known = new Map<string, Element | undefined>();

function readTag(tag: string, name: string): Element | undefined {
  if (known.has(tag)) return known.get(tag);
  const element = tag.length > 2000 ? undefined : findElement(parseHtml(tag), name);
  if (known.size > 2000) known.clear();
  known.set(tag, element);
  return element;
}

function findElement(node: HtmlNodes, name: string): Element | undefined {
  if (node.type === 'element' && node.tagName === name) return node;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = findElement(child, name);
    if (found) return found;
  }
  return undefined;
}
