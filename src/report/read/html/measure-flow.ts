// A piece of the page → how much text it holds, how much of that is links, and what else matters for judging it.
import type { Flow, FlowBox, PageTable } from './flow.ts';

export interface FlowMeasure {
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
