// Invented reports → the bodies that can be compared, by id.
import { buildBody } from '../../../src/data/compare/build-body.ts';
import type { CompareBody } from '../../../src/data/compare/compare-point.ts';
import { listCompared } from '../../../src/data/compare/list-compared.ts';
import { makeCorpus, type Told } from '../region/make-corpus.ts';

/** An agency and a place never share an id. */
export function makeBodies(told: readonly Told[]): (id: string) => CompareBody {
  const bodies = new Map(listCompared(makeCorpus(told)).map((one) => [one.entry.id, buildBody(one)]));
  return (id) => {
    const found = bodies.get(id);
    if (!found) throw new Error(`${id} cannot be compared`);
    return found;
  };
}

/** `granted` of `total` requests. */
export const outcomes = (total: number, granted: number): Record<string, number> => ({
  'requests.received.total': total,
  'requests.total.total': total,
  'requests.granted.total': granted,
});
