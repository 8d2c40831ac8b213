// Where a body stands among its like: numbers and places reckoned by hand.
import { expect, test } from 'vitest';
import type { Finding } from '../../src/report/model/finding.ts';
import { buildCorpus, holdBody } from '../../src/store/corpus.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { makeFile, makeReport } from '../views/make-report.ts';

const registry = loadRegistry();
const data = {
  regions: [...registry.regions.values()],
  sectors: [...registry.sectors.values()],
  agencies: [...registry.agencies.values()],
};
const cities = [...registry.regions.values()].filter(({ level }) => level === 'city').map(({ code }) => code);
const received = 'requests.received.total';

/** City bureaus of one kind, each with so many requests in 2021. */
function makeCorpus(numbers: readonly number[], doubted?: number) {
  const reports = numbers.map((value, index) => {
    const region = cities[index] ?? '';
    const body = { agencyId: `${region}-kjj`, agency: `某市${index}科学技术局`, region, sector: 'kjj', year: 2021 };
    return makeFile(makeReport(body, { [received]: value }));
  });
  const report = doubted === undefined ? undefined : reports[doubted]?.report;
  const figure = report?.figures.find(({ metric }) => metric === received);
  const finding = figure && {
    rule: 'requests-balance',
    level: 'error',
    message: { code: 'requests-balance.message', values: {} },
    left: 1,
    right: 2,
    at: [figure.at],
  };
  const findings =
    report && finding
      ? [{ subject: `${report.agencyId}/2021`, checks: [], findings: [finding as unknown as Finding] }]
      : [];
  return buildCorpus({ reports, findings, registry: data });
}

const numbers = [0, 1, 3, 4, 4, 5, 7, 8, 9, 12, 20, 400];

function peersOf(corpus: ReturnType<typeof makeCorpus>, index: number) {
  const agency = corpus.agencyById.get(`${cities[index]}-kjj`);
  if (!agency) throw new Error('it was made');
  return holdBody(corpus, agency).peers;
}

test('twelve of one level and kind: the middle, the quartiles, and the nearest by number', () => {
  const peers = peersOf(makeCorpus(numbers), 9);
  expect(peers.bodies).toBe(12);
  expect(peers.figures.find(({ figure }) => figure === received)).toMatchObject({
    value: 12,
    year: 2021,
    m: 12,
    median: 6,
    middleHalf: [3.75, 9.75],
    place: null,
    isDoubted: false,
  });
  // 9, 8, 7 and 5 are 3, 4, 5 and 7 away; 20 is 8 away.
  expect(peers.near.map(({ value }) => value)).toEqual([9, 8, 7, 5]);
});

test('a number in doubt is in no median, and its own body is told so', () => {
  const corpus = makeCorpus(numbers, 11);
  expect(peersOf(corpus, 0).figures[0]).toMatchObject({ m: 11, median: 5, middleHalf: null });
  expect(peersOf(corpus, 11).figures[0]).toMatchObject({ value: 400, isDoubted: true, m: 11 });
  expect(peersOf(corpus, 11).nearYear).toBeNull();
});

test('seven are too few for a middle, one is alone', () => {
  expect(peersOf(makeCorpus(numbers.slice(0, 7)), 0).figures[0]).toMatchObject({ m: 7, median: null, marks: [] });
  expect(peersOf(makeCorpus([5]), 0)).toMatchObject({ bodies: 1, near: [] });
});
