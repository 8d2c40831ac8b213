// Invented reports → the bodies that can be compared, by id.

import type { FindingsFile } from '../../../src/report/model/findings-file.ts';
import type { CompareBody } from '../../../src/views/compare/compare-point.ts';
import { listCompared } from '../../../src/views/compare/list-compared.ts';
import { buildBody } from '../../../src/views/compare/summed-series.ts';
import { type BodySketch, makeCorpus } from '../region/make-corpus.ts';

/** An agency and a place never share an id. */
export function makeBodies(
  told: readonly BodySketch[],
  findings: readonly FindingsFile[] = [],
): (id: string) => CompareBody {
  const checked = new Map(findings.map((file) => [file.subject, file]));
  const corpus = { ...makeCorpus(told), findings: checked };
  const bodies = new Map(listCompared(corpus).map((one) => [one.entry.id, buildBody(corpus, one)]));
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
