// A tree of elements → XML text, with everything escaped that has to be.

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** `element('link', { href })` or `element('title', {}, 'text')`. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (XmlElement | string)[]
): XmlElement {
  return { name, attributes, children };
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML 1.0 has no way to write these, not even escaped. Lone surrogates are among them. */
const unwritable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

export function escapeXml(text: string): string {
  // A bare carriage return would be read back as a line feed, and white space in attributes as blanks.
  return text
    .replace(unwritable, '\uFFFD')
    .replace(/[&<>"]/g, (character) => entities[character] ?? character)
    .replace(/\r/g, '&#13;');
}

function writeAttribute([name, value]: [string, string]): string {
  return ` ${name}="${escapeXml(value).replace(/\n/g, '&#10;').replace(/\t/g, '&#9;')}"`;
}

function writeNode(node: XmlElement | string, indent: string): string {
  if (typeof node === 'string') return escapeXml(node);
  const attributes = Object.entries(node.attributes).map(writeAttribute).join('');
  if (node.children.length === 0) return `<${node.name}${attributes}/>`;
  const mixed = node.children.some((child) => typeof child === 'string');
  const lead = mixed ? '' : `\n${indent}  `;
  const inner = node.children.map((child) => lead + writeNode(child, `${indent}  `)).join('');
  return `<${node.name}${attributes}>${inner}${mixed ? '' : `\n${indent}`}</${node.name}>`;
}

export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${writeNode(root, '')}\n`;
}
