// A sheet and an element → the value of each property that holds for it, by the rules of the cascade.
import { type Budget, type ElementPosition, matchSelector } from './match-selector.ts';
import { type Declaration, type RuleIndex, readInlineStyle, type StyleRule, type StyleSheet } from './read-sheet.ts';

/** The value of each property. */
export type Style = ReadonlyMap<string, string>;

interface Claim extends Declaration {
  specificity: number;
}

const INLINE = 1e12;
const NO_STYLE: Style = new Map();

export function cascade(
  sheet: StyleSheet,
  position: ElementPosition,
  budget: Budget,
  part: StyleRule['part'] = 'element',
): Style {
  const { style } = position.element.properties;
  const claims = new Map<string, Claim>();
  if (sheet[part].size > 0) claimRules(claims, sheet[part], position, budget);
  if (part === 'element' && typeof style === 'string')
    for (const declaration of readInlineStyle(style)) claim(claims, declaration, INLINE);
  if (claims.size === 0) return NO_STYLE;
  const values = new Map<string, string>();
  for (const { property, value } of claims.values()) values.set(property, value);
  return values;
}

function claimRules(claims: Map<string, Claim>, index: RuleIndex, position: ElementPosition, budget: Budget): void {
  for (const key of listKeys(position)) {
    for (const rule of index.get(key) ?? []) {
      budget.left -= 1;
      if (budget.left < 0) break;
      if (!matchSelector(rule.selector, position, budget)) continue;
      for (const declaration of rule.declarations) claim(claims, declaration, rule.specificity);
    }
  }
}

function listKeys({ element }: ElementPosition): string[] {
  const { id, className } = element.properties;
  const keys = ['*', element.tagName];
  if (id !== undefined) keys.push(`#${id}`);
  if (Array.isArray(className)) keys.push(...new Set(className.slice(0, 50).map((name) => `.${name}`)));
  return keys;
}

function claim(claims: Map<string, Claim>, declaration: Declaration, specificity: number): void {
  const one: Claim = { ...declaration, specificity };
  const other = claims.get(one.property);
  if (!other || rank(one) > rank(other) || (rank(one) === rank(other) && one.order >= other.order))
    claims.set(one.property, one);
}

const rank = ({ important, specificity }: Claim): number => specificity + (important ? 2 * INLINE : 0);

type Variables = ReadonlyMap<string, string>;

/** Variables in variables beyond this depth, and values that grow beyond this length, are left as they are. */
const MAX_ROUNDS = 3;
const MAX_LENGTH = 500;
const MAX_VARIABLES = 500;
const REFERENCE = /var\(\s{0,9}(--[\w-]{1,99})\s{0,9}(?:,([^()]*))?\)/g;

export function inheritVariables(style: Style, around: Variables): Variables {
  if (style.size === 0 || around.size > MAX_VARIABLES) return around;
  const own = [...style].filter(([property]) => property.startsWith('--'));
  return own.length === 0 ? around : new Map([...around, ...own]);
}

export function fillVariables(style: Style, variables: Variables): Style {
  let refers = false;
  for (const value of style.values()) refers ||= value.includes('var(');
  return !refers ? style : new Map(Array.from(style, ([property, value]) => [property, fill(value, variables)]));
}

function fill(value: string, variables: Variables): string {
  let filled = value;
  for (let round = 0; round < MAX_ROUNDS && filled.includes('var(') && filled.length < MAX_LENGTH; round += 1)
    filled = filled.replace(REFERENCE, (_, name: string, fallback = '') => variables.get(name) ?? fallback.trim());
  return filled;
}
