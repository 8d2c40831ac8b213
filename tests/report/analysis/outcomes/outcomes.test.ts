// Requests closed fall into six groups; a blank makes the sum unknown, never smaller.
import { expect, test } from 'vitest';
import { outcomeIds } from '../../../../src/forms/record.ts';
import { buildOutcomeSeries, readOutcomePoint, readOutcomes } from '../../../../src/report/analysis/read-outcomes.ts';
import { makeReport } from '../../../views/make-report.ts';

test('reasons are added up within their group', () => {
  const report = makeReport(
    {},
    { 'requests.denied.internal.total': 2, 'requests.denied.inquiry.total': 1, 'requests.granted.total': 4 },
  );
  const read = readOutcomes(report);
  expect(read.state === 'known' && read.outcomes.map(({ id, value }) => [id, value])).toEqual([
    ['granted', 4],
    ['denied', 3],
  ]);
});

test('applicants’ columns and received requests are not outcomes', () => {
  expect(readOutcomes(makeReport({}, { 'requests.received.total': 9, 'requests.granted.natural': 1 }))).toEqual({
    state: 'not_stated',
  });
});

test.each(['blank', 'unreadable'] as const)('a cell that is %s leaves the outcomes unclear', (status) => {
  const report = makeReport({}, { 'requests.granted.total': 4, 'requests.partial.total': { value: null, status } });
  expect(readOutcomes(report)).toEqual({ state: 'unclear' });
  expect(readOutcomePoint([report], 'granted', 2021)).toMatchObject({ state: 'unreadable', value: null });
});

test('a cell that does not apply adds nothing, and makes no group of its own', () => {
  const report = makeReport(
    {},
    { 'requests.granted.total': 4, 'requests.partial.total': { value: null, status: 'not_applicable' } },
  );
  const read = readOutcomes(report);
  expect(read.state === 'known' && read.outcomes.map(({ id }) => id)).toEqual(['granted']);
});

test('a series has a point for every year, and the break of form', () => {
  const old = makeReport(
    { year: 2016, template: '2014' },
    { 'stat2014.answers_granted': 1, 'stat2014.answers_not_exist': 0 },
  );
  const young = makeReport({ year: 2019, template: '2019' }, { 'requests.granted.total': 3 });
  const { points, breaks } = buildOutcomeSeries([old, young], 'granted', { from: 2016, to: 2020 });
  expect(points.map(({ state, value }) => [state, value])).toEqual([
    ['reported', 1],
    ['no_report', null],
    ['no_report', null],
    ['reported', 3],
    ['no_report', null],
  ]);
  expect(breaks).toMatchObject([{ year: 2019, from: '2014', to: '2019' }]);
  expect(readOutcomePoint([old], 'rejected', 2016).state).toBe('not_in_form');
});

test('there are at most six groups, one colour each', () => {
  expect(outcomeIds.length).toBeLessThanOrEqual(6);
});
