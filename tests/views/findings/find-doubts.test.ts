// A figure that a finding sets another number against is in doubt wherever it is told; others are not.
import { expect, test } from 'vitest';
import { listOutcomeMetrics } from '../../../src/forms/outcomes.ts';
import { readPoint } from '../../../src/report/analysis/read-point.ts';
import type { Finding } from '../../../src/report/model/finding.ts';
import type { Report } from '../../../src/report/model/report.ts';
import { buildCorpus, type Corpus } from '../../../src/store/corpus.ts';
import { findDoubts, makeBodyDoubts } from '../../../src/views/findings/find-doubts.ts';
import { composeLead, readLead } from '../../../src/views/sentences/compose-lead.ts';
import { makeFile, makeReport } from '../make-report.ts';

const received = 'requests.received.total';
const noRegistry = { agencies: [], sectors: [], regions: [] };
const cell = (row: number) => ({ section: 'requests', table: 0, row, column: 1 });

const finding = (fields: Partial<Finding>): Finding => ({
  rule: 'applicants-total',
  level: 'error',
  message: { code: 'compare.sumOfOne', values: { total: '收到申请数', sum: 3, printed: 1 } },
  left: 3,
  right: 1,
  at: [cell(0)],
  ...fields,
});

function judge(report: Report, findings: Finding[]): Corpus {
  const file = { subject: `${report.agencyId}/${report.year}`, checks: [], findings };
  return buildCorpus({ reports: [makeFile(report)], findings: [file], registry: noRegistry });
}

const report = makeReport({}, { [received]: 1, 'requests.granted.total': 1 });

test('only the figure at the place is in doubt', () => {
  const doubts = findDoubts(judge(report, [finding({})]), report);
  expect([...doubts.keys()]).toEqual([received]);
});

test.each<[string, Partial<Finding>]>([
  ['a note', { level: 'info' }],
  ['a comparison of words', { left: '国际秘密', right: '国家秘密' }],
  ['a finding at another cell', { at: [cell(9)] }],
])('%s leaves the figure as it is', (_, fields) => {
  expect(findDoubts(judge(report, [finding(fields)]), report).size).toBe(0);
});

test('a figure of the text is in doubt where the places overlap', () => {
  const at = { section: 'part-1', paragraph: 2, start: 10, end: 13 };
  const told = makeReport({}, { 'narrative.website': { value: 388, raw: '388', at } });
  const doubtsAt = (start: number, end: number, paragraph = 2) =>
    findDoubts(judge(told, [finding({ at: [{ section: 'part-1', paragraph, start, end }] })]), told).size;
  expect(doubtsAt(11, 12)).toBe(1);
  expect(doubtsAt(13, 20)).toBe(0);
  expect(doubtsAt(10, 13, 3)).toBe(0);
});

test('the sentences say what contradicts the numbers they tell', () => {
  const corpus = judge(report, [finding({})]);
  const lead = composeLead('zh', readLead(corpus, { reports: [makeFile(report)], beside: [] }, report));
  expect(lead).toContain('其中有数字存疑（收到申请数：各项之和 3，印出的总数是 1）。');
  expect(composeLead('en', readLead(corpus, { reports: [makeFile(report)], beside: [] }, report))).toContain(
    'Some of this is in doubt (收到申请数: the parts give 3, the printed total is 1).',
  );
  const elsewhere = judge(report, [finding({ at: [cell(9)] })]);
  expect(composeLead('zh', readLead(elsewhere, { reports: [makeFile(report)], beside: [] }, report))).not.toContain(
    '疑问',
  );
});

test('where the text states another number, the table’s stands and the sentences say both', () => {
  const stated = finding({
    rule: 'text-requests',
    level: 'warning',
    message: { code: 'compare.text', values: { what: '收到申请数', stated: 3, printed: 1 } },
  });
  const corpus = judge(report, [stated]);
  expect(findDoubts(corpus, report).size).toBe(0);
  const lead = composeLead('zh', readLead(corpus, { reports: [makeFile(report)], beside: [] }, report));
  expect(lead).toContain('年报里有两个数（收到申请数：正文为 3，表格为 1）。');
  expect(lead).not.toContain('疑问');
});

test('a way in which requests end is in doubt with a class of it', () => {
  const corpus = judge(report, [finding({ at: [cell(1)] })]);
  const doubtsOf = makeBodyDoubts(corpus, { reports: [makeFile(report)], beside: [] });
  const point = readPoint([report], received, 2021);
  expect(doubtsOf(point)).toEqual([]);
  expect(doubtsOf(point, listOutcomeMetrics('granted'))).toHaveLength(1);
  expect(doubtsOf(point, listOutcomeMetrics('denied'))).toEqual([]);
});
