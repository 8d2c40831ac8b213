// One element of an XML part, names without their prefixes, and the ways to look into it.

/** Prefixes are left out: producers bind them as they like, and within one part no two names that matter collide. */
export interface PartElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
}

type XmlNode = PartElement | string;

export function findChild(parent: PartElement | undefined, name: string): PartElement | undefined {
  return parent?.children.find((child): child is PartElement => typeof child !== 'string' && child.name === name);
}

export function listChildren(parent: PartElement | undefined, name: string): PartElement[] {
  return (
    parent?.children.filter((child): child is PartElement => typeof child !== 'string' && child.name === name) ?? []
  );
}

/** `w:val` of a child that says one thing (`<w:pStyle w:val="2"/>`). */
export function readElementValue(parent: PartElement | undefined, name: string): string | undefined {
  return findChild(parent, name)?.attributes.val;
}

export function readInteger(parent: PartElement | undefined, name: string): number | undefined {
  const value = Number.parseInt(readElementValue(parent, name) ?? '', 10);
  return Number.isNaN(value) ? undefined : value;
}

/** A switch is on when it is there, unless it says otherwise; undefined when it is not there. */
export function readSwitch(parent: PartElement | undefined, name: string): boolean | undefined {
  const found = findChild(parent, name);
  return found && !/^(?:0|false|off|none)$/.test(found.attributes.val ?? '');
}

export function readContent(element: PartElement | undefined): string {
  return element?.children.filter((child) => typeof child === 'string').join('') ?? '';
}
