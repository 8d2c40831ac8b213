// What the records say of rows and columns → lists of metrics; all typed by hand.
import { expect, it } from 'vitest';
import { metricById } from '../../src/forms/catalogue.ts';
import { headline } from '../../src/forms/editions.ts';
import {
  metricsAfter,
  metricsAfterFeeNotice,
  metricsBy,
  metricsOfCases,
  metricsOfOpenUnit,
  metricsOfVolume,
  metricsShown,
  metricTies,
} from '../../src/forms/facts.ts';
import { forms, type MetricId } from '../../src/forms/forms.ts';
import { outcomeOfMetric } from '../../src/forms/outcomes.ts';
import { rateDefinitions } from '../../src/forms/rates.ts';
import { chooseVersion } from '../../src/forms/shape.ts';
import {
  listBacklogs,
  listCarries,
  listColumnBounds,
  listOfWhich,
  listOnce,
  listPartSums,
  listStocks,
} from '../../src/forms/sums.ts';

it('figures whose jumps are watched, and those that a government sums up', () => {
  expect(metricsShown('magnitude')).toEqual([
    'active.rules.in_force',
    'active.normative.in_force',
    'active.licensing.decisions',
    'active.penalty.decisions',
    'active.coercion.decisions',
    'active.fees.amount',
    'active.procurement.amount',
    'narrative.wechat_followers',
    'narrative.weibo_followers',
  ]);
  expect(metricsShown('within')).toEqual([
    'active.licensing.decisions',
    'active.penalty.decisions',
    'active.coercion.decisions',
    'requests.received.total',
    'requests.granted.total',
    'requests.partial.total',
    'requests.total.total',
    'requests.carried_out.total',
    'appeals.review.total',
    'appeals.suit_direct.total',
  ]);
  expect([...metricsOfOpenUnit]).toEqual(['active.procurement.amount']);
});

it('the compiler knows the ids of metrics, and so that of the headline', () => {
  const first: MetricId = headline;
  // @ts-expect-error: no form has such a row
  const invented: MetricId = 'requests.refused.total';
  expect([metricById.has(first), metricById.has(invented)]).toEqual([true, false]);
});

it('what is public in total is no stock in force, and fees are not one thing', () => {
  const apart = metricTies.filter(({ kind }) => kind === 'not_comparable');
  expect(apart.map(({ from, to }) => `${from.join('+')} ${to}`)).toEqual([
    'active.rules.published active.rules.issued',
    'active.rules.total_public active.rules.in_force',
    'active.normative.published active.normative.issued',
    'active.normative.total_public active.normative.in_force',
    'narrative.fees_charged active.fees.amount',
  ]);
});

it('ties name metrics of the catalogue, of one kind', () => {
  const kindOf = (id: string) => metricById.get(id)?.kind ?? `no metric ${id}`;
  for (const { from, to } of metricTies) expect(new Set([...from, to].map(kindOf))).toEqual(new Set([kindOf(to)]));
  expect(metricTies.flatMap(({ from, to }) => [...from, to]).filter((id) => !metricById.has(id))).toEqual([]);
});

it('what came in or was put out is told by quartiles; how requests ended, appeals and penalties never', () => {
  const told = [
    'requests.received.total',
    'requests.received.natural',
    'active.normative.issued',
    'narrative.disclosed',
  ];
  const older = ['stat2014.requests_online', 'stat2014.website', 'stat2014.interpretations', 'stat2008.disclosed'];
  expect([...told, ...older].filter((id) => !metricsOfVolume.has(id))).toEqual([]);
  const never = /^appeals\.|\.denied\.|\.unavailable\.|\.rejected\.|penalty|answers|reviews|suits|fees|complaints/;
  expect([...metricsOfVolume].filter((id) => never.test(id))).toEqual([]);
});

it('cases of each kind, in every table that counts them', () => {
  expect(metricsOfCases('review')).toEqual([['appeals.review.total'], ['stat2014.reviews'], ['stat2008.reviews']]);
  expect(metricsOfCases('suit')).toEqual([
    ['appeals.suit_direct.total', 'appeals.suit_after_review.total'],
    ['stat2014.suits'],
    ['stat2008.suits'],
  ]);
});

it('who has any, and what comes after what', () => {
  expect(metricsBy('makers')).toEqual([
    'active.rules.issued',
    'active.rules.repealed',
    'active.rules.in_force',
    'active.rules.made',
    'active.rules.published',
    'active.rules.total_public',
  ]);
  expect(metricsBy('enforcers').filter((id) => id.endsWith('.decisions'))).toEqual([
    'active.licensing.decisions',
    'active.penalty.decisions',
  ]);
  expect(metricsAfter('review')).toEqual(['appeals.suit_after_review.total']);
  expect(metricsAfterFeeNotice).toEqual(['requests.other.no_payment.total']);
  expect(listOnce('stat2014')).toEqual([
    {
      once: 'stat2014.disclosed',
      parts: ['gazette', 'website', 'weibo', 'wechat', 'other_channels'].map((id) => `stat2014.${id}`),
    },
  ]);
  const backlogs = listBacklogs().map(({ open, received }) => [open, received]);
  expect(backlogs).toHaveLength(7);
  expect(backlogs.at(-1)).toEqual(['requests.carried_out.total', 'requests.received.total']);
});

it('what the notice of 2021 wants reported, and no earlier one', () => {
  const wanted = forms.flatMap(({ id, sections }) =>
    sections.flatMap(({ id: part, topics = [], fees }) =>
      [...topics, ...(fees ? [fees] : [])].map(({ term }) => `${id} ${part} ${term}`),
    ),
  );
  expect(wanted).toEqual([
    '2021 overview 主动公开',
    '2021 overview 依申请公开',
    '2021 overview 政府信息管理',
    '2021 overview 政府信息公开平台建设',
    '2021 overview 监督保障',
    '2021 other 收取信息处理费情况',
  ]);
});

it('a ground of denial is counted in its group, and not where a row above it is counted itself', () => {
  expect(outcomeOfMetric.get('requests.denied.inquiry.total')).toBe('denied');
  expect(outcomeOfMetric.get('requests.other.all.total')).toBe('other');
  expect(outcomeOfMetric.get('stat2014.answers_not_this_body')).toBe('unavailable');
  expect(outcomeOfMetric.get('requests.denied.inquiry.natural')).toBeUndefined();
  expect(outcomeOfMetric.get('stat2014.denied_privacy')).toBeUndefined();
  expect(outcomeOfMetric.get('stat2008.answers_granted.cumulative')).toBeUndefined();
  expect(outcomeOfMetric.get('requests.total.total')).toBeUndefined();
});

it('what bounds, carries on or piles up what', () => {
  expect(listColumnBounds('active').map(({ part, wholes }) => [part, ...wholes].join(' '))).toEqual([
    'active.rules.issued active.rules.in_force active.rules.repealed',
    'active.rules.published active.rules.total_public',
    'active.normative.issued active.normative.in_force active.normative.repealed',
    'active.normative.published active.normative.total_public',
  ]);
  expect(listOfWhich('stat2014').map(({ part, wholes }) => [part, ...wholes].join(' '))).toEqual([
    'stat2014.disclosed_normative stat2014.disclosed',
    'stat2014.press_conferences_head stat2014.press_conferences',
    'stat2014.online_interviews_head stat2014.online_interviews',
  ]);
  expect(listCarries().at(-1)).toMatchObject({
    now: 'requests.carried_in.total',
    yearBefore: 'requests.carried_out.total',
  });
  expect(listStocks().map(({ there, more, less }) => [there, more, less].join(' '))).toEqual([
    'active.rules.in_force active.rules.issued active.rules.repealed',
    'active.normative.in_force active.normative.issued active.normative.repealed',
  ]);
});

it('heads of the older tables; 其中 and cumulative columns are no part', () => {
  const heads = ['requests', 'appeals', 'channels', 'denied', 'facilities'].flatMap((rule) =>
    listPartSums(`stat2014-${rule}`).map(({ total, versions }) => `${total} ${versions[0]?.length}`),
  );
  expect(heads).toEqual([
    'stat2014.requests 5',
    'stat2014.concluded 2',
    'stat2014.answers 8',
    'stat2014.reviews 3',
    'stat2014.suits 3',
    'stat2014.complaints 3',
    'stat2014.channels 5',
    'stat2014.deposited 2',
    'stat2014.answers_denied 6',
    'stat2014.sites 3',
    'stat2014.reading_points 3',
    'stat2014.visitors 3',
    'stat2014.staff 2',
  ]);
  expect(listPartSums('stat2008-parts').map(({ total }) => total)).toEqual(['stat2008.requests', 'stat2008.answers']);
});

it('rates divide the figures of one table', () => {
  const count = rateDefinitions.map(({ id, formulas }) =>
    [id, ...formulas.map((one) => `${one.numerator.length}/${one.denominator.length}−${one.less?.length ?? 0}`)].join(
      ' ',
    ),
  );
  // Today’s form, then that of 2014: parts of the numerator / of the denominator − what is no decision.
  expect(count).toEqual([
    'granted 1/1−0 2/1−1',
    'partial 1/1−0 1/1−1',
    'granted_any 2/1−0 3/1−1',
    'refused 8/1−0 1/1−1',
    'refused_of_substantive 8/10−0 1/4−0',
    'refused_of_substantive_without_inquiry 7/9−0',
    'withheld_of_substantive 9/10−0 2/4−0',
    'withheld_of_substantive_without_inquiry 8/9−0',
    'discretionary 3/8−0',
    'unavailable 3/1−0 2/1−1',
    'not_held 1/1−0',
    'rejected 5/1−0',
    'petition 1/1−0',
    'carried_over 1/2−0',
    'natural_share 1/1−0',
    'review_corrected 1/3−0 1/3−0',
    'suit_corrected 2/6−0 1/3−0',
    'appeals_per_100 2/1−0',
    'per_10k 1/0−0 1/0−0',
    'on_time 1/1−0',
    'corrected 3/9−0 2/6−0',
  ]);
});

it.each([
  ['a row of the newest', ['a', 'b', 'c'], 'abc'],
  ['a row of the middle one only', ['a', 'b'], 'ab'],
  ['none of the rows that do not match', ['a'], 'a'],
])('the version is chosen by what it adds: %s', (_, printed, expected) => {
  const prints = (rows: readonly string[]) => rows.some((row) => printed.includes(row));
  expect(chooseVersion(['abc', 'ab', 'a'], (version) => [...version], prints)).toBe(expected);
});

it.each([
  ['abx', ['a', 'b', 'x'], 'abx'],
  ['ab', ['a', 'b'], 'ab'],
  ['aox', ['a', 'o', 'x'], 'aox'],
])('a version that only drops rows is chosen where those are not printed: %s', (_, printed, expected) => {
  const prints = (rows: readonly string[]) => rows.some((row) => printed.includes(row));
  expect(chooseVersion(['ab', 'abx', 'aox'], (version) => [...version], prints)).toBe(expected);
});
