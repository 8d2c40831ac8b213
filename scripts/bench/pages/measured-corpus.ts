// The corpus of a measurement → what components of pages get in the place of the site's.
import type { Corpus } from '../../../src/store/corpus.ts';

let corpus: Corpus | undefined;

/** Before the first page. */
export function setCorpus(measured: Corpus): void {
  corpus = measured;
}

/** As the site's own. */
export async function getCorpus(): Promise<Corpus> {
  if (!corpus) throw new Error('no corpus was set to be measured');
  return corpus;
}
