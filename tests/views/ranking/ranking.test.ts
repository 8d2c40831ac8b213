// Places by figures and rates: ties share one, small denominators have none, governments stand apart.
import { expect, test } from 'vitest';
import { rateDefinitions } from '../../../src/forms/rates.ts';
import { listMultiples, nameApart } from '../../../src/views/ranking/multiples.ts';
import { chooseYear, rankValues, summarizeValues } from '../../../src/views/ranking/rank-values.ts';
import { groupBodies, listRankingGroups, rankFigures, rankRates } from '../../../src/views/ranking/rankings.ts';
import { type BodySketch, makeCorpus } from '../region/make-corpus.ts';

const received = 'requests.received.total';
const of = (id: string, value: number, year = 2021): BodySketch => ({ id, year, figures: { [received]: value } });
const granted = rateDefinitions.find(({ id }) => id === 'granted')!;
const rate = (id: string, numerator: number, denominator: number): BodySketch => ({
  id,
  figures: { 'requests.granted.total': numerator, 'requests.total.total': denominator },
});

test('equal numbers share a place and the next one is skipped', () => {
  const ranked = rankValues([3, 9, 3, 1], (value) => value);
  expect(ranked.map(({ value, rank, tied }) => [value, rank, tied])).toEqual([
    [9, 1, false],
    [3, 2, true],
    [3, 2, true],
    [1, 4, false],
  ]);
});

test.each([
  [[], null],
  [[2021, 2021, 2022], 2021],
  [[2021, 2022], 2022],
])('the year to rank by of %j is %s', (years, year) => {
  expect(chooseYear(years)).toBe(year);
});

test('an amount of which nobody says in what has no place, though it is a number', () => {
  const amount = 'active.procurement.amount';
  const stated = { id: '371000-kjj', figures: { [amount]: { value: 5, unit: '元' } } };
  const unstated = { id: '370300-kjj', figures: { [amount]: { value: 900, unit: null, raw: '900' } } };
  const { agencies } = makeCorpus([stated, unstated]);
  const ranking = rankFigures(agencies, amount)!;
  expect(ranking.ranked.map(({ item }) => item.agency.id)).toEqual(['371000-kjj']);
  expect(
    ranking.without.map(({ agency, point }) => [agency.id, point.state, point.value, point.figure?.value]),
  ).toEqual([['370300-kjj', 'unit_not_stated', null, 900]]);
});

test('bodies without a number are listed with their reason, those without a report are counted', () => {
  const blank: BodySketch = { id: '371000-jyj', figures: { [received]: { value: null, status: 'blank' } } };
  const text: BodySketch = { id: '371000-czj', figures: { 'narrative.requests': 8 } };
  const { agencies } = makeCorpus([of('371000-kjj', 3), of('370300-kjj', 5), blank, text, of('371003-kjj', 1, 2019)]);
  const ranking = rankFigures(agencies, received)!;
  expect(ranking.ranked.map(({ item, rank }) => [item.agency.id, rank])).toEqual([
    ['370300-kjj', 1],
    ['371000-kjj', 2],
  ]);
  expect(ranking.without.map(({ agency }) => agency.id)).toEqual(['371000-czj', '371000-jyj']);
  expect(ranking).toMatchObject({ year: 2021, noReport: 1 });
});

test('a rate of few cases is listed and not ranked', () => {
  const { agencies } = makeCorpus([rate('371000-kjj', 1, 1), rate('370300-kjj', 5, 10), rate('371000-jyj', 3, 0)]);
  const ranking = rankRates(agencies, granted)!;
  expect(ranking.ranked.map(({ item }) => item.agency.id)).toEqual(['370300-kjj']);
  expect(ranking.small.map(({ agency }) => agency.id)).toEqual(['371000-kjj']);
  expect(ranking.without).toMatchObject([{ reason: 'inconsistent' }]);
});

test('governments are ranked apart, by level', () => {
  const corpus = makeCorpus([of('371000-gov', 9), of('371003-gov', 5), of('371000-kjj', 1), of('370300-gov', 7)]);
  expect(groupBodies(corpus.agencies, corpus.registry).map(({ group, agencies }) => [group, agencies.length])).toEqual([
    ['agency', 1],
    ['city', 2],
    ['county', 1],
  ]);
  const groups = listRankingGroups(corpus.agencies, corpus.registry);
  expect(groups.map(({ group }) => group)).toEqual(['city']);
});

test('few numbers are listed, more have quartiles', () => {
  expect(summarizeValues([])).toBeUndefined();
  expect(summarizeValues([5, 1, 1, 0])).toEqual({ kind: 'list', n: 4, values: [0, 1, 1, 5] });
  expect(summarizeValues([4, 0, 2, 1, 3])).toEqual({
    kind: 'spread',
    n: 5,
    min: 0,
    lower: 1,
    median: 2,
    upper: 3,
    max: 4,
  });
});

test('small charts show those with most requests first and leave out numbers of the text', () => {
  const text: BodySketch = { id: '371000-czj', figures: { 'narrative.requests': 80 } };
  const corpus = makeCorpus([of('371000-kjj', 3), of('370300-kjj', 5), text]);
  const years = { from: 2020, to: 2021 };
  const { cells, left } = listMultiples(corpus.agencies, { language: 'zh', corpus, years, name: ({ name }) => name });
  expect(cells.map(({ id }) => id)).toEqual(['370300-kjj', '371000-kjj']);
  expect(cells[0]?.points.map(({ state, value }) => [state, value])).toEqual([
    ['no_report', null],
    ['reported', 5],
  ]);
  expect(left).toBe(0);
});

test('a short name stands only where it tells bodies apart', () => {
  const { agencies } = makeCorpus([of('371000-kjj', 3), of('371000-czj', 5), of('370300-kjj', 5)]);
  const name = nameApart('zh', agencies, ({ region }) => region);
  expect(agencies.map(name)).toEqual(['370300', '371000-czj', '371000-kjj']);
});
