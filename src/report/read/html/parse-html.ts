// HTML → its tree, without the tags that would nest deeper than any page needs.
import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

/** Recursive walks stay far below the stack's end here; a page written by people nests some thirty levels. */
const MAX_DEPTH = 256;
/** Unclosed formatting is reopened in every later paragraph, so it multiplies. */
const MAX_FORMATTING = 16;

const VOID = names('area base br col embed frame hr img input link meta param source track wbr');
const FORMATTING = names('a b big code em font i nobr s small strike strong tt u');
/** Elements that end an open paragraph; beyond the cap they leave a line break behind. */
const BLOCK = names(
  'address article aside blockquote center dd details dir div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header li main nav ol p pre section summary table td th tr ul',
);
/** Elements that an element of the same kind closes; they do not nest by being left open. */
const SELF_LIMITING = names('p td th tr tbody thead tfoot option html head body colgroup');
/** An open element is not closed from inside one of these. */
const BOUNDARY = names('table td th caption button object marquee');
/** These hold text, not tags. */
const RAW = names('script style textarea title xmp noframes');

interface Nesting {
  open: string[];
  formatting: number;
  /** How many tags of a name were blanked and wait for their end tag. */
  blanked: Map<string, number>;
}

type VisitTag = (name: string, isEnd: boolean, start: number) => void;

/** Returns its argument unless the page nests absurdly; then the deepest tags are blanked, their text stays. */
export function capDepth(html: string): string {
  return measureDepth(html) <= MAX_DEPTH ? html : blankDeepTags(html);
}

function names(list: string): Set<string> {
  return new Set(list.split(' '));
}

/** Every tag outside of comments and raw text, in order. */
export function visitTags(html: string, visit: VisitTag): void {
  const tag = /<(?:!--|(\/?)([a-z][^\s/>]*))/gi;
  for (let match = tag.exec(html); match; match = tag.exec(html)) {
    const name = match[2]?.toLowerCase();
    const isEnd = match[1] === '/';
    if (name) visit(name, isEnd, match.index);
    const resume = name ? skipRaw(html, name, isEnd, tag.lastIndex) : html.indexOf('-->', tag.lastIndex);
    if (resume === -1) return;
    tag.lastIndex = resume;
  }
}

function skipRaw(html: string, name: string, isEnd: boolean, from: number): number {
  if (isEnd || !RAW.has(name)) return from;
  const end = new RegExp(`</${name}`, 'gi');
  end.lastIndex = from;
  return end.exec(html)?.index ?? -1;
}

function measureDepth(html: string): number {
  // Counted by name: an end tag of one name closes nothing of another.
  const open = new Map<string, number>();
  let depth = 0;
  let deepest = 0;
  visitTags(html, (name, isEnd) => {
    if (VOID.has(name) || SELF_LIMITING.has(name)) return;
    const count = open.get(name) ?? 0;
    if (isEnd && count === 0) return;
    open.set(name, isEnd ? count - 1 : count + 1);
    depth += isEnd ? -1 : 1;
    deepest = Math.max(deepest, depth);
  });
  return deepest;
}

function blankDeepTags(html: string): string {
  const nesting: Nesting = { open: [], formatting: 0, blanked: new Map() };
  const parts: string[] = [];
  let copied = 0;
  visitTags(html, (name, isEnd, start) => {
    if (isEnd ? closeTag(nesting, name) : openTag(nesting, name)) return;
    const end = html.indexOf('>', start);
    if (end === -1) return;
    parts.push(html.slice(copied, start), blank(name, end + 1 - start));
    copied = end + 1;
  });
  return parts.join('') + html.slice(copied);
}

/** NUL is the one character a parser drops in text, so the offsets stay and no word is split. */
function blank(name: string, length: number): string {
  const filler = BLOCK.has(name) && length > 3 ? '<br>' : '';
  return filler + '\0'.repeat(length - filler.length);
}

/** Whether the start tag may stay. */
function openTag(nesting: Nesting, name: string): boolean {
  if (VOID.has(name)) return true;
  if (BLOCK.has(name)) closeNearest(nesting, 'p');
  if (SELF_LIMITING.has(name)) closeNearest(nesting, name);
  const isFormatting = FORMATTING.has(name);
  if (nesting.open.length >= MAX_DEPTH || (isFormatting && nesting.formatting >= MAX_FORMATTING)) {
    nesting.blanked.set(name, (nesting.blanked.get(name) ?? 0) + 1);
    return false;
  }
  nesting.open.push(name);
  if (isFormatting) nesting.formatting++;
  return true;
}

/** Whether the end tag may stay. */
function closeTag(nesting: Nesting, name: string): boolean {
  const waiting = nesting.blanked.get(name) ?? 0;
  if (waiting > 0) {
    nesting.blanked.set(name, waiting - 1);
    return false;
  }
  if (!FORMATTING.has(name)) closeNearest(nesting, name);
  else {
    // The end of formatting leaves the blocks that were opened inside it open.
    const index = nesting.open.lastIndexOf(name);
    if (index !== -1) nesting.open.splice(index, 1);
    if (nesting.formatting > 0) nesting.formatting--;
  }
  return true;
}

function closeNearest(nesting: Nesting, name: string): void {
  const { open } = nesting;
  const isBlock = BLOCK.has(name) || SELF_LIMITING.has(name);
  for (let index = open.length - 1; index >= 0; index--) {
    const candidate = open[index] ?? '';
    if (candidate === name) {
      open.length = index;
      return;
    }
    if (name !== 'table' && BOUNDARY.has(candidate)) return;
    if (!isBlock && BLOCK.has(candidate)) return;
  }
}

const parser = unified().use(rehypeParse).freeze();

/** Parses a page or a fragment the way a browser does; never throws on hostile nesting. */
export function parseHtml(html: string): Root {
  return parser.parse(capDepth(html));
}
