// A function of the corpus → the same function, computed once a corpus: pages of both languages share it.
import type { Corpus } from './corpus.ts';

export function rememberByCorpus<T>(compute: (corpus: Corpus) => T): (corpus: Corpus) => T {
  const known = new WeakMap<Corpus, { value: T }>();
  return (corpus) => {
    const found = known.get(corpus) ?? { value: compute(corpus) };
    known.set(corpus, found);
    return found.value;
  };
}
