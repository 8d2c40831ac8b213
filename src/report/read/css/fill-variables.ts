// Styles with `var(--name)` → the same with the values that hold at the element.
import type { Style } from './cascade.ts';

type Variables = ReadonlyMap<string, string>;

/** Variables in variables beyond this depth, and values that grow beyond this length, are left as they are. */
const MAX_ROUNDS = 3;
const MAX_LENGTH = 500;
const MAX_VARIABLES = 500;
const REFERENCE = /var\(\s{0,9}(--[\w-]{1,99})\s{0,9}(?:,([^()]*))?\)/g;

export function inheritVariables(style: Style, around: Variables): Variables {
  const own = [...style].filter(([property]) => property.startsWith('--'));
  return own.length === 0 || around.size > MAX_VARIABLES ? around : new Map([...around, ...own]);
}

export function fillVariables(style: Style, variables: Variables): Style {
  if (![...style.values()].some((value) => value.includes('var('))) return style;
  return new Map(Array.from(style, ([property, value]) => [property, fill(value, variables)]));
}

function fill(value: string, variables: Variables): string {
  let filled = value;
  for (let round = 0; round < MAX_ROUNDS && filled.includes('var(') && filled.length < MAX_LENGTH; round += 1)
    filled = filled.replace(REFERENCE, (_, name: string, fallback = '') => variables.get(name) ?? fallback.trim());
  return filled;
}
