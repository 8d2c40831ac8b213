// The subject of a file of findings → the report that its findings lie in; a second report of a year is told from the usual one.
import { expect, test } from 'vitest';
import type { FindingsFile } from '../../../src/report/model/findings-file.ts';
import { listFile } from '../../../src/views/findings/collect-findings.ts';

const fileOf = (subject: string): FindingsFile => ({
  subject,
  checks: [],
  findings: [{ rule: 'cell-repeated', level: 'error', message: { code: 'cell-repeated.message' }, at: [] }],
});

test.each([
  ['371000-kjj/2021', { agencyId: '371000-kjj', year: 2021 }],
  ['321300-gov/2023-own_level', { agencyId: '321300-gov', year: 2023, scope: 'own_level' }],
  ['371000-kjj/series', null],
  ['corpus', null],
])('%s', (subject, of) => {
  expect(listFile(fileOf(subject)).map((listed) => listed.of)).toEqual([of]);
});
