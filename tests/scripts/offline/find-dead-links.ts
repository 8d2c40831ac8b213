// The files of an offline copy → the links of its pages that lead to none of them.
import { dirname, join } from 'node:path/posix';
import { strFromU8 } from 'fflate';
import type { Element, RootContent } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

const parser = unified().use(rehypeParse);
const attributes = ['href', 'src', 'action', 'poster', 'xLinkHref'];

function* walk(nodes: readonly RootContent[]): Generator<Element> {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    yield node;
    yield* walk(node.children);
  }
}

function isDead(address: string, name: string, files: Readonly<Record<string, unknown>>): boolean {
  if (/^(?:https?:|mailto:|data:|#)/.test(address)) return false;
  const path = decodeURI(address.replace(/[?#].*$/s, ''));
  return path.startsWith('/') || !(join(dirname(name), path) in files);
}

/** Each as the page and the address. */
export function findDeadLinks(files: Readonly<Record<string, Uint8Array>>): string[] {
  return Object.entries(files).flatMap(([name, bytes]) => {
    if (!name.endsWith('.html')) return [];
    const elements = [...walk(parser.parse(strFromU8(bytes)).children)];
    const addresses = elements.flatMap(({ properties }) => attributes.flatMap((key) => properties[key] ?? []));
    return [...new Set(addresses.map(String))]
      .filter((address) => isDead(address, name, files))
      .map((address) => `${name}: ${address}`);
  });
}
