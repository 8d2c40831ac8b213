// Phrasing content → its pictures, without their addresses: none may come as far as a page.
import type { Image, Nodes, PhrasingContent } from 'mdast';

export function listImages(children: readonly PhrasingContent[]): Image[] {
  return children.flatMap((child) => findImages(child));
}

function findImages(node: Nodes): Image[] {
  if (node.type === 'image' || node.type === 'imageReference') {
    const { alt, position } = node;
    return [{ type: 'image', url: '', alt: alt ?? '', ...(position ? { position } : {}) }];
  }
  return 'children' in node ? node.children.flatMap((child) => findImages(child)) : [];
}
