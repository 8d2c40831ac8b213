// A rule that only remarks differs from nothing: counts and words tell it apart.
import { expect, test } from 'vitest';
import type { Finding } from '../../../src/report/model/finding.ts';
import type { FindingsFile } from '../../../src/report/model/findings-file.ts';
import { judgeChecks } from '../../../src/report/model/findings-file.ts';
import { countOutcomes, sayOutcomes } from '../../../src/views/findings/count-checks.ts';

const found = (rule: string, level: Finding['level']): Finding => ({
  rule,
  level,
  message: { code: 'compare.sumOfOne', values: { total: { metric: 'requests.received.total' }, sum: 3, printed: 1 } },
  at: [],
});
const file: FindingsFile = {
  subject: '371000-kjj/2021',
  checks: [
    { rule: 'applicants-total', status: 'pass' },
    { rule: 'requests-balance', status: 'fail' },
    { rule: 'digits-run-together', status: 'fail' },
    { rule: 'year-in-text', status: 'fail' },
    { rule: 'cell-blank', status: 'not_applicable' },
  ],
  findings: [
    found('requests-balance', 'error'),
    found('requests-balance', 'error'),
    found('digits-run-together', 'info'),
    found('year-in-text', 'info'),
    found('year-in-text', 'warning'),
  ],
};

test('one mismatch makes a rule differ; remarks alone do not', () => {
  expect(judgeChecks(file)).toEqual(['passed', 'failed', 'remarked', 'failed', 'notApplicable']);
});

test('counts in words', () => {
  const counts = countOutcomes([file]);
  expect(counts).toEqual({ passed: 1, failed: 2, remarked: 1, notApplicable: 1 });
  expect(sayOutcomes('zh', counts, 3)).toBe('1 项对得上 · 2 项对不上，共 3 处 · 1 项有提示 · 1 项无法核对');
  expect(sayOutcomes('zh', { ...counts, remarked: 0 })).toBe('1 项对得上 · 2 项对不上 · 1 项无法核对');
  expect(sayOutcomes('en', counts)).toBe('1 matches · 2 do not match · 1 has notes · 1 not checked');
});
