// A metric of the present form and the one figure that an older report states → whether it continues it and how well, typed by hand.
import { expect, test } from 'vitest';
import { readPoint } from '../../../src/report/analysis/read-point.ts';
import { makeReport } from './make-report.ts';

const near = [
  ['active.rules.issued', 'active.rules.made'],
  ['active.normative.issued', 'active.normative.made'],
  ['active.normative.issued', 'stat2014.normative_issued'],
  ['requests.received.total', 'stat2014.requests'],
  ['requests.received.total', 'stat2008.requests'],
  ['requests.total.total', 'stat2014.concluded'],
  ['requests.granted.total', 'stat2008.answers_granted'],
  ['requests.partial.total', 'stat2014.answers_partial'],
  ['requests.partial.total', 'stat2008.answers_partial'],
  ['requests.denied.state_secret.total', 'stat2014.denied_state_secret'],
  ['requests.denied.stability.total', 'stat2014.denied_stability'],
  ['stat2014.answers', 'stat2008.answers'],
  ['stat2014.answers_denied', 'stat2008.answers_denied'],
  ['appeals.review.total', 'stat2014.reviews'],
  ['appeals.review.total', 'stat2008.reviews'],
  ['appeals.review.upheld', 'stat2014.reviews_upheld'],
  ['appeals.review.corrected', 'stat2014.reviews_corrected'],
  ['stat2014.suits', 'stat2008.suits'],
] as const;

const fromElsewhere = [
  ['requests.received.total', 'narrative.requests'],
  ['narrative.disclosed', 'stat2014.disclosed'],
  ['narrative.disclosed', 'stat2008.disclosed'],
  ['narrative.website', 'stat2014.website'],
  ['narrative.website', 'stat2008.website'],
  ['narrative.wechat', 'stat2014.wechat'],
  ['narrative.weibo', 'stat2014.weibo'],
  ['narrative.other_channels', 'stat2014.other_channels'],
  ['narrative.interpretations', 'stat2014.interpretations'],
  ['narrative.press_conferences', 'stat2014.press_conferences'],
  ['narrative.trainings', 'stat2014.training_courses'],
] as const;

/** What counts one figure of another form only together: none of the parts stands for it alone. */
const together = [
  ['requests.granted.total', 'near', ['stat2014.answers_already_public', 'stat2014.answers_granted']],
  ['requests.denied.third_party.total', 'near', ['stat2014.denied_trade_secret', 'stat2014.denied_privacy']],
  ['requests.unavailable.not_held.total', 'near', ['stat2014.answers_not_this_body', 'stat2014.answers_not_exist']],
  ['stat2014.suits', 'near', ['appeals.suit_direct.total', 'appeals.suit_after_review.total']],
  [
    'requests.other.all.natural',
    'equal',
    ['requests.other.no_correction.natural', 'requests.other.no_payment.natural', 'requests.other.misc.natural'],
  ],
] as const;

/** What might be taken for one another. */
const apart = [
  ['active.rules.in_force', 'active.rules.total_public'],
  ['active.normative.in_force', 'active.normative.total_public'],
  ['narrative.fees_charged', 'active.fees.amount'],
  ['narrative.fees_charged', 'stat2014.fees'],
  ['active.rules.issued', 'active.rules.published'],
  ['active.normative.issued', 'active.normative.published'],
  ['active.normative.in_force', 'active.normative.published'],
  ['active.normative.repealed', 'active.normative.total_public'],
  ['requests.received.total', 'stat2014.concluded'],
  ['requests.received.total', 'stat2014.answers'],
  ['requests.total.total', 'stat2014.answers'],
  ['requests.denied.internal.total', 'stat2014.denied_privacy'],
  ['appeals.review.total', 'stat2014.suits'],
  ['appeals.review.corrected', 'stat2014.suits_corrected'],
  ['appeals.review.total', 'stat2008.complaints'],
  ['narrative.wechat', 'stat2014.weibo'],
  ['narrative.wechat', 'stat2014.gazette'],
  ['narrative.website', 'stat2014.gazette'],
  ['narrative.disclosed', 'stat2014.channels'],
  ['narrative.disclosed', 'stat2008.disclosed.cumulative'],
] as const;

const read = (asked: string, stated: string) => readPoint([makeReport({ figures: { [stated]: 7 } })], asked, 2022);

test.each(near)('%s is nearly %s', (asked, stated) => {
  expect(read(asked, stated)).toMatchObject({ state: 'reported', value: 7, tie: 'near' });
  expect(read(stated, asked)).toMatchObject({ state: 'reported', value: 7, tie: 'near' });
});

test.each(fromElsewhere)('%s and %s are two sources', (asked, stated) => {
  expect(read(asked, stated)).toMatchObject({ state: 'reported', value: 7, tie: 'other_source' });
});

test.each(together)('%s is counted (%s) by %j together', (asked, tie, parts) => {
  const stated = Object.fromEntries(parts.map((part) => [part, 7]));
  const point = readPoint([makeReport({ figures: stated })], asked, 2022);
  expect(point).toMatchObject({ state: 'reported', value: 7 * parts.length, tie });
  for (const part of parts) {
    expect(read(asked, part)).toMatchObject({ state: 'not_stated', value: null });
    expect(read(part, asked)).toMatchObject({ value: null, tie: null });
  }
});

test.each(apart)('%s is never continued by %s', (asked, stated) => {
  expect(read(asked, stated)).toMatchObject({ value: null, tie: null });
  expect(read(stated, asked)).toMatchObject({ value: null, tie: null });
});
