// What the records say of where figures are shown → the lists, in their order; typed by hand.
import { expect, test } from 'vitest';
import { forms } from '../../src/forms/forms.ts';
import { figuresIn } from '../../src/forms/listings.ts';
import type { ListId } from '../../src/forms/record.ts';
import { cellsOf } from '../../src/forms/walk.ts';

const lists: readonly (readonly [ListId, readonly string[]])[] = [
  [
    'years.requests',
    ['requests.received.total', 'requests.carried_in.total', 'requests.total.total', 'requests.carried_out.total'],
  ],
  [
    'years.disclosure',
    [
      ...['narrative.disclosed', 'narrative.website', 'narrative.wechat', 'narrative.weibo'],
      ...['narrative.other_channels', 'narrative.wechat_followers', 'narrative.weibo_followers'],
      ...['narrative.interpretations', 'active.normative.issued', 'active.normative.in_force'],
    ],
  ],
  [
    'years.appeals',
    [
      ...['appeals.review.total', 'appeals.review.corrected'],
      ...['appeals.suit_direct.total', 'appeals.suit_after_review.total'],
    ],
  ],
  ['chart.channels', ['narrative.disclosed', 'narrative.website', 'narrative.other_channels']],
  ['chart.normative', ['active.normative.in_force', 'active.normative.issued']],
  ['chart.posts', ['narrative.wechat', 'narrative.weibo']],
  ['chart.followers', ['narrative.wechat_followers', 'narrative.weibo_followers']],
  [
    'totals',
    [
      ...['requests.received.total', 'requests.total.total', 'requests.granted.total', 'requests.partial.total'],
      ...['requests.unavailable.not_held.total', 'appeals.review.total', 'active.normative.in_force'],
      'active.licensing.decisions',
    ],
  ],
  ['picture', ['requests.received.total', 'requests.granted.total', 'active.normative.issued']],
  ['sentence.output', ['narrative.website', 'narrative.wechat', 'narrative.weibo', 'narrative.disclosed']],
  ['sentence.single', ['requests.unavailable.not_held.total', 'stat2014.answers_already_public']],
  ['sentence.reviews', ['appeals.review.total', 'stat2014.reviews']],
  ['sentence.suits', ['appeals.suit_direct.total', 'appeals.suit_after_review.total', 'stat2014.suits']],
];

test.each(lists)('%s', (list, expected) => {
  expect(figuresIn(list).map(({ metric }) => metric.id)).toEqual(expected);
});

test('a total of cases knows the results that make it', () => {
  const parts = (list: ListId) => figuresIn(list).map((figure) => figure.parts);
  expect(parts('sentence.reviews')).toEqual([
    ['appeals.review.upheld', 'appeals.review.corrected', 'appeals.review.other', 'appeals.review.pending'],
    ['stat2014.reviews_upheld', 'stat2014.reviews_corrected', 'stat2014.reviews_other'],
  ]);
  expect(parts('sentence.suits')[2]).toEqual([
    'stat2014.suits_upheld',
    'stat2014.suits_corrected',
    'stat2014.suits_other',
  ]);
});

test('what a table says of a cell names a cell of some form', () => {
  const tables = forms.flatMap((form) => form.tables);
  const cells = new Set(tables.flatMap(cellsOf).map(({ id }) => id));
  const named = tables.flatMap(({ id, listed = {} }) => Object.keys(listed).map((key) => `${id}.${key}`));
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((id) => !cells.has(id))).toEqual([]);
});
