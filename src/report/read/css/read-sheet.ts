// The style elements of a page → the rules that say how its text looks, found by tag, class or id.
import convertor from 'css-tree/convertor';
import type { CssNode, ParseOptions } from 'css-tree/parser';
import parse from 'css-tree/parser';
import type { Element, Nodes } from 'hast';

export interface Declaration {
  property: string;
  /** As written, lower case except what the sheet prints. */
  value: string;
  important: boolean;
  /** Its rule's number in the sheet. */
  order: number;
}

export interface StyleRule {
  selector: CssNode[];
  /** `before` and `after` style what the sheet itself prints. */
  part: 'element' | 'before' | 'after';
  specificity: number;
  declarations: Declaration[];
}

/** Rules by `#id`, `.class` or tag of the element they style; `*` for the others. */
export type RuleIndex = ReadonlyMap<string, readonly StyleRule[]>;

/** Most sheets print nothing themselves, so that few elements are asked for more than their own rules. */
export type StyleSheet = Readonly<Record<StyleRule['part'], RuleIndex>>;

export const isEmptySheet = ({ element, before, after }: StyleSheet): boolean =>
  element.size + before.size + after.size === 0;

type Draft = Record<StyleRule['part'], Map<string, StyleRule[]>>;

/** A page written by people stays far below; a sheet that is no report's is not worth reading to its end. */
const MAX_LENGTH = 1_000_000;
const MAX_DEPTH = 32;
const RELEVANT =
  /^(?:--.*|display|visibility|opacity|font|font-size|color|background|background-color|background-image|text-decoration|text-decoration-line|vertical-align|position|left|right|top|bottom|inset|text-indent|margin|margin-left|margin-right|margin-top|clip|clip-path|width|height|max-width|max-height|overflow|overflow-x|overflow-y|float|direction|unicode-bidi|flex-direction|flex-flow|order|content|content-visibility|filter|transform|rotate|scale|translate|zoom|letter-spacing|font-variant-position|font-variant|baseline-shift|mso-text-raise|mso-hide|-webkit-text-fill-color|-webkit-text-security|all)$/;

export function readSheet(sources: readonly string[]): StyleSheet {
  const sheet: Draft = { element: new Map(), before: new Map(), after: new Map() };
  let length = 0;
  const count = { rules: 0 };
  for (const source of sources) {
    length += source.length;
    if (length > MAX_LENGTH || isDeep(source)) continue;
    addRules(sheet, parsePlain(source, { parseValue: false, parseAtrulePrelude: false }), count);
  }
  return sheet;
}

/** With arrays for the parser's own lists, which alone it fills rightly. */
function parsePlain(source: string, options: ParseOptions): CssNode {
  return convertor.toPlainObject(parse(source, options));
}

/** The text of a page's style elements that speak of screens. */
export function listStyles(node: Nodes): string[] {
  if (node.type === 'element' && node.tagName === 'style') return readStyle(node);
  return 'children' in node ? node.children.flatMap((child) => listStyles(child)) : [];
}

function readStyle({ properties, children: [content] }: Element): string[] {
  const { media, type } = properties;
  if (content?.type !== 'text' || !appliesToScreen(String(media ?? ''))) return [];
  return /^(?:text\/css)?$/i.test(String(type ?? '')) ? [content.value] : [];
}

function isDeep(source: string): boolean {
  let depth = 0;
  for (const [bracket] of source.matchAll(/[{}()[\]]/g)) {
    depth += /[{([]/.test(bracket) ? 1 : -1;
    if (depth > MAX_DEPTH) return true;
    if (depth < 0) depth = 0;
  }
  return false;
}

/** `around`: the selectors of the rule that these stand in. */
function addRules(sheet: Draft, parent: CssNode, count: { rules: number }, around: readonly CssNode[][] = []): void {
  for (const node of parent.children ?? []) {
    if (node.type === 'Rule') addRule(sheet, node, count, around);
    else if (node.type === 'Atrule' && node.block && isTaken(node)) {
      const plain = around.length > 0 ? readDeclarations(node.block.children ?? [], ++count.rules) : [];
      for (const selector of around) addSelector(sheet, selector, plain);
      addRules(sheet, node.block, count, around);
    }
  }
}

function isTaken({ name, prelude }: CssNode): boolean {
  if (name === 'media') return appliesToScreen(typeof prelude?.value === 'string' ? prelude.value : '');
  return name === 'supports' || name === 'layer';
}

/** Rules in rules multiply; no page of a report nests so many. */
const MAX_NESTED = 64;

/** A selector inside a rule for another: `&` stands for that one, without it what the other holds is meant. */
function nest(outer: readonly CssNode[], inner: readonly CssNode[]): CssNode[] {
  if (inner.some(({ type }) => type === 'NestingSelector'))
    return inner.flatMap((node) => (node.type === 'NestingSelector' ? outer : [node]));
  return [...outer, ...(inner[0]?.type === 'Combinator' ? [] : [{ type: 'Combinator', name: ' ' }]), ...inner];
}

function addRule(
  sheet: Draft,
  { prelude, block }: CssNode,
  count: { rules: number },
  around: readonly CssNode[][],
): void {
  const declarations = readDeclarations(block?.children ?? [], ++count.rules);
  const own = (prelude?.children ?? []).flatMap(({ children }) => (children ? [children] : []));
  const selectors =
    around.length === 0 ? own : around.flatMap((outer) => own.map((inner) => nest(outer, inner))).slice(0, MAX_NESTED);
  for (const selector of selectors) addSelector(sheet, selector, declarations);
  for (const node of block?.children ?? []) addNested(sheet, node, count, selectors.slice(0, MAX_NESTED));
}

/** The parser knows a nested rule by its `&`; one without, and what follows it, it hands back unread. */
function addNested(sheet: Draft, node: CssNode, count: { rules: number }, around: readonly CssNode[][]): void {
  if (node.type === 'Rule' || node.type === 'Atrule')
    addRules(sheet, { type: 'Block', children: [node] }, count, around);
  if (node.type !== 'Raw' || typeof node.value !== 'string') return;
  const end = node.value.lastIndexOf('}') + 1;
  const [inner, last] = [node.value.slice(0, end), node.value.slice(end)];
  // `> i` begins no rule of a sheet, `& > i` does.
  const marked = inner.replace(/(^|[;}])(?=\s{0,200}[>+~])/g, '$1 & ');
  addRules(sheet, parsePlain(marked, { parseValue: false, parseAtrulePrelude: false }), count, around);
  const plain = readDeclarations(
    parsePlain(last, { context: 'declarationList', parseValue: false }).children ?? [],
    ++count.rules,
  );
  for (const selector of around) addSelector(sheet, selector, plain);
}

function addSelector(sheet: Draft, nodes: CssNode[], declarations: Declaration[]): void {
  if (declarations.length === 0) return;
  const { selector, part } = splitPart(nodes);
  if (part === undefined) return;
  const key = keyOf(selector);
  const rules = sheet[part].get(key) ?? [];
  const rule: StyleRule = { selector, part, specificity: weigh(selector), declarations };
  const last = rules.at(-1);
  // Ten thousand rules for one class are one rule.
  if (last && isPlain(last) && isPlain(rule)) last.declarations = merge(last.declarations, declarations);
  else rules.push(rule);
  sheet[part].set(key, rules);
}

const isPlain = ({ selector }: StyleRule): boolean => selector.length === 1;

function merge(before: readonly Declaration[], added: readonly Declaration[]): Declaration[] {
  const byName = new Map(before.map((one) => [`${one.property}${one.important}`, one]));
  for (const one of added) byName.set(`${one.property}${one.important}`, one);
  return [...byName.values()];
}

/** The declarations of a style attribute or a rule's block that say how text looks. */
function readDeclarations(nodes: readonly CssNode[], order: number): Declaration[] {
  return nodes.flatMap(({ type, property = '', value, important }) => {
    const name = property.toLowerCase();
    const text = typeof value === 'string' ? value : value?.value;
    if (type !== 'Declaration' || !RELEVANT.test(name) || text === undefined) return [];
    const written = decodeEscapes(text.trim());
    const spelt = name === 'content' ? written : written.toLowerCase();
    return [{ property: name, value: spelt, important: Boolean(important), order }];
  });
}

/** `n\6f ne` is none. */
function decodeEscapes(value: string): string {
  return value.replace(/\\([\da-f]{1,6})\s?/gi, (_, hex: string) =>
    String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff)),
  );
}

const parsed = new Map<string, Declaration[]>();

/** Styles of attributes repeat in every cell of a table. */
export function readInlineStyle(style: string): Declaration[] {
  const known = parsed.get(style);
  if (known) return known;
  const found = readDeclarations(
    parsePlain(style, { context: 'declarationList', parseValue: false }).children ?? [],
    0,
  );
  if (parsed.size > 2000) parsed.clear();
  parsed.set(style, found);
  return found;
}

function splitPart(nodes: CssNode[]): { selector: CssNode[]; part: StyleRule['part'] | undefined } {
  const last = nodes.at(-1);
  const isOld = last?.type === 'PseudoClassSelector' && (last.name === 'before' || last.name === 'after');
  if (last?.type !== 'PseudoElementSelector' && !isOld) return { selector: nodes, part: 'element' };
  const part = last.name === 'before' || last.name === 'after' ? last.name : undefined;
  const selector = nodes.slice(0, -1);
  return { selector: selector.length === 0 ? [{ type: 'TypeSelector', name: '*' }] : selector, part };
}

function keyOf(selector: readonly CssNode[]): string {
  const start = selector.findLastIndex(({ type }) => type === 'Combinator') + 1;
  const compound = selector.slice(start);
  const find = (type: string): string | undefined => {
    const name = compound.find((node) => node.type === type)?.name;
    return typeof name === 'string' ? name : undefined;
  };
  const id = find('IdSelector');
  if (id !== undefined) return `#${id}`;
  const className = find('ClassSelector');
  if (className !== undefined) return `.${className}`;
  return (find('TypeSelector') ?? '*').toLowerCase();
}

const WEIGHTS: Readonly<Record<string, number>> = {
  IdSelector: 1_000_000,
  ClassSelector: 1000,
  AttributeSelector: 1000,
  PseudoClassSelector: 1000,
  TypeSelector: 1,
};

function weigh(selector: readonly CssNode[]): number {
  return selector.reduce((sum, node) => {
    if (node.type === 'PseudoClassSelector' && node.name === 'where') return sum;
    if (node.type === 'PseudoClassSelector' && (node.name === 'not' || node.name === 'is')) {
      const inner = node.children?.[0]?.children ?? [];
      return sum + Math.max(0, ...inner.slice(0, 20).map(({ children }) => weigh(children ?? [])));
    }
    return node.type === 'TypeSelector' && node.name === '*' ? sum : sum + (WEIGHTS[node.type] ?? 0);
  }, 0);
}

/** Width of the window in CSS pixels. */
const WIDTH = 1280;

/** A query that is not understood does not apply. */
function appliesToScreen(media: string): boolean {
  return media.trim() === '' || media.toLowerCase().split(',').some(applies);
}

function applies(query: string): boolean {
  const isNegated = /^\s*not\s/.test(query);
  const parts = query.replace(/^\s*(?:not|only)\s/, '').split(/\band\b/);
  return parts.every(holds) !== isNegated;
}

function holds(part: string): boolean {
  const condition = part.trim();
  if (/^(?:all|screen)$/.test(condition)) return true;
  const [, bound = '', size, unit] =
    /^\(\s*(min-|max-)(?:device-)?width\s*:\s*(\d+(?:\.\d+)?)(px|r?em)\s*\)$/.exec(condition) ??
    /^\(\s*width\s*([<>]=?)\s*(\d+(?:\.\d+)?)(px|r?em)\s*\)$/.exec(condition) ??
    [];
  if (bound === '') return /^\(\s*orientation\s*:\s*landscape\s*\)$/.test(condition);
  const pixels = Number(size) * (unit === 'px' ? 1 : 16);
  return bound === 'min-' || bound.startsWith('>') ? pixels <= WIDTH : pixels >= WIDTH;
}
