// The text of an XML part → its elements as a tree, without those that only say how things look.
import { SaxesParser } from 'saxes';
import { Refusal } from '../word/word-reading.ts';
import type { WordElement } from './xml-element.ts';

/** Recursive walks stay far below the stack's end here; a table in a table in a text box is some forty deep. */
const MAX_DEPTH = 240;
/** Some fifty times the elements of the longest report; beyond it memory ends before the file does. */
const MAX_ELEMENTS = 3_000_000;

/** Elements of one look are met by the thousand, and one will do for all of them. */
const SHARED = new Set('rFonts sz color shd w spacing highlight position vertAlign'.split(' '));

/** Looks that hide nothing, earlier states of what changed, and marks of the editor: nine tenths of the elements that Word writes. */
const SKIPPED = new Set(
  (
    'szCs lang kern ind jc tcBorders tblBorders pBdr tcMar tblCellMar tcW tblW vAlign textAlignment ' +
    'bookmarkStart bookmarkEnd proofErr lastRenderedPageBreak snapToGrid adjustRightInd autoSpaceDE autoSpaceDN keepNext keepLines ' +
    'widowControl suppressLineNumbers wordWrap topLinePunct kinsoku overflowPunct b bCs i iCs u effect cantSplit ' +
    'pPrChange rPrChange tblPrChange tcPrChange trPrChange tblPrExChange tblGridChange sectPrChange numberingChange ' +
    'latentStyles permStart permEnd commentRangeStart commentRangeEnd tabs cnfStyle noProof'
  ).split(' '),
);

interface Building {
  stack: WordElement[];
  skipping: number;
  elements: number;
  /** Name as written → name without its prefix. */
  locals: Map<string, string>;
  /** Elements of `SHARED` by name and attributes. */
  shared: Map<string, WordElement>;
}

export function parseXml(text: string): WordElement {
  const root: WordElement = { name: '', attributes: {}, children: [] };
  const building: Building = { stack: [root], skipping: 0, elements: 0, locals: new Map(), shared: new Map() };
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
  if (building.skipping > 0 || SKIPPED.has(name)) {
    building.skipping++;
    return;
  }
  if (isEmpty && SHARED.has(name)) {
    building.stack.at(-1)?.children.push(shareElement(building, name, rawAttributes));
    // Its end is yet to come.
    building.skipping++;
    return;
  }
  building.elements++;
  if (building.elements > MAX_ELEMENTS || building.stack.length > MAX_DEPTH) throw new Refusal('oversized');
  const { stack } = building;
  const element: WordElement = { name, attributes: readAttributes(building, rawAttributes), children: [] };
  stack.at(-1)?.children.push(element);
  stack.push(element);
}

function shareElement(building: Building, name: string, attributes: Record<string, string>): WordElement {
  const key = `${name} ${JSON.stringify(attributes)}`;
  const known = building.shared.get(key);
  if (known) return known;
  const element: WordElement = { name, attributes: readAttributes(building, attributes), children: [] };
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
