// A report written in Markdown → paragraphs and headings of plain text, tables as grids.
import type {
  Code,
  Heading,
  Html,
  Image,
  List,
  ListItem,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Text,
} from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Position } from 'unist';
import type { DocumentMeta } from '../../document/document.ts';
import { tidyText } from '../../text/shown-text.ts';
import { readHtml } from '../html/read-html.ts';
import { nameAttachment } from '../name-attachment.ts';
import { flattenPhrasing, joinLines, type SourceLine } from './flatten-phrasing.ts';
import { followTags, isHiddenHere, lookOf, type Markup, startMarkup } from './markup.ts';
import { parseMarkdown, pipesToGrid, readFrontMatter, tableToGrid } from './parse-markdown.ts';

/** Longer than any heading: a paragraph that a line of dashes below it turned into one. */
const MAX_HEADING = 80;

/** Reads GFM; what is HTML in it is read as HTML. */
export function readMarkdown(markdown: string): { root: Root; meta: DocumentMeta } {
  const { body, meta } = readFrontMatter(markdown);
  const tree = parseMarkdown(body);
  const children = readBlocks(tree.children, startMarkup(body, tree));
  const title = meta.title ?? findTitle(children);
  const attachments = listAttachments(tree);
  return {
    root: { type: 'root', children },
    meta: { ...meta, ...(title === undefined ? {} : { title }), ...(attachments.length > 0 && { attachments }) },
  };
}

function findTitle(children: RootContent[]): string | undefined {
  const headings = children.filter((child) => child.type === 'heading');
  const texts = headings.map(({ depth, children: [text] }) => ({
    depth,
    value: text?.type === 'text' ? text.value : '',
  }));
  return (texts.find(({ depth }) => depth === 1) ?? texts.find(({ value }) => /年报|报告$/.test(value)))?.value;
}

function readBlocks(blocks: RootContent[], markup: Markup): RootContent[] {
  const read: RootContent[] = [];
  for (const block of joinHtml(blocks, markup.source)) for (const node of readBlock(block, markup)) read.push(node);
  return read;
}

function readBlock(block: RootContent, markup: Markup): RootContent[] {
  if (block.type !== 'html' && isHiddenHere(markup)) return [];
  switch (block.type) {
    case 'heading':
      return readHeading(block, markup);
    case 'paragraph':
      return readParagraph(block, markup);
    case 'table':
      return [tableToGrid(block, markup)];
    case 'list':
      return readList(block, markup);
    case 'html':
      return readHtmlBlock(block.value, block.position, markup);
    case 'code':
      return readCode(block, markup.source);
    case 'blockquote':
    case 'footnoteDefinition':
      return readBlocks(block.children, markup);
    case 'thematicBreak':
      return [];
    default:
      return readSource(block, markup.source);
  }
}

function readHeading(heading: Heading, markup: Markup): RootContent[] {
  const lines = flattenPhrasing(heading.children, markup);
  const text = tidyText(lines.map((line) => line.text).join('\n'));
  const isUnderlined = markup.source.charAt(heading.position?.start.offset ?? 0) !== '#';
  const isProse = isUnderlined && (lines.length > 1 || text.length > MAX_HEADING || /[。；：]$/.test(text));
  if (isProse) return makeParagraphs(lines, heading.position, markup.source);
  return text === '' ? [] : [makeBlock(text, heading.depth, heading.position)];
}

function readParagraph(paragraph: Paragraph, markup: Markup): RootContent[] {
  const lines = flattenPhrasing(paragraph.children, markup);
  const grid = pipesToGrid(paragraph, lines);
  const blocks = grid ? [grid] : makeParagraphs(lines, paragraph.position, markup.source);
  return [...blocks, ...listImages(paragraph.children)];
}

function readList(list: List, markup: Markup): RootContent[] {
  return list.children.flatMap((item) => {
    const blocks = readBlocks(item.children, markup);
    return restoreMarker(blocks, item, list.ordered === true, markup.source);
  });
}

/** A number before an item is part of the report's text; a dash is, where it can only be a sign. */
function restoreMarker(blocks: RootContent[], item: ListItem, isOrdered: boolean, source: string): RootContent[] {
  const [first] = blocks;
  if (first?.type !== 'paragraph' && first?.type !== 'heading') return blocks;
  const [text] = first.children;
  if (text?.type !== 'text') return blocks;
  const start = item.position?.start;
  const marker = /^(?:\d+[.)]|[-+*])/.exec(source.slice(start?.offset ?? 0))?.[0] ?? '';
  if (isOrdered) text.value = `${marker} ${text.value}`;
  else if (/^[-+]$/.test(marker) && /^[\d.,]+$/.test(text.value)) text.value = marker + text.value;
  if (start && first.position) first.position = { start, end: first.position.end };
  return blocks;
}

function readHtmlBlock(html: string, position: Position | undefined, markup: Markup): RootContent[] {
  const { children } = readHtml(html, { sheet: markup.sheet, look: lookOf(markup) }).root;
  followTags(markup, html);
  // Offsets into the block would be taken for offsets into the file.
  return children.map((node) => (position ? { ...node, position } : node));
}

function readCode(code: Code, source: string): RootContent[] {
  const fence = /^[ \t]*[`~]/.test(source.slice(code.position?.start.offset)) ? 1 : 0;
  const lines = code.value
    .split('\n')
    .map((text, index): SourceLine => ({ text, offset: index + fence, afterHardBreak: true }));
  return makeParagraphs(lines, code.position, source);
}

/** What Markdown takes for a definition is text in a report. */
function readSource(block: RootContent, source: string): RootContent[] {
  const text = source.slice(block.position?.start.offset, block.position?.end.offset);
  return makeParagraphs([{ text, offset: 0, afterHardBreak: false }], block.position, source);
}

function makeParagraphs(lines: SourceLine[], position: Position | undefined, source: string): RootContent[] {
  const place = position ? placeLines(position, source) : () => undefined;
  return joinLines(lines).map(({ text, from, to }) => {
    const marks = /^#{1,6}(?=[^\s#])/.exec(text)?.[0] ?? '';
    return makeBlock(text.slice(marks.length), marks.length, place(from, to));
  });
}

/** Depth 0 is a paragraph. */
function makeBlock(value: string, depth: number, position: Position | undefined): Heading | Paragraph {
  const place = position ? { position } : {};
  const text: Text = { type: 'text', value, ...place };
  if (depth === 0) return { type: 'paragraph', children: [text], ...place };
  return { type: 'heading', depth: depth as Heading['depth'], children: [text], ...place };
}

/** A blank line ends an HTML block in Markdown, though not a table in HTML. */
function joinHtml(blocks: RootContent[], source: string): RootContent[] {
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

function listAttachments(node: Nodes): string[] {
  if (node.type === 'link') {
    const name = nameAttachment(textOf(node, { includeImageAlt: false }), node.url);
    return name === undefined ? [] : [name];
  }
  return 'children' in node ? node.children.flatMap((child) => listAttachments(child)) : [];
}

function listImages(children: readonly PhrasingContent[]): Image[] {
  return children.flatMap((child) => findImages(child));
}

function findImages(node: Nodes): Image[] {
  if (node.type === 'image' || node.type === 'imageReference') {
    const { alt, position } = node;
    return [{ type: 'image', url: '', alt: alt ?? '', ...(position ? { position } : {}) }];
  }
  return 'children' in node ? node.children.flatMap((child) => findImages(child)) : [];
}

/** Lines are counted from the first of the block. */
function placeLines(block: Position, source: string): (from: number, to: number) => Position {
  const start = block.start.offset ?? 0;
  const end = block.end.offset ?? start;
  const starts = [start];
  for (let at = source.indexOf('\n', start); at !== -1 && at < end; at = source.indexOf('\n', at + 1)) {
    starts.push(at + 1);
  }
  return (from, to) => {
    const first = starts[from] ?? start;
    const last = (starts[to + 1] ?? end + 1) - 1;
    return {
      start: from === 0 ? block.start : { line: block.start.line + from, column: 1, offset: first },
      end: { line: block.start.line + to, column: last - (starts[to] ?? start) + 1, offset: last },
    };
  };
}
