// Requests closed fall into six groups; a blank makes the sum unknown, never smaller.
import { expect, test } from 'vitest';
import { outcomeIds } from '../../../../src/forms/record.ts';
import {
  buildOutcomeSeries,
  listUnknownOutcomes,
  readOutcomePoint,
  readOutcomes,
} from '../../../../src/report/analysis/read-outcomes.ts';
import { type FigureSketch, makeReport } from '../../../views/make-report.ts';

test('reasons are added up within their group', () => {
  const report = makeReport(
    {},
    {
      'requests.denied.internal.total': 2,
      'requests.denied.inquiry.total': 1,
      'requests.granted.total': 4,
      'requests.total.total': 7,
    },
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
    {
      'requests.granted.total': 4,
      'requests.partial.total': { value: null, status: 'not_applicable' },
      'requests.total.total': 4,
    },
  );
  const read = readOutcomes(report);
  expect(read.state === 'known' && read.outcomes.map(({ id }) => id)).toEqual(['granted']);
});

test('a series has a point for every year, and the break of form', () => {
  const old = makeReport(
    { year: 2016, template: '2014' },
    { 'stat2014.answers_granted': 1, 'stat2014.answers_not_exist': 0, 'stat2014.answers': 1 },
  );
  const young = makeReport(
    { year: 2019, template: '2019' },
    { 'requests.granted.total': 3, 'requests.total.total': 3 },
  );
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

test('there are at most seven groups, one mark each', () => {
  expect(outcomeIds.length).toBeLessThanOrEqual(7);
});

/** All classes of the form of 2021, a case in each. */
const everyClass: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'granted partial',
    'denied.state_secret denied.other_law denied.stability denied.third_party denied.internal denied.deliberative',
    'denied.enforcement_file denied.inquiry unavailable.not_held unavailable.needs_creation unavailable.unclear',
    'rejected.petition rejected.repeat rejected.publication rejected.excessive rejected.reconfirm',
    'other.no_correction other.no_payment other.misc',
  ].flatMap((line) => line.split(' ').map((row) => [`requests.${row}.total`, 1])),
);

const without = (...rows: string[]): Record<string, FigureSketch> =>
  Object.fromEntries(Object.entries(everyClass).filter(([metric]) => !rows.includes(metric.split('.').at(-2)!)));

test('every class read: the outcomes are known without the total', () => {
  const read = readOutcomes(makeReport({}, everyClass));
  expect(read).toMatchObject({ state: 'known', total: null });
  // 1 + 1 + 8 + 3 + 5 + 3 = 21 cases.
  expect(read.state === 'known' && read.outcomes.map(({ value }) => value)).toEqual([1, 1, 8, 3, 5, 3]);
});

test('a class that the form prints and that was not read leaves its group, and the total, unknown', () => {
  const report = makeReport({}, without('partial', 'needs_creation', 'reconfirm'));
  const read = readOutcomes(report);
  expect(read).toMatchObject({ state: 'incomplete', partial: ['unavailable', 'rejected'], missing: ['partial'] });
  expect(read.state === 'incomplete' && read.outcomes.map(({ id, value }) => [id, value])).toEqual([
    ['granted', 1],
    ['denied', 8],
    ['other', 3],
  ]);
  expect(outcomeIds.map((id) => readOutcomePoint([report], id, 2021).value)).toEqual([
    ...[1, null, 8, null, null, 3, null],
  ]);
  expect(listUnknownOutcomes([report])).toEqual([2021]);
});

test('a printed total that what was read adds up to leaves nothing for the rest; any other leaves it open', () => {
  const withTotal = (total: number) =>
    makeReport({}, { ...without('partial', 'needs_creation', 'reconfirm'), 'requests.total.total': total });
  expect(readOutcomes(withTotal(18)).state).toBe('known');
  expect(readOutcomes(withTotal(21)).state).toBe('incomplete');
  expect(listUnknownOutcomes([withTotal(18)])).toEqual([]);
});

test('the one row of the form of 2019 stands for the three of the form of 2021', () => {
  const one = { ...without('no_correction', 'no_payment', 'misc'), 'requests.other.all.total': 3 };
  expect(readOutcomes(makeReport({}, one)).state).toBe('known');
});
