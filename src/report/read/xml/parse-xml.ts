// An XML part of a package → its text, and its elements as a tree.
import { SaxesParser } from 'saxes';
import { Refusal } from '../refusal.ts';
import type { PartElement } from './xml-element.ts';

/** Recursive walks stay far below the stack's end here; a table in a table in a text box is some forty deep. */
const MAX_DEPTH = 240;
/** Some fifty times the elements of the longest report; beyond it memory ends before the file does. */
const MAX_ELEMENTS = 3_000_000;

/** Elements of a format that need not be told apart, or read at all. */
export interface XmlHabits {
  /** Empty elements that are met by the thousand with few attributes: one will do for all of them. */
  shared: ReadonlySet<string>;
  skipped: ReadonlySet<string>;
}

const plain: XmlHabits = { shared: new Set(), skipped: new Set() };

interface Building {
  habits: XmlHabits;
  stack: PartElement[];
  skipping: number;
  elements: number;
  /** Name as written → name without its prefix. */
  locals: Map<string, string>;
  /** Shared elements by name and attributes. */
  shared: Map<string, PartElement>;
}

export function parseXml(text: string, habits: XmlHabits = plain): PartElement {
  const root: PartElement = { name: '', attributes: {}, children: [] };
  const building: Building = {
    habits,
    stack: [root],
    skipping: 0,
    elements: 0,
    locals: new Map(),
    shared: new Map(),
  };
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Refusal('declaration');
  });
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => openElement(building, name, attributes, isSelfClosing));
  parser.on('closetag', () => closeElement(building));
  parser.on('text', (content) => addContent(building, content));
  parser.on('cdata', (content) => addContent(building, content));
  parser.write(text).close();
  const [top] = root.children;
  return top === undefined || typeof top === 'string' ? root : top;
}

function openElement(
  building: Building,
  rawName: string,
  rawAttributes: Record<string, string>,
  isEmpty: boolean,
): void {
  const name = localName(building, rawName);
  if (building.skipping > 0 || building.habits.skipped.has(name)) {
    building.skipping++;
    return;
  }
  if (isEmpty && building.habits.shared.has(name)) {
    building.stack.at(-1)?.children.push(shareElement(building, name, rawAttributes));
    // Its end is yet to come.
    building.skipping++;
    return;
  }
  building.elements++;
  if (building.elements > MAX_ELEMENTS || building.stack.length > MAX_DEPTH) throw new Refusal('oversized');
  const { stack } = building;
  const element: PartElement = { name, attributes: readAttributes(building, rawAttributes), children: [] };
  stack.at(-1)?.children.push(element);
  stack.push(element);
}

function shareElement(building: Building, name: string, attributes: Record<string, string>): PartElement {
  const key = `${name} ${JSON.stringify(attributes)}`;
  const known = building.shared.get(key);
  if (known) return known;
  const element: PartElement = { name, attributes: readAttributes(building, attributes), children: [] };
  building.shared.set(key, element);
  return element;
}

function closeElement(building: Building): void {
  if (building.skipping > 0) building.skipping--;
  else building.stack.pop();
}

function addContent(building: Building, content: string): void {
  // Text stands in elements; what lies between the top of the tree and them is white space.
  if (building.skipping === 0 && building.stack.length > 1) building.stack.at(-1)?.children.push(content);
}

const NONE: Readonly<Record<string, string>> = {};

function readAttributes(building: Building, raw: Record<string, string>): Readonly<Record<string, string>> {
  let attributes: Record<string, string> | undefined;
  for (const name in raw) {
    attributes ??= {};
    const value = raw[name];
    if (value !== undefined) attributes[localName(building, name)] ??= value;
  }
  return attributes ?? NONE;
}

function localName({ locals }: Building, name: string): string {
  const known = locals.get(name);
  if (known !== undefined) return known;
  const local = name.slice(name.indexOf(':') + 1);
  locals.set(name, local);
  return local;
}

export function decodePart(bytes: Uint8Array): string {
  try {
    return new TextDecoder(findEncoding(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('damaged');
  }
}

function findEncoding([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? 'utf-16be' : 'utf-8';
}
