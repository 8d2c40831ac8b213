// Styles and paragraph properties → what they mean for the text: heading level, list, look.

import type { Lists } from '../word/count-lists.ts';
import { judgeLook, layShade, type Shade, type WordLook } from '../word/judge-look.ts';
import { isContentsName, readHeadingName } from '../word/style-names.ts';
import { findChild, listChildren, type PartElement, readElementValue, readInteger } from '../xml/xml-element.ts';
import { readLook, readShade } from './read-look.ts';

/** What a paragraph says of the list it belongs to; `list` "0" takes it out of any. */
export interface ListMembership {
  list?: string | undefined;
  level?: number | undefined;
}

export interface WordStyle {
  name: string;
  /** 1 to 9; 10 says that it is body text. */
  outline?: number | undefined;
  membership: ListMembership;
  look: WordLook;
  /** Behind its paragraphs, or the cells of its tables. */
  shade: Shade | undefined;
  /** Behind some cells of its tables: their first row, every other one. */
  someShades: Shade[];
  /** Whether some cells of its tables, not looked at which, hide their text or strike it out. */
  isUneven: boolean;
}

export interface Styles {
  byId: ReadonlyMap<string, WordStyle>;
  /** The style of paragraphs that name none. */
  usual: WordStyle | undefined;
  /** The style of tables that name none. */
  usualTable: WordStyle | undefined;
  /** How text looks that no style says anything of. */
  defaults: WordLook;
}

/** Styles are based on others; a longer chain than this is a circle. */
const MAX_CHAIN = 20;

export function readStyles(root: PartElement | undefined): Styles {
  const elements = new Map(listChildren(root, 'style').map((element) => [element.attributes.styleId ?? '', element]));
  const byId = new Map([...elements].map(([id, element]) => [id, readStyle(elements, element)]));
  const findUsual = (type: string): WordStyle | undefined => {
    const usual = [...elements].find(([, { attributes }]) => attributes.type === type && attributes.default === '1');
    return usual && byId.get(usual[0]);
  };
  const defaults = findChild(findChild(findChild(root, 'docDefaults'), 'rPrDefault'), 'rPr');
  return { byId, usual: findUsual('paragraph'), usualTable: findUsual('table'), defaults: readLook(defaults) };
}

function readStyle(elements: ReadonlyMap<string, PartElement>, element: PartElement): WordStyle {
  const chain = listChain(elements, element);
  const parts = chain.flatMap((style) => listChildren(style, 'tblStylePr'));
  const first = <Value>(read: (style: PartElement) => Value | undefined): Value | undefined => {
    for (const style of chain) {
      const value = read(style);
      if (value !== undefined) return value;
    }
    return undefined;
  };
  return {
    name: readElementValue(element, 'name') ?? '',
    outline: first(readOutline),
    membership: {
      list: first((style) => readMembership(findChild(style, 'pPr')).list),
      level: first((style) => readMembership(findChild(style, 'pPr')).level),
    },
    look: Object.assign({}, ...chain.toReversed().map((style) => said(readLook(findChild(style, 'rPr'))))),
    shade: first(readOwnShade),
    someShades: parts.flatMap((part) => readShade(findChild(findChild(part, 'tcPr'), 'shd')) ?? []),
    isUneven: parts.some(hidesText),
  };
}

function listChain(elements: ReadonlyMap<string, PartElement>, element: PartElement): PartElement[] {
  const chain: PartElement[] = [];
  let next: PartElement | undefined = element;
  while (next && chain.length < MAX_CHAIN) {
    chain.push(next);
    next = elements.get(readElementValue(next, 'basedOn') ?? '');
  }
  return chain;
}

function readOutline(style: PartElement): number | undefined {
  const stated = readInteger(findChild(style, 'pPr'), 'outlineLvl');
  if (stated !== undefined) return stated + 1;
  return readHeadingName(readElementValue(style, 'name') ?? '');
}

export function readMembership(properties: PartElement | undefined): ListMembership {
  const numbering = findChild(properties, 'numPr');
  return { list: readElementValue(numbering, 'numId'), level: readInteger(numbering, 'ilvl') };
}

/** Where the shade of its paragraphs, cells or tables is said. */
function readOwnShade(style: PartElement): Shade | undefined {
  const shades = ['pPr', 'tcPr', 'tblPr'].map((name) => readShade(findChild(findChild(style, name), 'shd')));
  return shades.find((shade) => shade !== undefined);
}

/** A light colour belongs to the dark shade beside it. */
function hidesText(part: PartElement): boolean {
  const look = readLook(findChild(part, 'rPr'));
  const shade = readShade(findChild(findChild(part, 'tcPr'), 'shd'));
  return judgeLook([look], layShade(shade, ['FFFFFF'])).sight !== 'shown';
}

function said(look: WordLook): WordLook {
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined));
}

interface ParagraphFormat {
  /** Heading level, 1 to 6. */
  depth: number | undefined;
  membership: { list: string; level: number } | undefined;
  /** Whether the text runs on into the next paragraph: the mark between them is deleted or hidden. */
  runsOn: boolean;
  /** A line of the table of contents that Word generates. */
  isContents: boolean;
  style: WordStyle | undefined;
}

/** The properties of a paragraph and its style → what they mean for its text. */
export function readParagraphFormat(paragraph: PartElement, styles: Styles, lists: Lists): ParagraphFormat {
  const properties = findChild(paragraph, 'pPr');
  const id = readElementValue(properties, 'pStyle');
  const style = (id === undefined ? undefined : styles.byId.get(id)) ?? styles.usual;
  const mark = findChild(properties, 'rPr');
  return {
    depth: readDepth(properties, style),
    membership: chooseMembership(readMembership(properties), style?.membership ?? {}, id, lists),
    runsOn: ['del', 'moveFrom', 'vanish', 'specVanish'].some(
      (name) => findChild(mark, name) !== undefined && !isOff(mark, name),
    ),
    isContents: isContentsName(style?.name ?? ''),
    style,
  };
}

function isOff(properties: PartElement | undefined, name: string): boolean {
  return /^(?:0|false|off)$/.test(readElementValue(properties, name) ?? '');
}

function readDepth(properties: PartElement | undefined, style: WordStyle | undefined): number | undefined {
  const stated = readInteger(properties, 'outlineLvl');
  const outline = stated === undefined ? style?.outline : stated + 1;
  return outline !== undefined && outline >= 1 && outline <= 9 ? Math.min(outline, 6) : undefined;
}

/** A style's paragraphs stand on the level that names the style, unless they say themselves. */
function chooseMembership(
  own: ListMembership,
  inherited: ListMembership,
  style: string | undefined,
  lists: Lists,
): ParagraphFormat['membership'] {
  const list = own.list ?? inherited.list;
  if (list === undefined || list === '0') return undefined;
  const linked =
    own.list === undefined
      ? [...(lists.get(list)?.levels ?? [])].find(([, level]) => style !== undefined && level.style === style)
      : undefined;
  return { list, level: own.level ?? linked?.[0] ?? inherited.level ?? 0 };
}
