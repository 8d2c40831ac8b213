// A sheet and an element → the value of each property that holds for it, by the rules of the cascade.
import { type Budget, matchSelector, type Place } from './match-selector.ts';
import { type Declaration, type Rule, readInlineStyle, type Sheet } from './read-sheet.ts';

/** Values as written, lower case except what the sheet prints. */
export type Style = ReadonlyMap<string, string>;

interface Claim extends Declaration {
  specificity: number;
}

const INLINE = 1e12;
const NO_STYLE: Style = new Map();

export function cascade(sheet: Sheet, place: Place, budget: Budget, part: Rule['part'] = 'element'): Style {
  const { style } = place.element.properties;
  if (sheet.size === 0 && style === undefined) return NO_STYLE;
  const claims = new Map<string, Claim>();
  for (const key of sheet.size === 0 ? [] : listKeys(place)) {
    for (const rule of sheet.get(key) ?? []) {
      budget.left -= 1;
      if (budget.left < 0) break;
      if (rule.part !== part || !matchSelector(rule.selector, place, budget)) continue;
      for (const declaration of rule.declarations) claim(claims, { ...declaration, specificity: rule.specificity });
    }
  }
  if (part === 'element' && typeof style === 'string')
    for (const declaration of readInlineStyle(style)) claim(claims, { ...declaration, specificity: INLINE });
  return new Map(Array.from(claims.values(), toEntry));
}

function listKeys({ element }: Place): string[] {
  const { id, className } = element.properties;
  const classes = Array.isArray(className) ? className.slice(0, 50).map((name) => `.${name}`) : [];
  return ['*', element.tagName, `#${id}`, ...new Set(classes)];
}

function claim(claims: Map<string, Claim>, one: Claim): void {
  const key = one.property;
  const other = claims.get(key);
  if (!other || rank(one) > rank(other) || (rank(one) === rank(other) && one.order >= other.order))
    claims.set(key, one);
}

const rank = ({ important, specificity }: Claim): number => specificity + (important ? 2 * INLINE : 0);

function toEntry({ property, value }: Claim): [string, string] {
  return [property, property === 'content' ? value : value.toLowerCase()];
}
