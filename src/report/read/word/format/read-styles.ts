// `styles.xml` → what each style means for the text: heading level, list, hidden or struck out.
import {
  findChild,
  listChildren,
  readInteger,
  readSwitch,
  readValue,
  type XmlElement,
} from '../package/xml-element.ts';
import { readHeadingName } from './style-names.ts';

/** What a paragraph says of the list it belongs to; `list` "0" takes it out of any. */
export interface ListPlace {
  list?: string | undefined;
  level?: number | undefined;
}

export interface Style {
  name: string;
  /** 1 to 9; 10 says that it is body text. */
  outline?: number | undefined;
  place: ListPlace;
  hidden?: boolean | undefined;
  struck?: boolean | undefined;
}

export interface Styles {
  byId: ReadonlyMap<string, Style>;
  /** The style of paragraphs that name none. */
  usual: Style | undefined;
}

/** Styles are based on others; a longer chain than this is a circle. */
const MAX_CHAIN = 20;

export function readStyles(root: XmlElement | undefined): Styles {
  const elements = new Map(listChildren(root, 'style').map((element) => [element.attributes.styleId ?? '', element]));
  const byId = new Map([...elements].map(([id, element]) => [id, readStyle(elements, element)]));
  const usual = [...elements].find(
    ([, { attributes }]) => attributes.type === 'paragraph' && attributes.default === '1',
  );
  return { byId, usual: usual && byId.get(usual[0]) };
}

function readStyle(elements: ReadonlyMap<string, XmlElement>, element: XmlElement): Style {
  const chain = listChain(elements, element);
  const first = <Value>(read: (style: XmlElement) => Value | undefined): Value | undefined => {
    for (const style of chain) {
      const value = read(style);
      if (value !== undefined) return value;
    }
    return undefined;
  };
  return {
    name: readValue(element, 'name') ?? '',
    outline: first(readOutline),
    place: {
      list: first((style) => readPlace(findChild(style, 'pPr')).list),
      level: first((style) => readPlace(findChild(style, 'pPr')).level),
    },
    hidden: first((style) => readSwitch(findChild(style, 'rPr'), 'vanish')),
    struck: first((style) => readStruck(findChild(style, 'rPr'))),
  };
}

function listChain(elements: ReadonlyMap<string, XmlElement>, element: XmlElement): XmlElement[] {
  const chain: XmlElement[] = [];
  let next: XmlElement | undefined = element;
  while (next && chain.length < MAX_CHAIN) {
    chain.push(next);
    next = elements.get(readValue(next, 'basedOn') ?? '');
  }
  return chain;
}

function readOutline(style: XmlElement): number | undefined {
  const stated = readInteger(findChild(style, 'pPr'), 'outlineLvl');
  if (stated !== undefined) return stated + 1;
  return readHeadingName(readValue(style, 'name') ?? '');
}

export function readPlace(properties: XmlElement | undefined): ListPlace {
  const numbering = findChild(properties, 'numPr');
  return { list: readValue(numbering, 'numId'), level: readInteger(numbering, 'ilvl') };
}

/** Struck-out text is what the report no longer says. */
export function readStruck(properties: XmlElement | undefined): boolean | undefined {
  const single = readSwitch(properties, 'strike');
  return single === true ? true : (readSwitch(properties, 'dstrike') ?? single);
}
