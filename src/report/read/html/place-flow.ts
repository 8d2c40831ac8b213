// A flow read from a string inside a page → the same flow, its nodes placed where the string stands.
import type { Position } from 'unist';
import type { Flow } from './flow.ts';

/** Offsets into the unescaped string mean nothing in the page; the string's own place does. */
export function placeFlow(flow: Flow, position: Position | undefined): Flow {
  if (flow.type === 'box') return { ...flow, children: flow.children.map((child) => placeFlow(child, position)) };
  if (flow.type === 'attachment') return flow;
  const { position: _, ...rest } = flow;
  return position ? { ...rest, position } : rest;
}
