// Phrasing content → plain lines: emphasis and links are dropped, every break in the source ends a line.
import type { Nodes, Parents, PhrasingContent } from 'mdast';

/** One line of the source, and how many lines below the first it stands. */
export interface SourceLine {
  text: string;
  offset: number;
  /** Whether the author asked for the break before it. */
  afterHardBreak: boolean;
}

/** Reads children in order; `source` is the Markdown they were parsed from. */
export function flattenPhrasing(children: PhrasingContent[], source: string): SourceLine[] {
  const lines: SourceLine[] = [{ text: '', offset: 0, afterHardBreak: false }];
  for (const child of children) appendNode(lines, child, source);
  return lines;
}

function appendNode(lines: SourceLine[], node: Nodes, source: string): void {
  if (node.type === 'break') breakLine(lines, 1, true);
  else if (node.type === 'html') appendTag(lines, node.value);
  else if (node.type === 'footnoteReference') appendText(lines, `[${node.identifier}]`);
  else if (node.type === 'delete' && !isArithmetic(node, source)) return;
  else if ('children' in node) appendParent(lines, node, source);
  else if ('value' in node) appendText(lines, node.value);
}

function appendParent(lines: SourceLine[], parent: Parents, source: string): void {
  const marker = isArithmetic(parent, source) ? readMarker(parent, source) : '';
  appendText(lines, marker);
  for (const child of parent.children) appendNode(lines, child, source);
  appendText(lines, marker);
}

/** `5*3` and `2*4` in one line make an emphasis of `3…2`; the signs are the author's. */
function isArithmetic(node: Parents, source: string): boolean {
  if (node.type !== 'emphasis' && node.type !== 'strong' && node.type !== 'delete') return false;
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  const size = readMarker(node, source).length;
  return (
    /\d\d/.test(source.charAt(start - 1) + source.charAt(start + size)) ||
    /\d\d/.test(source.charAt(end - size - 1) + source.charAt(end))
  );
}

function readMarker(node: Parents, source: string): string {
  const start = node.position?.start.offset ?? 0;
  const inside = node.children[0]?.position?.start.offset ?? start;
  return source.slice(start, inside);
}

function appendTag(lines: SourceLine[], tag: string): void {
  if (/^<br\b/i.test(tag)) breakLine(lines, 0, true);
}

function appendText(lines: SourceLine[], text: string): void {
  text.split('\n').forEach((part, index) => {
    if (index > 0) breakLine(lines, 1, false);
    const last = lines.at(-1);
    if (last) last.text += part;
  });
}

function breakLine(lines: SourceLine[], step: number, afterHardBreak: boolean): void {
  const offset = (lines.at(-1)?.offset ?? 0) + step;
  lines.push({ text: '', offset, afterHardBreak });
}
