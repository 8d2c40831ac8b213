// A function of the corpus and a key → the same function, computed once a corpus and key.
import type { Corpus } from './corpus.ts';
import { rememberByCorpus } from './remember-by-corpus.ts';

export function rememberByKey<T>(compute: (corpus: Corpus, key: string) => T): (corpus: Corpus, key: string) => T {
  const listKnown = rememberByCorpus(() => new Map<string, { value: T }>());
  return (corpus, key) => {
    const known = listKnown(corpus);
    const found = known.get(key) ?? { value: compute(corpus, key) };
    known.set(key, found);
    return found.value;
  };
}
