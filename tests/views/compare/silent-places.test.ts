// Places that the registry knows and nobody can compare.
import { expect, test } from 'vitest';
import { listCompared, listSilentPlaces } from '../../../src/views/compare/list-compared.ts';
import { makeCorpus } from '../region/make-corpus.ts';

test('a place without figures is listed with its names, one with figures is not', () => {
  const corpus = makeCorpus([{ id: '371000-kjj', figures: { 'requests.received.total': 3 } }]);
  const silent = listSilentPlaces(
    corpus,
    listCompared(corpus).map(({ entry }) => entry),
  );
  expect(silent['320000']).toEqual({ zh: '江苏省', en: 'Jiangsu' });
  expect(Object.keys(silent)).not.toContain('371000');
});
