// Element → all text in it, also what its reader does not see.
import type { Nodes } from 'hast';
import { tidyText } from './tidy-text.ts';

export function readElementText(node: Nodes): string {
  return tidyText(listText(node));
}

function listText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(listText).join('') : '';
}
