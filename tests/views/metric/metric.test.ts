// What the page of a metric says: its cell, its kin, its ties, who reports it.
import { expect, test } from 'vitest';
import { metrics, metricsOf } from '../../../src/forms/catalogue.ts';
import { rateDefinitions } from '../../../src/forms/rates.ts';
import { locateCell } from '../../../src/views/metric/locate-cell.ts';
import { countReportsByMetric, indexParts, makeGrid } from '../../../src/views/metric/metric-index.ts';
import { viewMetric } from '../../../src/views/metric/metric-view.ts';
import { listValues } from '../../../src/views/metric/metric-words.ts';
import { viewRate } from '../../../src/views/metric/rate-page.ts';
import { listRateUses, listRelated, listTies } from '../../../src/views/metric/relate-metrics.ts';
import { type BodySketch, makeCorpus } from '../region/make-corpus.ts';

const received = 'requests.received.total';
const of = (id: string, value: number, year = 2021): BodySketch => ({ id, year, figures: { [received]: value } });

test('a number without a unit is in no ranking and no spread of its metric', () => {
  const amount = 'active.procurement.amount';
  const template = '2019' as const;
  const corpus = makeCorpus([
    { id: '371000-kjj', figures: { [amount]: { value: 5, unit: '元' } }, report: { template } },
    { id: '370300-kjj', figures: { [amount]: { value: 900, unit: null, raw: '900' } }, report: { template } },
  ]);
  const [group] = viewMetric(corpus, amount).groups;
  expect(group?.listed.map(({ figure }) => figure?.value)).toEqual([5]);
  expect(group?.without.map(({ state }) => state)).toEqual(['unit_not_stated']);
  expect(group?.years[0]).toMatchObject({ reports: 2, without: 1 });
});

test('the index holds every metric of the catalogue once', () => {
  const grids = (['active', 'requests', 'appeals'] as const).flatMap((family) => makeGrid(family)?.rows ?? []);
  const indicators = (['stat2014', 'stat2008'] as const).flatMap((family) => indexParts(family));
  const listed = [
    ...grids.flatMap(({ cells }) => cells.map(({ metric }) => metric)),
    ...indicators.flatMap(({ rows }) => rows.flatMap(({ metric, others }) => [metric, ...others])),
    ...metricsOf('narrative'),
  ].map(({ id }) => id);
  expect(listed.toSorted()).toEqual(metrics.map(({ id }) => id).sort());
});

test('every metric of the three tables has its row and column', () => {
  const grids = metrics.filter(({ id }) => /^(?:active|requests|appeals)\./.test(id));
  expect(grids.filter(({ id }) => !locateCell(id)).map(({ id }) => id)).toEqual([]);
  const cell = locateCell('requests.denied.state_secret.natural');
  const inRow = (language: 'zh' | 'en') => cell?.row.map((name) => name(language));
  expect(inRow('zh')).toEqual(['三、本年度办理结果', '（三）不予公开', '1.属于国家秘密']);
  expect(inRow('en')).toEqual(['Outcomes this year', 'Refused', 'state secret']);
  expect(cell?.column.map((name) => name('zh'))).toEqual(['自然人']);
  expect([cell?.shortRow('zh'), cell?.shortRow('en')]).toEqual([
    '（三）不予公开 1.属于国家秘密',
    'Refused: state secret',
  ]);
  expect(locateCell('narrative.website')).toBeUndefined();
});

test('related metrics are named by what tells them apart', () => {
  const { row, column } = listRelated('requests.granted.total');
  expect(row.map(({ label }) => label('zh'))).toEqual([
    '自然人',
    '商业企业',
    '科研机构',
    '社会公益组织',
    '法律服务机构',
    '其他',
  ]);
  expect(column.map(({ id }) => id)).toContain('requests.partial.total');
  expect(listRelated('stat2014.answers_denied').kin.map(({ id }) => id)).toContain('stat2014.answers');
  expect(listRelated('stat2008.reviews').kin.map(({ id }) => id)).toEqual(['stat2008.reviews.cumulative']);
});

test('ties name the metrics of other forms with what differs', () => {
  expect(listTies(received).map(({ metric, tie }) => [metric.id, tie])).toEqual([
    ['stat2014.requests', 'near'],
    ['stat2008.requests', 'near'],
    ['narrative.requests', 'other_source'],
  ]);
  expect(listTies('requests.granted.natural')).toEqual([]);
  expect(listRateUses('requests.total.total').map(({ rate, part }) => [rate.id, part])).toContainEqual([
    'granted',
    'denominator',
  ]);
});

test('like bodies are listed in the year that most report it, levels and kinds apart', () => {
  const blank: BodySketch = { id: '371000-kjj', year: 2020, figures: { [received]: { value: null, status: 'blank' } } };
  const other: BodySketch = { id: '371000-jyj', figures: { [received]: { value: null, status: 'blank' } } };
  const province = of('370000-kjj', 9);
  const told = [of('370300-kjj', 5), of('371000-kjj', 3), of('371000-kjj', 1, 2022), blank, other, province];
  const corpus = makeCorpus(told);
  const { groups } = viewMetric(corpus, received);
  expect(groups.map(({ group }) => group.key)).toEqual(['province-kjj-agency', 'city-jyj-agency', 'city-kjj-agency']);
  const group = groups.at(-1);
  expect(group?.year).toBe(2021);
  expect(group?.listed.map(({ agency, figure }) => [agency.id, figure?.value])).toEqual([
    ['370300-kjj', 5],
    ['371000-kjj', 3],
  ]);
  expect(groups[1]?.without.map(({ agency, state }) => [agency.id, state])).toEqual([]);
  expect(group?.years.map(({ year, reports, without }) => [year, reports, without])).toEqual([
    [2022, 1, 0],
    [2021, 2, 0],
    [2020, 1, 1],
  ]);
  expect(countReportsByMetric(corpus).get(received)).toBe(4);
});

test('numbers that are listed keep what the report says of them, unrounded', () => {
  const about: BodySketch = {
    id: '371000-kjj',
    figures: { [received]: { value: 59237.2449, status: 'reported', qualifier: 'approx' } },
  };
  const [group] = viewMetric(makeCorpus([about, of('370300-kjj', 3)]), received).groups;
  const figures = group?.years[0]?.reported ?? [];
  expect(listValues('zh', figures)).toBe('3、约 59,237.2449');
  expect(listValues('en', figures)).toBe('3, about 59,237.2449');
});

test('a rate’s spread leaves out small denominators and pools the rest with its coverage', () => {
  const rate = (id: string, numerator: number, denominator: number): BodySketch => ({
    id,
    figures: { 'requests.granted.total': numerator, 'requests.total.total': denominator },
  });
  const { groups } = viewRate(makeCorpus([rate('371000-kjj', 5, 10), rate('370300-kjj', 1, 2)]), 'granted');
  const [group] = groups;
  expect(group?.years).toMatchObject([
    {
      year: 2021,
      small: 1,
      listed: [{ value: 0.5 }],
      spread: { m: 1, median: null },
      pooled: { covered: 2, of: 2, rate: { numerator: 6, denominator: 12 } },
    },
  ]);
});

test('every rate has a page with numbers or says that there are none', () => {
  const corpus = makeCorpus([of('371000-kjj', 3)]);
  for (const { id } of rateDefinitions)
    expect(viewRate(corpus, id).groups.map(({ ranking }) => ranking)).toEqual([null]);
});

test('a number in doubt keeps its mark in the list of a year', () => {
  const values = [
    { value: 3, qualifier: 'exact' as const, doubted: false },
    { value: 9, qualifier: 'exact' as const, doubted: true },
  ];
  expect(listValues('zh', values)).toBe('3、9（存疑）');
  expect(listValues('en', values)).toBe('3, 9 (in doubt)');
});
