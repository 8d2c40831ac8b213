// Ids of an address and those that can be compared → at most twelve that are there, and what was left out.
import { mostBodies } from './compare-state.ts';

export type LeftOut = { kind: 'unknown'; value: string } | { kind: 'many'; left: number };

export interface KnownBodies {
  of: readonly string[];
  problems: LeftOut[];
}

/** What is not there takes the place of nothing that is. */
export function keepKnownBodies(of: readonly string[], isKnown: (id: string) => boolean): KnownBodies {
  const known = of.filter(isKnown);
  const unknown = of.filter((id) => !isKnown(id));
  const left = known.length - mostBodies;
  return {
    of: known.slice(0, mostBodies),
    problems: [
      ...unknown.map((value) => ({ kind: 'unknown', value }) as const),
      ...(left > 0 ? [{ kind: 'many', left } as const] : []),
    ],
  };
}
