// A report's key ↔ the path of its files and pages.
import { expect, test } from 'vitest';
import { readReportPath, reportPage, reportPath } from '../../src/report/model/report-key.ts';

test.each([
  [{ agencyId: '371000-kjj', year: 2021 }, '371000-kjj/2021'],
  [{ agencyId: '371000-kjj', year: 2021, scope: 'agency' }, '371000-kjj/2021'],
  [{ agencyId: '321300-gov', year: 2023, scope: 'jurisdiction' }, '321300-gov/2023'],
  [{ agencyId: '321300-gov', year: 2023, scope: 'own_level' }, '321300-gov/2023-own_level'],
] as const)('%o is %s', (key, path) => {
  expect(reportPath(key)).toBe(path);
  expect(reportPage(key)).toBe(`/agency/${path}/`);
});

test.each([
  ['371000-kjj/2021', { agencyId: '371000-kjj', year: 2021 }],
  ['321300-gov/2023-own_level', { agencyId: '321300-gov', year: 2023, scope: 'own_level' }],
  ['371000-kjj/series', undefined],
  ['371000-kjj/2021-agency', undefined],
  ['371000-kjj/202', undefined],
  ['a/b/2021', undefined],
  ['corpus', undefined],
])('%s is read', (path, key) => {
  expect(readReportPath(path)).toEqual(key);
});
