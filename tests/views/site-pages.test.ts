// Which pages there are, and what a path leads to.
import { expect, onTestFinished, test } from 'vitest';
import { useConfig } from '../../src/config/config.ts';
import { holdBody, listAllReports, type WholeCorpus, wholeOf } from '../../src/store/corpus.ts';
import { findPage, listBodyPaths, listSharedPaths, type PageSource, pageOfKind } from '../../src/views/site-pages.ts';
import { type BodySketch, makeCorpus } from './region/make-corpus.ts';

const told: BodySketch[] = [
  { id: '371000-kjj', year: 2020 },
  { id: '371000-kjj', year: 2021 },
  { id: '320000-kjj', year: 2021 },
];

const sourceOf = (corpus: WholeCorpus): PageSource => ({
  whole: wholeOf(corpus),
  keys: () =>
    corpus.agencies.map((agency) => {
      const reports = listAllReports(agency).map(({ report }) => report);
      return { id: agency.id, reports, hash: `hash of ${agency.id}`, around: 'around' };
    }),
  body: (id) => {
    const agency = corpus.agencyById.get(id);
    return agency && holdBody(corpus, agency);
  },
});

const corpus = sourceOf(makeCorpus(told));
const listPaths = (): string[] => [...listBodyPaths(corpus), ...listSharedPaths(corpus)].map(({ path }) => path);

test('a body’s pages stand together, and places and kinds of bodies have pages where they hold one', () => {
  const paths = listPaths();
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

test('pages of a body are made of it, of what was reduced for it, and of what there is in all', () => {
  const [city, town] = [...listBodyPaths(corpus)].filter(({ path }) => !path.endsWith('/2020/'));
  expect(city?.inputs).toContain('hash of 320000-kjj around');
  expect(town?.inputs).toBe(city?.inputs);
  const more = sourceOf(makeCorpus([...told, { id: '370300-kjj', year: 2019 }]));
  expect([...listBodyPaths(more)][0]?.inputs).not.toBe(city?.inputs);
});

test('every page is found under its path, in each language', () => {
  for (const path of listPaths()) {
    expect(findPage(corpus, path)).toMatchObject({ path, language: 'zh' });
    expect(findPage(corpus, `/en${path}`)).toMatchObject({ path, language: 'en' });
  }
});

test('a report beside the usual one of its year has a page of its own', () => {
  const both = sourceOf(
    makeCorpus([
      { id: '371003-gov', year: 2023 },
      { id: '371003-gov', year: 2023, report: { scope: 'own_level' } },
    ]),
  );
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
