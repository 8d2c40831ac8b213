// The article's pieces → mdast: headings, paragraphs and grids, one after the other.
import type { Heading, Paragraph, Root, RootContent, Text } from 'mdast';
import type { Flow, Line } from './flow.ts';

/** Tables that were never settled give nothing: there are none after `settleTables`. */
export function flowToMdast(flows: Flow[]): Root {
  const children: RootContent[] = [];
  appendFlows(children, flows);
  return { type: 'root', children };
}

function appendFlows(children: RootContent[], flows: Flow[]): void {
  for (const flow of flows) {
    if (flow.type === 'line') children.push(lineToMdast(flow));
    else if (flow.type === 'grid') children.push(flow);
    else if (flow.type === 'box') appendFlows(children, flow.children);
  }
}

function lineToMdast(line: Line): Heading | Paragraph {
  const place = line.position ? { position: line.position } : {};
  const text: Text = { type: 'text', value: line.text, ...place };
  if (line.depth === undefined) return { type: 'paragraph', children: [text], ...place };
  return { type: 'heading', depth: line.depth as Heading['depth'], children: [text], ...place };
}
