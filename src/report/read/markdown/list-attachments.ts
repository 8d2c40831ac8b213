// A Markdown tree → the names of the files that its links lead to.
import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { nameAttachment } from '../name-attachment.ts';

export function listAttachments(node: Nodes): string[] {
  if (node.type === 'link') {
    const name = nameAttachment(textOf(node, { includeImageAlt: false }), node.url);
    return name === undefined ? [] : [name];
  }
  return 'children' in node ? node.children.flatMap((child) => listAttachments(child)) : [];
}
