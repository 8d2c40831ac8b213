// A page's tree and its style sheets → the look of every element.

import type { Element, Nodes, Parents } from 'hast';
import { NO_TEXT } from '../../text/shown-text.ts';
import { cascade } from './cascade.ts';
import { deriveLook } from './derive-look.ts';
import { inherit, type Look, PLAIN, type Printed } from './look.ts';
import { type Budget, type ElementPosition, listElements, placeSiblings, readAttribute } from './match-selector.ts';
import { isEmptySheet, type StyleSheet } from './read-sheet.ts';

export interface Looks {
  of: ReadonlyMap<Nodes, Look>;
  /** Whether a container is hidden and read all the same. */
  isUncovered: boolean;
}

interface Resolving {
  sheet: StyleSheet;
  budget: Budget;
  looks: Map<Nodes, Look>;
  isUncovered: boolean;
}

/** How many tests of a selector a page may cost; pages of people need thousands. */
const BUDGET = 5_000_000;
/** Attributes that say how text looks. */
const SPEAKING = new Set([
  'style',
  'hidden',
  'color',
  'bgColor',
  'dir',
  'className',
  'id',
  'role',
  'href',
  'text',
  'size',
]);
const SPEAKING_TAGS = new Set(['a', 'del', 's', 'strike', 'sup', 'sub', 'small', 'big', 'dialog', 'bdo']);
/** What a script may show later as a whole: not a cell, a row or a word. */
const VEILS = new Set([
  'html',
  'body',
  'div',
  'section',
  'article',
  'main',
  'form',
  'center',
  'fieldset',
  'table',
  'ul',
  'dl',
]);

/** `veils`: how many hidden containers, one inside the other, are read as if they were shown. */
export function resolveLooks(root: Parents, sheet: StyleSheet, veils = 0, around: Look = PLAIN): Looks {
  const resolving: Resolving = {
    sheet,
    budget: { left: BUDGET },
    looks: new Map([[root, around]]),
    isUncovered: false,
  };
  resolveChildren(resolving, root, { look: around, position: undefined, veils });
  return { of: resolving.looks, isUncovered: resolving.isUncovered };
}

interface Around {
  look: Look;
  position: ElementPosition | undefined;
  veils: number;
}

function resolveChildren(resolving: Resolving, parent: Parents, around: Around): void {
  const children = listElements(parent);
  // Only a sheet asks what stands beside an element.
  const positions = isEmptySheet(resolving.sheet) ? children.map(placeAlone) : placeSiblings(children, around.position);
  for (const position of positions) resolveElement(resolving, position, around);
}

function placeAlone(element: Element): ElementPosition {
  return { element, parent: undefined, previous: undefined, index: 1, left: 0, kindIndex: 1, kindLeft: 0 };
}

function resolveElement(resolving: Resolving, position: ElementPosition, { look: parent, veils }: Around): void {
  const { element } = position;
  const found = readLook(resolving, position, parent);
  const isVeil = veils > 0 && VEILS.has(element.tagName) && isVeiled(found);
  if (isVeil) resolving.isUncovered = true;
  const look: Look = isVeil
    ? { ...found, box: 'inline', unseen: false, invisible: false, size: Math.max(found.size, 16) }
    : found;
  resolving.looks.set(element, look);
  // Inside a cell nothing hides a whole report.
  const left = element.tagName === 'td' || element.tagName === 'p' ? 0 : veils;
  resolveChildren(resolving, element, { look, position, veils: isVeil ? left - 1 : left });
}

const isVeiled = ({ box, unseen, invisible, size }: Look): boolean => box === 'none' || unseen || invisible || size < 2;

/** Whether an element itself says how its text looks. */
function isStyled({ tagName, properties }: Element): boolean {
  if (SPEAKING_TAGS.has(tagName)) return true;
  for (const name in properties) if (SPEAKING.has(name) && properties[name] !== undefined) return true;
  return false;
}

function readLook({ sheet, budget }: Resolving, position: ElementPosition, parent: Look): Look {
  const { element } = position;
  const style = cascade(sheet, position, budget);
  const prints = sheet.before.size + sheet.after.size > 0;
  if (style.size === 0 && !prints && !isStyled(element)) return inherit(parent);
  const look = deriveLook(element, style, parent);
  if (element.tagName === 'a' && element.properties.href !== undefined) look.link = element;
  if (!prints) return look;
  look.before = readPrinted(sheet, position, budget, look, 'before');
  look.after = readPrinted(sheet, position, budget, look, 'after');
  return look;
}

function readPrinted(
  sheet: StyleSheet,
  position: ElementPosition,
  budget: Budget,
  look: Look,
  part: 'before' | 'after',
): Printed | undefined {
  if (sheet[part].size === 0) return undefined;
  const style = cascade(sheet, position, budget, part);
  const content = style.get('content');
  if (content === undefined) return undefined;
  const text = readContent(content, (name) => readAttribute(position.element, name));
  const own = deriveLook({ type: 'element', tagName: 'span', properties: {}, children: [] }, style, {
    ...look,
    before: undefined,
    after: undefined,
  });
  return text === '' || own.box === 'none' ? undefined : { text, look: own };
}

const PIECE =
  /"((?:[^"\\]|\\[\s\S])*)(?:"|\\?$)|'((?:[^'\\]|\\[\s\S])*)(?:'|\\?$)|attr\(\s*([\w-]+)(?![\w-])[^()]*\)|counters?\([^()]*\)/gi;
/** Characters of icon fonts. */
const ICONS = /[\ue000-\uf8ff]/g;

/** A counter prints a number that is not known; pictures are left out, as most are bullets. */
function readContent(content: string, readAttribute: (name: string) => string | undefined): string {
  const [printed = ''] = content.split(/\/(?=\s*["'])/);
  return Array.from(printed.matchAll(PIECE), ([, double, single, name]) => {
    if (name !== undefined) return readAttribute(name) ?? '';
    return double ?? single ?? NO_TEXT;
  })
    .join('')
    .replace(/\\a\s?/gi, ' ')
    .replace(ICONS, '');
}
