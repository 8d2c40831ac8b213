// One element of a part of a Word package, names without their prefixes, and the ways to look into it.

/** Prefixes are left out: producers bind them as they like, and within one part no two names that matter collide. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
}

export type XmlNode = XmlElement | string;

export function findChild(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);
}

export function listChildren(parent: XmlElement | undefined, name: string): XmlElement[] {
  return (
    parent?.children.filter((child): child is XmlElement => typeof child !== 'string' && child.name === name) ?? []
  );
}

/** `w:val` of a child that says one thing (`<w:pStyle w:val="2"/>`). */
export function readValue(parent: XmlElement | undefined, name: string): string | undefined {
  return findChild(parent, name)?.attributes.val;
}

export function readInteger(parent: XmlElement | undefined, name: string): number | undefined {
  const value = Number.parseInt(readValue(parent, name) ?? '', 10);
  return Number.isNaN(value) ? undefined : value;
}

/** A switch is on when it is there, unless it says otherwise; undefined when it is not there. */
export function readSwitch(parent: XmlElement | undefined, name: string): boolean | undefined {
  const found = findChild(parent, name);
  return found && !/^(?:0|false|off|none)$/.test(found.attributes.val ?? '');
}

export function readContent(element: XmlElement | undefined): string {
  return element?.children.filter((child) => typeof child === 'string').join('') ?? '';
}
