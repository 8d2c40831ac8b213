// Ids that were picked → those that can be compared, their bodies in the same order, and what could not be had.
import type { Language } from '../../i18n/translate.ts';
import type { CompareBody, CompareEntry } from '../../views/compare/compare-point.ts';
import { keepKnownBodies, kindOfId, type LeftOut } from '../../views/compare/compare-state.ts';
import type { SilentPlaces } from '../../views/compare/list-compared.ts';
import type { BodyStore } from './load-bodies.ts';
import type { PageProblem } from './say-problems.ts';

export interface Picked {
  entries: ReadonlyMap<string, CompareEntry>;
  /** What is compared: ids that there are, as many as may be. */
  of: readonly string[];
  bodies: CompareBody[];
  problems: PageProblem[];
}

/** Without waiting where everything is there already, so that a choice is shown at once. */
export function findLoaded(
  asked: readonly string[],
  entries: ReadonlyMap<string, CompareEntry>,
  store: BodyStore,
): Picked | undefined {
  const { of, problems } = keepKnownBodies(asked, (id) => entries.has(id));
  const bodies = of.flatMap((id) => store.known(id) ?? []);
  return problems.length > 0 || bodies.length < of.length ? undefined : { entries, of, bodies, problems: [] };
}

/** A place that we know of, but without figures, is no slip of the pen. */
async function explain(left: readonly LeftOut[], store: BodyStore, language: Language): Promise<PageProblem[]> {
  const mayBePlace = left.some((one) => one.kind === 'unknown' && kindOfId(one.value) === 'region');
  if (!mayBePlace) return [...left];
  const places = await store.silentPlaces().catch((): SilentPlaces => ({}));
  return left.map((one): PageProblem => {
    const place = one.kind === 'unknown' && Object.hasOwn(places, one.value) && places[one.value];
    return place ? { kind: 'silent', value: place[language] } : one;
  });
}

export async function loadPicked(asked: readonly string[], store: BodyStore, language: Language): Promise<Picked> {
  const entries = await store.entries();
  const { of, problems } = keepKnownBodies(asked, (id) => entries.has(id));
  const known = of.flatMap((id) => entries.get(id) ?? []);
  const read = await Promise.all(
    known.map((entry) => store.load(entry).catch((): PageProblem => ({ kind: 'failed', value: entry[language] }))),
  );
  return {
    entries,
    of,
    bodies: read.flatMap((one) => ('entry' in one ? [one] : [])),
    problems: [...(await explain(problems, store, language)), ...read.flatMap((one) => ('entry' in one ? [] : [one]))],
  };
}
