// A selector and an element with its surroundings → whether the selector means it.

import type { CssNode } from 'css-tree/parser';
import type { Element, Nodes, Parents } from 'hast';

/** An element, what stands around it, and its number among its siblings. */
export interface ElementPosition {
  element: Element;
  parent: ElementPosition | undefined;
  previous: ElementPosition | undefined;
  index: number;
  /** Behind it; all and those of its own kind. */
  left: number;
  kindIndex: number;
  kindLeft: number;
}

export const listElements = (parent: Parents): Element[] =>
  (parent.children as Nodes[]).filter((child): child is Element => child.type === 'element');

export function placeSiblings(children: readonly Element[], parent: ElementPosition | undefined): ElementPosition[] {
  const kinds = new Map<string, number>();
  for (const { tagName } of children) kinds.set(tagName, (kinds.get(tagName) ?? 0) + 1);
  const seen = new Map<string, number>();
  let previous: ElementPosition | undefined;
  return children.map((element, at) => {
    const kindIndex = (seen.get(element.tagName) ?? 0) + 1;
    seen.set(element.tagName, kindIndex);
    const kindLeft = (kinds.get(element.tagName) ?? 0) - kindIndex;
    previous = { element, parent, previous, index: at + 1, left: children.length - at - 1, kindIndex, kindLeft };
    return previous;
  });
}

/** Tests left; a page whose sheet needs more is an attack, and its remaining rules do not hold. */
export interface Budget {
  left: number;
}

/** `none`: not even further up. */
type Outcome = 'yes' | 'no' | 'none';

export function matchSelector(selector: readonly CssNode[], position: ElementPosition, budget: Budget): boolean {
  return matchFrom(selector, selector.length, position, budget) === 'yes';
}

function matchFrom(selector: readonly CssNode[], end: number, position: ElementPosition, budget: Budget): Outcome {
  let at = end - 1;
  for (; at >= 0; at -= 1) {
    const node = selector[at];
    if (!node || node.type === 'Combinator') break;
    budget.left -= 1;
    if (budget.left < 0) return 'none';
    if (!matchSimple(node, position, budget)) return 'no';
  }
  if (at < 0) return 'yes';
  const combinator = String(selector[at]?.name);
  if (combinator === '>') return position.parent ? matchFrom(selector, at, position.parent, budget) : 'none';
  if (combinator === '+') return position.previous ? matchFrom(selector, at, position.previous, budget) : 'no';
  const next = combinator === '~' ? ('previous' as const) : ('parent' as const);
  for (let other = position[next]; other; other = other[next]) {
    const outcome = matchFrom(selector, at, other, budget);
    if (outcome !== 'no') return outcome;
  }
  // Whoever fails the nearest ancestor that fits fails those above it too.
  return next === 'parent' ? 'none' : 'no';
}

function matchSimple(node: CssNode, position: ElementPosition, budget: Budget): boolean {
  const { element } = position;
  const name = typeof node.name === 'string' ? node.name : (node.name?.name ?? '');
  switch (node.type) {
    case 'TypeSelector':
      return name === '*' || name.toLowerCase() === element.tagName;
    case 'IdSelector':
      return element.properties.id === name;
    case 'ClassSelector':
      return Array.isArray(element.properties.className) && element.properties.className.includes(name);
    case 'AttributeSelector':
      return matchAttribute(node, name, element);
    case 'PseudoClassSelector':
      return matchPseudo(node, name.toLowerCase(), position, budget);
    default:
      return false;
  }
}

function matchAttribute({ matcher, value }: CssNode, name: string, element: Element): boolean {
  const held = readAttribute(element, name);
  if (held === undefined) return false;
  const wanted = typeof value === 'string' ? value : (value?.value ?? value?.name ?? '');
  switch (matcher) {
    case '=':
      return held === wanted;
    case '^=':
      return wanted !== '' && held.startsWith(wanted);
    case '$=':
      return wanted !== '' && held.endsWith(wanted);
    case '*=':
      return wanted !== '' && held.includes(wanted);
    case '~=':
      return held.split(/\s+/).includes(wanted);
    case '|=':
      return held === wanted || held.startsWith(`${wanted}-`);
    default:
      return true;
  }
}

/** hast names attributes in its own way: colSpan, dataLabel, className. */
export function readAttribute({ properties }: Element, name: string): string | undefined {
  const plain = name.toLowerCase().replaceAll('-', '');
  const alias = plain === 'class' ? 'classname' : plain === 'for' ? 'htmlfor' : plain;
  const found = Object.entries(properties).find(([key]) => key.toLowerCase() === alias);
  if (!found || found[1] === null || found[1] === undefined || found[1] === false) return undefined;
  const [, value] = found;
  if (value === true) return '';
  return Array.isArray(value) ? value.join(' ') : String(value);
}

function matchPseudo(node: CssNode, name: string, position: ElementPosition, budget: Budget): boolean {
  const { index, left, kindIndex, kindLeft, element } = position;
  switch (name) {
    case 'first-child':
      return index === 1;
    case 'last-child':
      return left === 0;
    case 'only-child':
      return index === 1 && left === 0;
    case 'first-of-type':
      return kindIndex === 1;
    case 'last-of-type':
      return kindLeft === 0;
    case 'only-of-type':
      return kindIndex === 1 && kindLeft === 0;
    case 'nth-child':
      return matchNth(node, index);
    case 'nth-last-child':
      return matchNth(node, left + 1);
    case 'nth-of-type':
      return matchNth(node, kindIndex);
    case 'nth-last-of-type':
      return matchNth(node, kindLeft + 1);
    case 'root':
      return element.tagName === 'html';
    case 'empty':
      return element.children.length === 0;
    case 'link':
    case 'any-link':
      return element.tagName === 'a' && element.properties.href !== undefined;
    case 'not':
      return !matchesAny(node, position, budget);
    case 'is':
    case 'where':
    case 'matches':
    case '-webkit-any':
      return matchesAny(node, position, budget);
    case 'has':
      return hasAny(node, position, budget);
    default:
      // :hover, :checked, :target: not until the reader does something.
      return false;
  }
}

function matchesAny(node: CssNode, position: ElementPosition, budget: Budget): boolean {
  const selectors = node.children?.[0]?.children ?? [];
  return selectors.some(({ children }) => children && matchSelector(children, position, budget));
}

function hasAny(node: CssNode, position: ElementPosition, budget: Budget): boolean {
  const selectors = node.children?.[0]?.children ?? [];
  return selectors.some(({ children }) => {
    const [first, ...rest] = children ?? [];
    if (!children || !first) return false;
    const combinator = first.type === 'Combinator' ? String(first.name) : ' ';
    const inner = first.type === 'Combinator' ? rest : children;
    return listRelated(position, combinator, budget).some((other) => matchSelector(inner, other, budget));
  });
}

/** The positions that `:has` may speak of: inside the element, or behind it. */
function listRelated(position: ElementPosition, combinator: string, budget: Budget): ElementPosition[] {
  if (combinator === '+' || combinator === '~') {
    const beside = position.parent ? placeSiblings(listElements(position.parent.element), position.parent) : [];
    budget.left -= beside.length;
    return combinator === '+' ? beside.slice(position.index, position.index + 1) : beside.slice(position.index);
  }
  const children = placeSiblings(listElements(position.element), position);
  budget.left -= children.length;
  if (combinator === '>' || budget.left < 0) return children;
  return children.flatMap((child) => [child, ...listRelated(child, combinator, budget)]);
}

function matchNth({ children }: CssNode, number: number): boolean {
  const nth = children?.[0]?.nth;
  if (!nth) return false;
  const [step, start] = readNth(nth);
  return step === 0 ? number === start : (number - start) % step === 0 && (number - start) / step >= 0;
}

function readNth({ type, name, a, b }: NonNullable<CssNode['nth']>): [number, number] {
  if (type === 'Identifier') return name === 'odd' ? [2, 1] : [2, 0];
  return [Number(a ?? 0), Number(b ?? 0)];
}
