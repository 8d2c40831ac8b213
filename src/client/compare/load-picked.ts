// Ids that were picked → their bodies in the same order, and what could not be had.
import type { CompareBody, CompareEntry } from '../../data/compare/compare-point.ts';
import type { BodyStore } from './load-bodies.ts';
import type { PageProblem } from './say-problems.ts';

export interface Picked {
  entries: ReadonlyMap<string, CompareEntry>;
  bodies: CompareBody[];
  problems: PageProblem[];
}

/** Without waiting where everything is there already, so that a choice is shown at once. */
export function findLoaded(
  of: readonly string[],
  entries: ReadonlyMap<string, CompareEntry>,
  store: BodyStore,
): Picked | undefined {
  const known = of.filter((id) => entries.has(id));
  const bodies = known.flatMap((id) => store.known(id) ?? []);
  if (bodies.length < known.length) return undefined;
  const unknown = of.filter((id) => !entries.has(id));
  return { entries, bodies, problems: unknown.map((value) => ({ kind: 'unknown', value })) };
}

export async function loadPicked(of: readonly string[], store: BodyStore): Promise<Picked> {
  const entries = await store.entries();
  const read = await Promise.all(
    of.map(async (id): Promise<CompareBody | PageProblem> => {
      const entry = entries.get(id);
      if (!entry) return { kind: 'unknown', value: id };
      try {
        return await store.load(entry);
      } catch {
        return { kind: 'failed', value: id };
      }
    }),
  );
  return {
    entries,
    bodies: read.flatMap((one) => ('entry' in one ? [one] : [])),
    problems: read.flatMap((one) => ('entry' in one ? [] : [one])),
  };
}
