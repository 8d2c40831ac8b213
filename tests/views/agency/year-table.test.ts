// The table of years: every printed row, one point a year, the change only between neighbouring years.
import { expect, test } from 'vitest';
import { buildYearTable } from '../../../src/views/agency/build-year-table.ts';
import { makeReport } from '../make-report.ts';

const rowsOf = (table: ReturnType<typeof buildYearTable>) => table.groups.flatMap((group) => group.rows);

test('only the years that have a report are columns, only what is printed is a row', () => {
  const table = buildYearTable([
    makeReport({ year: 2019, template: '2019' }, { 'requests.received.total': 4 }),
    makeReport({ year: 2021 }, { 'requests.received.total': 0, 'narrative.website': 617 }),
  ]);
  expect(table.years).toEqual([2019, 2021]);
  expect(rowsOf(table).map(({ id }) => id)).toEqual(['requests.received.total', 'narrative.website']);
  expect(rowsOf(table)[0]?.points.map(({ value }) => value)).toEqual([4, 0]);
  expect(rowsOf(table)[1]?.points.map(({ state }) => state)).toEqual(['not_stated', 'reported']);
});

test('the change is known between neighbours and has a reason elsewhere', () => {
  const reports = [2020, 2021].map((year) => makeReport({ year }, { 'requests.received.total': year - 2018 }));
  expect(rowsOf(buildYearTable(reports))[0]?.change).toMatchObject({ kind: 'change', absolute: 1 });
  expect(rowsOf(buildYearTable(reports, ({ year }) => year === 2020))[0]?.change).toMatchObject({ reason: 'doubt' });
  const apart = [2019, 2021].map((year) => makeReport({ year }, { 'requests.received.total': 3 }));
  expect(rowsOf(buildYearTable(apart))[0]?.change).toMatchObject({
    kind: 'beside',
    reason: 'gap',
    before: { year: 2019 },
  });
});

test('a blank stays a blank', () => {
  const table = buildYearTable([makeReport({}, { 'requests.received.total': { value: null, status: 'blank' } })]);
  expect(rowsOf(table)[0]?.points).toMatchObject([{ state: 'blank', value: null }]);
});
