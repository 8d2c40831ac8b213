// What a page or a Word document is reduced to before anything is judged: lines in boxes, tables of cells; and how much text it holds.
import type { Position } from 'unist';
import type { Grid } from '../../document/document.ts';

/** Text between two breaks: a paragraph, a heading, a list item. */
export interface Line {
  type: 'line';
  text: string;
  /** Heading level, 1 to 6. */
  depth?: number;
  /** Characters of `text` that are inside links. */
  linked: number;
  links: number;
  position?: Position;
}

/** A picture that may be part of what the page says. */
export interface Picture {
  type: 'picture';
  alt: string;
  position?: Position;
}

/** A link to a file to download, or a frame that shows one. */
export interface Attachment {
  type: 'attachment';
  name: string;
}

/** A block element; what it was called no longer matters. */
export interface FlowBox {
  type: 'box';
  children: Flow[];
}

export interface TableCell {
  rowspan: number;
  colspan: number;
  children: Flow[];
  /** Whether something is printed in it that is no text: a picture, a field, struck figures. */
  isUnread?: boolean;
}

/** A `<table>` as found: it may be data, layout, or a sheet of metadata. */
export interface PageTable {
  type: 'table';
  caption: Flow[];
  rows: TableCell[][];
  position?: Position;
}

export type Flow = Line | FlowBox | PageTable | Grid | Picture | Attachment;

/** Something in the page that may hold HTML as text: a script, a text area, a hidden field. */
export interface Snippet {
  text: string;
  isScript: boolean;
  position?: Position;
}

/** What the page says of itself in its head. */
export interface PageHead {
  /** `<meta>` contents by lower-case name or property. */
  named: Map<string, string>;
  title?: string;
  canonical?: string;
}

export interface PageFlow {
  head: PageHead;
  body: FlowBox;
  snippets: Snippet[];
  /** Whether a hidden container was read as if it were shown. */
  isUncovered?: boolean;
}

/** Tables that are not judged yet give the lines of their cells. */
export function listLines(flow: Flow, lines: Line[] = []): Line[] {
  if (flow.type === 'line') lines.push(flow);
  else if (flow.type === 'box') for (const child of flow.children) listLines(child, lines);
  else if (flow.type === 'table') {
    for (const child of flow.caption) listLines(child, lines);
    for (const row of flow.rows) for (const cell of row) for (const child of cell.children) listLines(child, lines);
  }
  return lines;
}

export type Extra = Picture | Attachment;

/** Leaves out tables that are read on their own. */
export function listExtras(flow: Flow, isApart: (table: PageTable) => boolean = () => false): Extra[] {
  if (flow.type === 'picture' || flow.type === 'attachment') return [flow];
  if (flow.type === 'box') return flow.children.flatMap((child) => listExtras(child, isApart));
  if (flow.type !== 'table' || isApart(flow)) return [];
  const cells = flow.rows.flatMap((row) => row.flatMap((cell) => cell.children));
  return [...flow.caption, ...cells].flatMap((child) => listExtras(child, isApart));
}

interface FlowMeasure {
  /** Characters of text, tables included. */
  chars: number;
  linked: number;
  links: number;
  attachments: number;
  pictures: number;
  headings: number;
  grids: number;
}

const measured = new WeakMap<Flow, FlowMeasure>();

/** Counts the inside of a node once; nodes are not changed after they are measured. */
export function measureFlow(flow: Flow): FlowMeasure {
  if (flow.type === 'line') return countFlow(flow);
  const known = measured.get(flow);
  if (known) return known;
  const measure = countFlow(flow);
  measured.set(flow, measure);
  return measure;
}

/** A menu, a list of related pages. Long linked texts are an article in which a link was never closed. */
export function isMostlyLinks({ chars, linked, links, attachments }: FlowMeasure): boolean {
  return links >= 3 && attachments === 0 && linked >= chars * 0.75 && linked <= links * 60;
}

function countFlow(flow: Flow): FlowMeasure {
  const total: FlowMeasure = { chars: 0, linked: 0, links: 0, attachments: 0, pictures: 0, headings: 0, grids: 0 };
  if (flow.type === 'line') {
    total.chars = flow.text.length;
    total.linked = flow.linked;
    total.links = flow.links;
    total.headings = flow.depth === undefined ? 0 : 1;
  } else if (flow.type === 'grid') {
    total.grids = 1;
    total.chars = flow.cells.reduce((sum, cell) => sum + cell.text.length, 0);
  } else if (flow.type === 'attachment') total.attachments = 1;
  else if (flow.type === 'picture') total.pictures = 1;
  else for (const inner of listInner(flow)) addMeasure(total, measureFlow(inner));
  return total;
}

function listInner(flow: FlowBox | PageTable): Flow[] {
  if (flow.type === 'box') return flow.children;
  return [...flow.caption, ...flow.rows.flatMap((row) => row.flatMap((cell) => cell.children))];
}

function addMeasure(total: FlowMeasure, part: FlowMeasure): void {
  total.chars += part.chars;
  total.linked += part.linked;
  total.links += part.links;
  total.attachments += part.attachments;
  total.pictures += part.pictures;
  total.headings += part.headings;
  total.grids += part.grids;
}
