// The years with which a figure became another though no form says so, typed by hand.
import { expect, it } from 'vitest';
import { findRedefinition, redefinitionsOf } from '../../src/forms/redefinitions.ts';

const idsOf = (metric: string): string[] => redefinitionsOf(metric).map(({ id }) => id);

it('the first report counts eight months, for figures that such reports have', () => {
  expect(idsOf('stat2008.requests')).toEqual(['first_year']);
  expect(idsOf('narrative.website')).toEqual(['first_year']);
  expect(idsOf('stat2014.requests')).toEqual([]);
});

it('reviews and lawsuits changed with the law of 2024, requests did not, and fees are two fees', () => {
  expect(idsOf('appeals.suit_direct.total')).toEqual(['review_first']);
  expect(idsOf('requests.received.total')).toEqual([]);
  expect(idsOf('narrative.fees_charged')).toEqual(['first_year', 'fees']);
  expect(idsOf('active.fees.amount')).toEqual([]);
});

it('a redefinition lies between two years, not before or behind them', () => {
  const between = (before: number, after: number) => findRedefinition(['appeals.review.total'], before, after)?.id;
  expect([between(2023, 2024), between(2021, 2025)]).toEqual(['review_first', 'review_first']);
  expect([between(2022, 2023), between(2024, 2025)]).toEqual([undefined, undefined]);
});
