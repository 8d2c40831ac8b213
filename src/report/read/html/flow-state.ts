// A walk over hast: where the text of the page is being put, and how each kind of node is put there.
import type { Element, Nodes, Parents } from 'hast';
import type { Point } from 'unist';
import { tidyText } from '../../text/shown-text.ts';
import { type Look, PLAIN, type Printed } from '../css/look.ts';
import type { Looks } from '../css/resolve-looks.ts';
import { finishWriting, startWriting, type Writing, writeObject, writeText } from '../css/write-text.ts';
import type { Flow, Line, PageFlow } from '../flow/flow.ts';

/** The line being written, and where it will go. */
export interface FlowState {
  page: PageFlow;
  handlers: ReadonlyMap<string, Handle>;
  looks: Looks['of'];
  /** Of the element whose children are being read. */
  look: Look;
  /** Whether the page is read as a script would show it later, parts beside the article included. */
  keepHidden: boolean;
  /** Children of the box being filled. */
  out: Flow[];
  writing: Writing;
  start: Point | undefined;
  end: Point | undefined;
  /** Whether the line ends of the source are the author's (`<pre>`). */
  keepLines: boolean;
  /** How many links are open around the current place. */
  inLink: number;
  linked: number;
  links: number;
  /** Target of the link that is open around the current place. */
  target: string | undefined;
  /** How many cells are open around the current place. */
  inCell: number;
  /** How many things were met so far that are printed and no text, or no text of this report any more. */
  unread: number;
  /** Pictures and attachments met in the line being written; they follow it. */
  floating: Flow[];
}

/** Writes what an element means into the state. */
export type Handle = (state: FlowState, element: Element) => void;

/** A state that fills `page`. */
export function startState(
  page: PageFlow,
  handlers: ReadonlyMap<string, Handle>,
  looks: Looks['of'],
  keepHidden: boolean,
): FlowState {
  return {
    page,
    handlers,
    looks,
    look: PLAIN,
    keepHidden,
    out: page.body.children,
    keepLines: false,
    inLink: 0,
    target: undefined,
    inCell: 0,
    unread: 0,
    floating: [],
    ...emptyLine(),
  };
}

/** Reads a parent's children in order into the current box. */
export function readChildren(state: FlowState, parent: Parents): void {
  const around = state.look;
  state.look = state.looks.get(parent) ?? around;
  const { before, after } = state.look;
  if (before) printPart(state, before);
  for (const child of parent.children) readNode(state, child);
  if (after) printPart(state, after);
  state.look = around;
}

/** What the style sheet prints stands in no place of the source. */
function printPart(state: FlowState, { text, look }: Printed): void {
  if (look.box === 'apart') endLine(state);
  writeText(state.writing, text, look);
  if (look.box === 'apart') endLine(state);
}

/** Reads a parent's children into a list of their own. */
export function readInside(state: FlowState, parent: Parents): Flow[] {
  endLine(state);
  const { out } = state;
  const inside: Flow[] = [];
  state.out = inside;
  readChildren(state, parent);
  endLine(state);
  state.out = out;
  return inside;
}

/** Adds text to the current line, at the place of the node it comes from. */
export function addText(state: FlowState, text: string, origin: Nodes): void {
  const written = writeText(state.writing, text, state.look);
  if (written === 'struck') state.unread += 1;
  if (written !== 'text') return;
  if (state.inLink > 0) state.linked += text.trim().length;
  if (!origin.position || text.trim() === '') return;
  state.start ??= origin.position.start;
  state.end = origin.position.end;
}

/** Notes a picture, a field, a drawing: what it says cannot be read. */
export function addObject(state: FlowState): void {
  const { box, unseen, invisible } = state.look;
  if (box === 'none' || unseen || invisible) return;
  state.unread += 1;
  writeObject(state.writing);
}

/** Adds text in which every line end ends a line. */
export function addLines(state: FlowState, text: string, origin: Nodes): void {
  text.split('\n').forEach((line, index) => {
    if (index > 0) endLine(state);
    addText(state, line, origin);
  });
}

/** Finishes the current line; an empty one leaves nothing but what it carries. */
export function endLine(state: FlowState, depth?: number): void {
  pushLine(state, depth);
  if (state.floating.length === 0) return;
  for (const flow of state.floating) state.out.push(flow);
  state.floating = [];
}

function pushLine(state: FlowState, depth: number | undefined): void {
  if (state.writing.pieces.length === 0) return;
  const text = finishWriting(state.writing, state.inCell > 0);
  const { links, start, end } = state;
  // No menu ends in a full stop: a linked sentence is an article in a link that was never closed.
  const linked = /[。；]$/.test(text) ? 0 : state.linked;
  Object.assign(state, emptyLine());
  if (text === '') return;
  const line: Line = { type: 'line', text, linked: Math.min(linked, text.length), links };
  if (depth !== undefined) line.depth = depth;
  if (start && end) line.position = { start, end };
  state.out.push(line);
}

function emptyLine() {
  return { writing: startWriting(), start: undefined, end: undefined, linked: 0, links: 0 };
}

function addRun(state: FlowState, text: string, origin: Nodes): void {
  if (state.keepLines) addLines(state, text, origin);
  else addText(state, text, origin);
}

function readNode(state: FlowState, node: Nodes): void {
  if (node.type === 'text') addRun(state, node.value, node);
  else if (node.type === 'element') readElement(state, node);
}

function readElement(state: FlowState, element: Element): void {
  const look = state.looks.get(element) ?? state.look;
  if (look.box === 'none') return;
  const isApart = look.box === 'apart' && !look.unseen;
  if (isApart) breakLine(state, element);
  if (look.isPictured) state.unread += 1;
  readShown(state, element);
  if (isApart) endLine(state);
}

/** Digits that a style takes out from among others leave a number that nobody can tell. */
function breakLine(state: FlowState, element: Element): void {
  const before = state.writing.pieces.at(-1) ?? '';
  if (/[\d０-９]\s*$/u.test(before.slice(-9)) && /^[\d０-９]/u.test(readElementText(element)))
    writeObject(state.writing);
  endLine(state);
}

function readShown(state: FlowState, element: Element): void {
  const handle = state.handlers.get(element.tagName);
  // Phrasing elements and the vendors' own are transparent: their text belongs to the line around them.
  if (handle) handle(state, element);
  else readChildren(state, element);
}

export function readElementText(node: Nodes): string {
  return tidyText(listText(node));
}

function listText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(listText).join('') : '';
}
