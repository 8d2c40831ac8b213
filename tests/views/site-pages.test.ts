// Which pages there are, and what a path leads to.
import { expect, onTestFinished, test } from 'vitest';
import { useConfig } from '../../src/config/config.ts';
import { findPage, listSubjects, pageOfKind } from '../../src/views/site-pages.ts';
import { type BodySketch, makeCorpus } from './region/make-corpus.ts';

const told: BodySketch[] = [
  { id: '371000-kjj', year: 2020 },
  { id: '371000-kjj', year: 2021 },
  { id: '320000-kjj', year: 2021 },
];
const corpus = makeCorpus(told);

test('a body’s pages stand together, and places and kinds of bodies have pages where they hold one', () => {
  const paths = [...listSubjects(corpus)].map(({ path }) => path);
  expect(paths.slice(0, 5)).toEqual([
    '/agency/320000-kjj/',
    '/agency/320000-kjj/2021/',
    '/agency/371000-kjj/',
    '/agency/371000-kjj/2020/',
    '/agency/371000-kjj/2021/',
  ]);
  expect(paths.filter((path) => /^\/(?:region|sector)\//.test(path)).sort()).toEqual([
    '/region/',
    '/region/320000/',
    '/region/370000/',
    '/region/371000/',
    '/sector/',
    '/sector/kjj/',
  ]);
  expect(paths).toEqual(expect.arrayContaining(['/', '/metric/rate.granted/', '/checks/requests-balance/', '/data/']));
  expect(new Set(paths).size).toBe(paths.length);
});

test('every page is found under its path, in each language', () => {
  for (const subject of listSubjects(corpus)) {
    expect(findPage(corpus, subject.path)).toEqual({ ...subject, language: 'zh' });
    expect(findPage(corpus, `/en${subject.path}`)).toEqual({ ...subject, language: 'en' });
  }
});

test('a report beside the usual one of its year has a page of its own', () => {
  const both = makeCorpus([
    { id: '371003-gov', year: 2023 },
    { id: '371003-gov', year: 2023, report: { scope: 'own_level' } },
  ]);
  expect(findPage(both, '/agency/371003-gov/2023/')).toMatchObject({
    subject: { file: { report: { scope: 'jurisdiction' } } },
  });
  expect(findPage(both, '/en/agency/371003-gov/2023-own_level/')).toMatchObject({
    kind: 'report',
    language: 'en',
    subject: { file: { report: { scope: 'own_level' } } },
  });
});

test.each([
  '/agency/371000-kjj',
  '/agency/371000-kjj/2019/',
  '/agency/371000-kjj/2021/x/',
  '/agency/371000-gaj/',
  '/agency/',
  '/agency/__proto__/',
  '/metric/constructor/',
  '/region/110000/',
  '/EN/',
  '/fr/',
  '/en',
  '/404/',
  '',
])('%o is no page', (path) => {
  expect(findPage(corpus, path)).toBeUndefined();
});

test('a language that the site does not have has no pages', () => {
  onTestFinished(() => useConfig({}));
  useConfig({ languages: ['zh'] });
  expect(findPage(corpus, '/metric/')).toMatchObject({ kind: 'metrics', language: 'zh' });
  expect(findPage(corpus, '/en/metric/')).toBeUndefined();
});

test('a route refuses what is no page of its kind', () => {
  const page = findPage(corpus, '/en/sector/kjj/');
  if (!page) throw new Error('there is no such page');
  expect(pageOfKind({ page }, 'sector')).toMatchObject({ language: 'en', subject: 'kjj' });
  expect(() => pageOfKind({ page }, 'region')).toThrow(/of the kind region was asked for \/sector\/kjj\//);
  expect(() => pageOfKind({}, 'home')).toThrow(/no page/);
});
