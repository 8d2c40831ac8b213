// The classes in which each form counts how requests ended; typed by hand.
import { expect, test } from 'vitest';
import {
  classesIn,
  hasSameClasses,
  listOutcomeMetrics,
  outcomeOfMetric,
  outcomeTotals,
  prescribesOutcome,
} from '../../src/forms/outcomes.ts';

test('each class falls into one way of ending', () => {
  expect(listOutcomeMetrics('granted').toSorted()).toEqual([
    ...['requests.granted.total', 'stat2008.answers_granted', 'stat2014.answers_already_public'],
    'stat2014.answers_granted',
  ]);
  expect(listOutcomeMetrics('unavailable').toSorted()).toEqual([
    ...['requests.unavailable.needs_creation.total', 'requests.unavailable.not_held.total'],
    ...['requests.unavailable.unclear.total', 'stat2014.answers_not_exist', 'stat2014.answers_not_this_body'],
  ]);
  expect(listOutcomeMetrics('rejected')).toHaveLength(5);
  expect(listOutcomeMetrics('other').toSorted()).toEqual([
    ...['requests.other.all.total', 'requests.other.misc.total', 'requests.other.no_correction.total'],
    'requests.other.no_payment.total',
  ]);
  expect(listOutcomeMetrics('other_answers').toSorted()).toEqual([
    ...['stat2008.answers_other', 'stat2014.answers_need_correction', 'stat2014.answers_other_way'],
  ]);
});

test('what a class is divided into, other applicants and sums over the years are no classes', () => {
  expect(outcomeOfMetric.get('stat2014.answers_denied')).toBe('denied');
  expect(outcomeOfMetric.has('stat2014.denied_privacy')).toBe(false);
  expect(outcomeOfMetric.has('requests.granted.natural')).toBe(false);
  expect(outcomeOfMetric.has('stat2008.answers_granted.cumulative')).toBe(false);
});

test('totals of the classes', () => {
  expect([...outcomeTotals]).toEqual(['requests.total.total', 'stat2014.answers', 'stat2008.answers']);
});

test('which forms share their classes, and which lack one', () => {
  expect([hasSameClasses('2019', '2021'), hasSameClasses('2014', '2019'), hasSameClasses('2008', '2014')]).toEqual([
    ...[true, false, false],
  ]);
  expect(classesIn('2014', 'denied')).toEqual(['stat2014.answers_denied']);
  expect(classesIn('2019', 'other')).toEqual(['requests.other.all.total']);
  expect(classesIn('2014', 'rejected')).toEqual([]);
  expect(prescribesOutcome('2014', 'rejected')).toBe(false);
  expect(prescribesOutcome('2014', 'partial')).toBe(true);
  expect(prescribesOutcome('2019', 'rejected')).toBe(true);
  expect(prescribesOutcome('2008')).toBe(false);
});
