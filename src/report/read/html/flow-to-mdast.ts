// The article's pieces → mdast: headings, paragraphs, grids and pictures, one after the other.
import type { Heading, Image, Paragraph, Root, RootContent, Text } from 'mdast';
import type { Flow, Line, Picture } from './flow.ts';

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
    else if (flow.type === 'picture') children.push(pictureToMdast(flow));
    else if (flow.type === 'box') appendFlows(children, flow.children);
  }
}

/** Where the picture lies is left out: no address of another site may come as far as a page. */
function pictureToMdast({ alt, position }: Picture): Image {
  return { type: 'image', url: '', alt, ...(position ? { position } : {}) };
}

function lineToMdast(line: Line): Heading | Paragraph {
  const place = line.position ? { position: line.position } : {};
  const text: Text = { type: 'text', value: line.text, ...place };
  if (line.depth === undefined) return { type: 'paragraph', children: [text], ...place };
  return { type: 'heading', depth: line.depth as Heading['depth'], children: [text], ...place };
}
