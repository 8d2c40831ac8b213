// Places where a regular expression is put together → the expressions that come of it, by running the modules there.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Pattern } from './list-patterns.ts';

export async function recordComposed(root: string, places: readonly string[]): Promise<Pattern[]> {
  const worker = new Worker(new URL('./composed-worker.ts', import.meta.url), { workerData: { root, places } });
  const [patterns]: Pattern[][] = await once(worker, 'message');
  await worker.terminate();
  const seen = new Set(patterns?.map(({ place }) => place));
  const unseen = places.filter((place) => !seen.has(place));
  if (unseen.length > 0)
    throw new Error(`No expression was made at ${unseen.join(', ')}: listSamples must give a document that needs it.`);
  return patterns ?? [];
}
