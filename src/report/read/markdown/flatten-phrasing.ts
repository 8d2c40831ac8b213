// Phrasing content → plain lines as their reader sees them; lines that a sentence runs across are joined.
import type { Nodes, Parents, PhrasingContent } from 'mdast';
import { tidyText } from '../../text/shown-text.ts';
import { finishWriting, startWriting, type Writing, writeObject, writeText } from '../css/write-text.ts';
import { followTag, lookOf, type Markup, openElement } from './markup.ts';

/** One line of the source, and how many lines below the first it stands. */
export interface SourceLine {
  text: string;
  offset: number;
  /** Whether the author asked for the break before it. */
  afterHardBreak: boolean;
  /** Whether something is printed in it that is no text, or no text of the report any more. */
  isUnread?: boolean;
}

const BLOCK_TAG = /^<\/?(?:div|p|table|tr|td|th|li|ul|ol|h[1-6])\b/i;

interface OpenLine {
  writing: Writing;
  offset: number;
  afterHardBreak: boolean;
  isUnread: boolean;
}

/** Reads children in order; what they open, they close. */
export function flattenPhrasing(children: PhrasingContent[], markup: Markup, isCell = false): SourceLine[] {
  const open = [...markup.open];
  const lines: OpenLine[] = [{ writing: startWriting(), offset: 0, afterHardBreak: false, isUnread: false }];
  for (const child of children) appendNode(lines, child, markup);
  markup.open = open;
  return lines.map(({ writing, ...line }) => ({ text: finishWriting(writing, isCell), ...line }));
}

function appendNode(lines: OpenLine[], node: Nodes, markup: Markup): void {
  if (node.type === 'break') breakLine(lines, 1, true);
  else if (node.type === 'html') appendTag(lines, node.value, markup);
  else if (node.type === 'footnoteReference') appendMark(lines, node.identifier, markup);
  else if (node.type === 'image' || node.type === 'imageReference') appendObject(lines);
  else if (node.type === 'delete' && !isArithmetic(node, markup.source)) appendInside(lines, node, markup, 'del');
  else if (node.type === 'link') appendInside(lines, node, markup, 'a', { href: node.url });
  else if (node.type === 'linkReference') appendInside(lines, node, markup, 'a', { href: '#reference' });
  else if ('children' in node) appendParent(lines, node, markup);
  else if ('value' in node) appendText(lines, node.value, markup);
}

function appendInside(
  lines: OpenLine[],
  parent: Parents,
  markup: Markup,
  tagName: string,
  properties: Record<string, string> = {},
): void {
  const open = [...markup.open];
  openElement(markup, tagName, properties);
  for (const child of parent.children) appendNode(lines, child, markup);
  markup.open = open;
}

function appendMark(lines: OpenLine[], identifier: string, markup: Markup): void {
  const open = [...markup.open];
  openElement(markup, 'sup');
  appendText(lines, /^\d+$/.test(identifier) ? identifier : '[注]', markup);
  markup.open = open;
}

function appendParent(lines: OpenLine[], parent: Parents, markup: Markup): void {
  const marker = isArithmetic(parent, markup.source) ? readMarker(parent, markup.source) : '';
  appendText(lines, marker, markup);
  for (const child of parent.children) appendNode(lines, child, markup);
  appendText(lines, marker, markup);
}

/** `5*3` and `2*4` in one line make an emphasis of `3…2`; the signs are the author's. So are those of `1~~2` and `3~~4`. */
function isArithmetic(node: Parents, source: string): boolean {
  if (node.type !== 'emphasis' && node.type !== 'strong' && node.type !== 'delete') return false;
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  const size = readMarker(node, source).length;
  const isAtStart = /\d\d/.test(source.charAt(start - 1) + source.charAt(start + size));
  const isAtEnd = /\d\d/.test(source.charAt(end - size - 1) + source.charAt(end));
  return node.type === 'delete' ? isAtStart && isAtEnd : isAtStart || isAtEnd;
}

function readMarker(node: Parents, source: string): string {
  const start = node.position?.start.offset ?? 0;
  const inside = node.children[0]?.position?.start.offset ?? start;
  return source.slice(start, inside);
}

function appendTag(lines: OpenLine[], tag: string, markup: Markup): void {
  const around = lookOf(markup);
  const effect = followTag(markup, tag);
  const inside = lookOf(markup);
  if (effect === 'break') breakLine(lines, 0, true);
  else if (effect === 'object') appendObject(lines);
  else if (BLOCK_TAG.test(tag) || (inside !== around && (inside.box === 'apart' || around.box === 'apart')))
    breakLine(lines, 0, true);
}

function appendObject(lines: OpenLine[]): void {
  const line = lines.at(-1);
  if (!line) return;
  line.isUnread = true;
  writeObject(line.writing);
}

function appendText(lines: OpenLine[], text: string, markup: Markup): void {
  text.split('\n').forEach((part, index) => {
    if (index > 0) breakLine(lines, 1, false);
    const line = lines.at(-1);
    if (line && part !== '' && writeText(line.writing, part, lookOf(markup)) === 'struck') line.isUnread = true;
  });
}

function breakLine(lines: OpenLine[], step: number, afterHardBreak: boolean): void {
  const offset = (lines.at(-1)?.offset ?? 0) + step;
  lines.push({ writing: startWriting(), offset, afterHardBreak, isUnread: false });
}

/** A paragraph, from one line of the source to another (counted from the first of the block). */
interface JoinedLine {
  text: string;
  from: number;
  to: number;
}

const ENDS_SENTENCE = /[。；：！？;:!?”）)]$/;
const STARTS_ITEM =
  /^(?:第?[一二三四五六七八九十]{1,3}\s*[、.．是]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}\s*[、.．）)](?!\d)|[①-⑳#|])/;
/** Lines shorter than this were not broken for width. */
const WRAP_WIDTH = 30;

/** Authors of reports put one paragraph on a line; only lines broken at a width in mid-sentence are joined. */
export function joinLines(lines: SourceLine[]): JoinedLine[] {
  const joined: JoinedLine[] = [];
  for (const { text: source, offset, afterHardBreak } of lines) {
    const text = tidyText(source);
    if (text === '') continue;
    const last = joined.at(-1);
    if (last && !afterHardBreak && isWrapped(last.text, text)) {
      last.text = tidyText(`${last.text}\n${text}`);
      last.to = offset;
    } else joined.push({ text, from: offset, to: offset });
  }
  return joined;
}

function isWrapped(before: string, after: string): boolean {
  if (before.length < WRAP_WIDTH || ENDS_SENTENCE.test(before) || before.includes('|')) return false;
  return !STARTS_ITEM.test(after);
}
