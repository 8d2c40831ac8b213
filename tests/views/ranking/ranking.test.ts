// Numbers in order and rates with places: small numbers have none, levels and kinds stand apart, doubt is never ranked.
import { expect, test } from 'vitest';
import { rateOf } from '../../../src/forms/rates.ts';
import type { FindingsFile } from '../../../src/report/model/findings-file.ts';
import { reportPath } from '../../../src/report/model/report-key.ts';
import type { Corpus } from '../../../src/store/corpus.ts';
import { listMultiples, nameApart } from '../../../src/views/ranking/multiples.ts';
import { listFigures, listRankingGroups, rankRates } from '../../../src/views/ranking/rankings.ts';
import { viewRateRanking } from '../../../src/views/ranking/view-rankings.ts';
import { type BodySketch, makeCorpus } from '../region/make-corpus.ts';

const received = 'requests.received.total';
const of = (id: string, value: number, year = 2021): BodySketch => ({ id, year, figures: { [received]: value } });
const granted = rateOf('granted');
const rate = (id: string, numerator: number, denominator: number): BodySketch => ({
  id,
  figures: { 'requests.granted.total': numerator, 'requests.total.total': denominator },
});

/** So many bureaus of one kind in cities, 37xx00. */
const cities = (count: number, sketch: (id: string, index: number) => BodySketch): BodySketch[] =>
  Array.from({ length: count }, (_, index) => sketch(`37${String(index + 1).padStart(2, '0')}00-kjj`, index));

/** Another number stands against the metric of a report. */
const judge = ({ reports }: Corpus, subject: string, metric: string): FindingsFile => ({
  subject,
  checks: [],
  findings: [
    {
      rule: 'applicants-total',
      level: 'error',
      message: { code: 'compare.text', values: { what: { metric }, stated: 1, printed: 2 } },
      left: 1,
      right: 2,
      at: reports
        .filter(({ report }) => reportPath(report) === subject)
        .flatMap(({ report }) => report.figures.flatMap((figure) => (figure.metric === metric ? [figure.at] : []))),
    },
  ],
});

test('an amount of which nobody says in what is in no list, though it is a number', () => {
  const amount = 'active.procurement.amount';
  const stated = { id: '371000-kjj', figures: { [amount]: { value: 5, unit: '元' } } };
  const unstated = { id: '370300-kjj', figures: { [amount]: { value: 900, unit: null, raw: '900' } } };
  const corpus = makeCorpus([stated, unstated]);
  const list = listFigures(corpus, corpus.agencies, amount)!;
  expect(list.listed.map(({ agency }) => agency.id)).toEqual(['371000-kjj']);
  expect(list.without.map(({ agency, point }) => [agency.id, point.state, point.value, point.figure?.value])).toEqual([
    ['370300-kjj', 'unit_not_stated', null, 900],
  ]);
});

test('bodies without a number are listed with their reason, those without a report are counted', () => {
  const blank: BodySketch = { id: '371000-jyj', figures: { [received]: { value: null, status: 'blank' } } };
  const text: BodySketch = { id: '371000-czj', figures: { 'narrative.requests': 8 } };
  const corpus = makeCorpus([of('371000-kjj', 3), of('370300-kjj', 5), blank, text, of('371003-kjj', 1, 2019)]);
  const list = listFigures(corpus, corpus.agencies, received)!;
  expect(list.listed.map(({ agency }) => agency.id)).toEqual(['370300-kjj', '371000-kjj']);
  expect(list.without.map(({ agency }) => agency.id)).toEqual(['371000-czj', '371000-jyj']);
  expect(list).toMatchObject({ year: 2021, noReport: 1 });
});

test('a number in doubt stands behind the others, however large', () => {
  const corpus = makeCorpus([of('370300-kjj', 900), of('371000-kjj', 3)]);
  const findings = new Map([['370300-kjj/2021', judge(corpus, '370300-kjj/2021', received)]]);
  const list = listFigures({ ...corpus, findings }, corpus.agencies, received)!;
  expect(list.listed.map(({ agency }) => agency.id)).toEqual(['371000-kjj']);
  expect(list.doubted.map(({ agency }) => agency.id)).toEqual(['370300-kjj']);
});

test('twelve of a kind with fifty cases have places, which overlapping rates share', () => {
  const shares = [90, 50, 48, 46, 44, 42, 40, 38, 36, 34, 32, 2];
  const corpus = makeCorpus(cities(12, (id, index) => rate(id, shares[index]!, 100)));
  const ranking = rankRates(corpus, corpus.agencies, granted)!;
  expect(ranking.peers).toBe(12);
  const view = viewRateRanking('zh', corpus, ranking);
  const rows = [...view.rows.top, ...view.rows.folded, ...view.rows.bottom];
  expect([view.rows.top.length, view.rows.folded.length, view.rows.bottom.length, view.rows.left]).toEqual([
    5, 5, 2, 0,
  ]);
  // 90 of 100 (82.6–94.5 %) is above all, 2 of 100 (0.6–7.0 %) below all; what lies between overlaps.
  expect([rows[0]?.place, rows.at(-1)?.place]).toEqual(['1', '12']);
  expect(new Set(rows.slice(1, -1).map(({ place }) => place))).toEqual(new Set(['2–11']));
  expect(rows[0]).toMatchObject({ value: '90.0%', interval: '82.6–94.5%' });
  expect(view.unplaced).toBeNull();
});

test('eleven have none: they stand by the number of cases, and the page says how many there are', () => {
  const corpus = makeCorpus(cities(11, (id, index) => rate(id, 10, 50 + index)));
  const view = viewRateRanking('zh', corpus, rankRates(corpus, corpus.agencies, granted)!);
  const rows = [...view.rows.top, ...view.rows.folded, ...view.rows.bottom];
  expect(rows.map(({ place }) => place)).toEqual(Array.from({ length: 11 }, () => null));
  expect(rows.map(({ rate: { denominator } }) => denominator)).toEqual([60, 59, 58, 57, 56, 55, 54, 53, 52, 51, 50]);
  expect(view.unplaced).toContain('只有 11 个');
});

test('49 cases have no place among twelve others, nine show no rate, and doubt is never ranked', () => {
  const told = cities(15, (id, index) => rate(id, 5, index === 12 ? 49 : index === 13 ? 9 : 100));
  const corpus = makeCorpus(told);
  const doubted = `${told[14]!.id}/2021`;
  const findings = new Map([[doubted, judge(corpus, doubted, 'requests.granted.total')]]);
  const ranking = rankRates({ ...corpus, findings }, corpus.agencies, granted)!;
  expect(ranking.peers).toBe(12);
  const view = viewRateRanking('zh', { ...corpus, findings }, ranking);
  const rows = [...view.rows.top, ...view.rows.folded, ...view.rows.bottom];
  const rowOf = (index: number) => rows.find(({ id }) => id === told[index]!.id);
  expect(rowOf(0)?.place).toBe('1–12');
  expect(rowOf(12)).toMatchObject({ place: null, value: '10.2%' });
  expect(rowOf(13)).toMatchObject({ place: null, value: null, interval: '' });
  expect(rowOf(14)).toMatchObject({ place: null, value: '5.0%' });
});

test('who has no like in the collection is told so', () => {
  const corpus = makeCorpus([rate('371000-kjj', 20, 60)]);
  const view = viewRateRanking('zh', corpus, rankRates(corpus, corpus.agencies, granted)!);
  expect(view.unplaced).toBe('收录里没有同类，不排名次。');
});

test('two of a kind with few cases are told that cases are few, and not that they are alone', () => {
  const corpus = makeCorpus([rate('371000-kjj', 2, 12), rate('370300-kjj', 3, 14)]);
  const view = viewRateRanking('zh', corpus, rankRates(corpus, corpus.agencies, granted)!);
  expect(view.unplaced).toBe('同级同类机关的基数都不足 50 件，不排名次；按件数从多到少列出。');
});

test('like bodies with few cases are told apart from none at all', () => {
  const told = [rate('371000-kjj', 1, 3), rate('370300-kjj', 0, 3)];
  const say = (corpus: ReturnType<typeof makeCorpus>) =>
    viewRateRanking('zh', corpus, rankRates(corpus, corpus.agencies, granted)!).unplaced;
  expect(say(makeCorpus(told))).toBe('同级同类机关的基数都不足 50 件，不排名次；按件数从多到少列出。');
  expect(say(makeCorpus([rate('371000-kjj', 20, 60), told[1]!]))).toContain('只有 1 个，不到 12 个');
});

test('no group mixes levels, kinds or governments with bureaus', () => {
  const told = [
    of('371000-gov', 9),
    of('371003-gov', 5),
    of('371000-kjj', 1),
    of('370300-gov', 7),
    of('370000-gov', 3),
  ];
  const corpus = makeCorpus([...told, of('370300-kjj', 2), of('370000-kjj', 8), of('371000-shuiwuj', 4)]);
  const groups = listRankingGroups(corpus, corpus.agencies);
  expect(groups.map(({ group, received: { listed } }) => [group.key, listed.map(({ agency }) => agency.id)])).toEqual([
    ['city-gov-jurisdiction', ['371000-gov', '370300-gov']],
    ['city-kjj-agency', ['370300-kjj', '371000-kjj']],
  ]);
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
