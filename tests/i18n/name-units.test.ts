// Units in English: every metric's name says what its unit counts, and no unit is a choice left to the reader.
import { expect, test } from 'vitest';
import { metricById, metrics } from '../../src/forms/catalogue.ts';
import { nameUnits } from '../../src/i18n/labels.ts';
import { nameMetric } from '../../src/i18n/name-metric.ts';

const unitOf = (id: string, language: 'zh' | 'en') => nameUnits(language, metricById.get(id)!);

test.each([
  ['requests.received.total', '件', 'requests', 'request'],
  ['active.normative.issued', '件', 'documents', 'document'],
  ['active.rules.issued', '件', 'documents', 'document'],
  ['active.licensing.decisions', '件', 'decisions', 'decision'],
  ['appeals.review.upheld', '件', 'cases', 'case'],
  ['narrative.requests', '件', 'requests', 'request'],
  ['narrative.wechat', '条', 'posts', 'post'],
  ['narrative.website', '条', 'items', 'item'],
  ['stat2014.reviews', '件', 'cases', 'case'],
  ['stat2014.answers_granted', '件', 'answers', 'answer'],
  ['stat2014.requests_online', '件', 'requests', 'request'],
  ['stat2014.visitors', '次', 'visits', 'visit'],
  ['stat2008.requests_letter', '条', 'requests', 'request'],
  ['active.fees.amount', '万元', '× 10,000 yuan', '× 10,000 yuan'],
])('%s is counted in %s: %s', (id, zh, en, enOne) => {
  expect(unitOf(id, 'zh')).toEqual({ one: zh, other: zh });
  expect(unitOf(id, 'en')).toEqual({ one: enOne, other: en });
});

test('every metric keeps the unit that its form prints', () => {
  for (const metric of metrics) expect(nameUnits('zh', metric).other).toBe(metric.unit);
});

test('the word fits the name: what is called a request is counted in requests, followers in followers', () => {
  const wrong = metrics.filter((metric) => {
    const { other } = nameUnits('en', metric);
    const name = nameMetric('en', metric.id);
    return (/followers/i.test(name) && other !== 'followers') || (/^requests/i.test(name) && other !== 'requests');
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
});
