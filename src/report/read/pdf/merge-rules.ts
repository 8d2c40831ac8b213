// Ruling lines as drawn, often cell by cell and twice → the few long lines they make up.
import { clusterValues, findNearest } from './cluster-values.ts';
import type { RulingLine } from './page.ts';

/** Lines nearer than this are one line drawn twice or a double line. */
const apart = 2.6;
/** Gaps up to this, as between dashes, do not interrupt a line. */
const gap = 4.2;
/** Shorter lines are dots, dashes or parts of a drawing. */
const shortest = 5;
const lineLimit = 3000;

function joinRuns(rules: readonly RulingLine[], at: number): RulingLine[] {
  const sorted = [...rules].sort((a, b) => a.from - b.from);
  const joined: RulingLine[] = [];
  for (const rule of sorted) {
    const last = joined.at(-1);
    if (last && rule.from - last.to <= gap) last.to = Math.max(last.to, rule.to);
    else joined.push({ ...rule, at });
  }
  return joined.filter((rule) => rule.to - rule.from >= shortest);
}

function mergeDirection(rules: readonly RulingLine[]): RulingLine[] {
  const places = clusterValues(
    rules.map((rule) => rule.at),
    apart,
  );
  const groups = new Map<number, RulingLine[]>();
  for (const rule of rules) {
    const place = findNearest(places, rule.at);
    const group = groups.get(place);
    if (group) group.push(rule);
    else groups.set(place, [rule]);
  }
  return [...groups].flatMap(([place, group]) => joinRuns(group, places[place] ?? 0));
}

export function mergeRules(rules: readonly RulingLine[]): RulingLine[] {
  const merged = (['horizontal', 'vertical'] as const).flatMap((direction) =>
    mergeDirection(rules.filter((rule) => rule.direction === direction)),
  );
  return merged.length > lineLimit ? [] : merged;
}
