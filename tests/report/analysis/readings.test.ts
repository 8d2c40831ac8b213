// A metric → what stands in for it in other forms, and what the words of the text may mean instead; all typed by hand.
import { expect, it } from 'vitest';
import { metricById } from '../../../src/forms/catalogue.ts';
import {
  findTie,
  headMetrics,
  listMeanings,
  listPrinted,
  listReadings,
} from '../../../src/report/analysis/list-readings.ts';
import { readPoint } from '../../../src/report/analysis/read-point.ts';
import { makeFigure, makeReport } from './make-report.ts';

const applicants = ['natural', 'business', 'research', 'welfare', 'legal', 'other', 'total'];

/** Head of each group, then its members in the order of preference: `=` equal, `~` near, `?` weak, `^` from another source; `!` before the head. */
const groups = [
  'active.rules.issued: ~active.rules.made',
  'active.normative.issued: ~active.normative.made ~stat2014.normative_issued',
  'requests.received.total: ~stat2014.requests ~stat2008.requests ^narrative.requests',
  'requests.granted.total: ~stat2014.answers_already_public+stat2014.answers_granted ~stat2008.answers_granted',
  'requests.partial.total: ~stat2014.answers_partial ~stat2008.answers_partial',
  'requests.denied.state_secret.total: ~stat2014.denied_state_secret',
  'requests.denied.stability.total: ~stat2014.denied_stability',
  'requests.denied.third_party.total: ~stat2014.denied_trade_secret+stat2014.denied_privacy',
  'requests.unavailable.not_held.total: ~stat2014.answers_not_this_body+stat2014.answers_not_exist',
  ...applicants.map(
    (one) =>
      `requests.other.all.${one}: =requests.other.no_correction.${one}+requests.other.no_payment.${one}+requests.other.misc.${one}`,
  ),
  'requests.total.total: ~stat2014.concluded',
  'appeals.review.upheld: ~stat2014.reviews_upheld',
  'appeals.review.corrected: ~stat2014.reviews_corrected',
  'appeals.review.total: ~stat2014.reviews ~stat2008.reviews',
  'narrative.disclosed: !^stat2014.disclosed !^stat2008.disclosed',
  'narrative.website: !^stat2014.website !^stat2008.website',
  'narrative.wechat: !^stat2014.wechat',
  'narrative.weibo: !^stat2014.weibo',
  'narrative.other_channels: !^stat2014.other_channels',
  'narrative.interpretations: !^stat2014.interpretations',
  'narrative.press_conferences: !^stat2014.press_conferences',
  'narrative.trainings: !^stat2014.training_courses',
  'stat2014.answers: ~stat2008.answers',
  `stat2014.answers_denied: ~stat2008.answers_denied ?${[
    'state_secret',
    'other_law',
    'stability',
    'third_party',
    'internal',
    'deliberative',
    'enforcement_file',
    'inquiry',
  ]
    .map((ground) => `requests.denied.${ground}.total`)
    .join('+')}`,
  'stat2014.suits: ~appeals.suit_direct.total+appeals.suit_after_review.total ~stat2008.suits',
];

const marks = { own: '', equal: '=', near: '~', weak: '?', other_source: '^' };

const print = (metric: string): string =>
  `${metric}: ${listReadings(metric)
    .filter(({ tie }) => tie !== 'own')
    .map(({ first, tie, metric: id, others = [] }) => (first ? '!' : '') + marks[tie] + [id, ...others].join('+'))
    .join(' ')}`;

it('other metrics stand in for these, and for no others', () => {
  expect(headMetrics.map(print)).toEqual(groups);
});

it('a table’s number stands before the text’s', () => {
  expect(listReadings('narrative.wechat').map(({ metric }) => metric)).toEqual(['stat2014.wechat', 'narrative.wechat']);
});

it('nothing stands in for a metric outside the groups, which is read as itself', () => {
  const grouped = new Set(groups.flatMap((group) => group.replaceAll(/[:~^=?!]/g, '').split(' ')));
  const others = [...metricById.keys()].filter((id) => !grouped.has(id));
  expect(others.length).toBeGreaterThan(200);
  for (const id of others) expect(listReadings(id)).toEqual([{ metric: id, tie: 'own' }]);
});

it('a member of a group reads the head first, and each by the worse of two ties', () => {
  expect(print('stat2008.requests')).toBe(
    'stat2008.requests: ~requests.received.total ~stat2014.requests ^narrative.requests',
  );
  expect(print('narrative.requests')).toBe(
    'narrative.requests: ^requests.received.total ^stat2014.requests ^stat2008.requests',
  );
});

it.each([
  ['stat2014.requests', 'requests.received.total', 'near'],
  ['requests.received.total', 'stat2014.requests', 'near'],
  ['stat2008.requests', 'stat2014.requests', 'near'],
  ['stat2014.requests', 'narrative.requests', 'other_source'],
  ['narrative.requests', 'narrative.requests', 'own'],
  ['stat2014.requests', 'narrative.disclosed', undefined],
  ['stat2014.fees', 'narrative.fees_charged', undefined],
  ['stat2014.answers', 'narrative.requests', undefined],
  ['stat2014.answers_granted', 'requests.granted.total', undefined],
  ['active.normative.total_public', 'active.normative.in_force', undefined],
])('%s and %s: %s', (a, b, tie) => {
  expect(findTie([a], [b])).toBe(tie);
  expect(findTie([b], [a])).toBe(tie);
});

it('sums are tied whatever the order of their parts', () => {
  const granted = ['stat2014.answers_granted', 'stat2014.answers_already_public'];
  expect(findTie(granted, ['requests.granted.total'])).toBe('near');
  expect(findTie(granted, granted.toReversed())).toBe('own');
});

it.each([
  ['narrative.requests', ['requests.received.total', 'stat2014.requests', 'stat2008.requests']],
  ['narrative.disclosed', ['stat2014.disclosed', 'stat2008.disclosed']],
  ['narrative.website', ['stat2014.website']],
  ['narrative.fees_charged', ['stat2014.fees']],
  ['narrative.trainings', ['stat2014.training_courses']],
  ['narrative.surveys', []],
])('%s is held against %s', (stated, printed) => expect(listPrinted(stated)).toEqual(printed));

it.each([
  [
    'narrative.requests',
    'requests.received.total+requests.carried_in.total requests.total.total stat2014.concluded stat2014.answers',
  ],
  ['narrative.disclosed', 'stat2014.channels stat2008.disclosed.cumulative'],
  ['active.normative.issued', 'active.normative.published'],
  ['narrative.website', ''],
])('%s may mean %s', (metric, meanings) => {
  const listed = listMeanings(metric).map((ids) => ids.join('+'));
  expect(listed.join(' ')).toBe(meanings);
  expect(
    listMeanings(metric)
      .flat()
      .filter((id) => !metricById.has(id)),
  ).toEqual([]);
});

/** `17953304`: two cells of a table run together, which nobody can cut. */
it.each<[string, number, string | number]>([
  ['20263542其中：', 2026, 2026],
  ['2,026 3,542', 2026, 2026],
  ['17953304', 2026, 'unreadable'],
])('a run %s beside %d in the text is read as %s', (raw, stated, expected) => {
  const run = { ...makeFigure('stat2008.website', 'unreadable'), raw };
  const report = makeReport({ year: 2012, template: '2008', stated: [run, makeFigure('narrative.website', stated)] });
  const point = readPoint([report], 'narrative.website', 2012);
  expect(point.value ?? point.state).toBe(expected);
  expect(point.source).toBe(typeof expected === 'number' ? 'text' : 'table');
  if (expected === 'unreadable') expect(point.beside?.value).toBe(stated);
});
