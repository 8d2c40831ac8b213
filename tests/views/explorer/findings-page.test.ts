// The list of all mismatches: its counts are those of the files, its rows are few however many there are.
import { expect, test } from 'vitest';
import type { Finding } from '../../../src/report/model/finding.ts';
import { buildCorpus } from '../../../src/store/corpus.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';
import { viewFindingsPage } from '../../../src/views/explorer/findings-page.ts';
import { makeFile, makeReport } from '../make-report.ts';

const { regions, sectors, agencies } = loadRegistry();
const registry = { regions: [...regions.values()], sectors: [...sectors.values()], agencies: [...agencies.values()] };

const reportOf = (agencyId: string, year: number) =>
  makeFile(
    makeReport(
      { agencyId, agency: agencyId, region: agencyId.slice(0, 6), sector: agencyId.slice(7), year },
      { 'requests.received.total': 3 },
    ),
  );

const found = (rule: string, level: Finding['level'], left = 3, right = 1): Finding => ({
  rule,
  level,
  message: {
    code: 'compare.sumOfOne',
    values: { total: { metric: 'requests.received.total' }, sum: left, printed: right },
  },
  left,
  right,
  difference: left - right,
  at: [{ section: 'requests', table: 0, row: 0, column: 1 }],
});

test('each mismatch is told with both sides and leads to its cell; remarks are counted and not listed', () => {
  const corpus = buildCorpus({
    reports: [reportOf('371000-kjj', 2021), reportOf('320500-kjj', 2020)],
    findings: [
      {
        subject: '371000-kjj/2021',
        checks: [],
        findings: [found('requests-balance', 'warning'), found('cell-blank', 'info')],
      },
      { subject: '320500-kjj/2020', checks: [], findings: [found('applicants-total', 'error', 1200, 1)] },
    ],
    registry,
  });
  const view = viewFindingsPage('zh', corpus);
  expect(view.counts).toEqual({ all: 3, mismatches: 2, remarks: 1 });
  expect(view.lead).toContain('**2 份**年报');
  expect(view.lead).toContain('**2 处**出入');
  expect(view.rules.map(({ rule, count, bodies }) => [rule, count, bodies]).sort()).toEqual([
    ['applicants-total', 1, 1],
    ['cell-blank', 1, 1],
    ['requests-balance', 1, 1],
  ]);
  expect(view.places.map(({ code, name, count, reports }) => [code, name, count, reports])).toEqual([
    ['320000', '江苏省', 1, 1],
    ['370000', '山东省', 1, 1],
  ]);
  expect(view.places[0]?.rows).toMatchObject([
    {
      rule: 'applicants-total',
      body: { name: '320500-kjj', page: '/agency/320500-kjj/' },
      year: 2020,
      left: '1,200',
      right: '1',
      difference: '1,199',
      page: '/agency/320500-kjj/2020/#requests.received.total',
    },
  ]);
  expect(view.years).toEqual([2021, 2020]);
});

test('of ten thousand the page lists a bounded number, contradictions first', () => {
  const cities = ['370100', '320500', '330100', '440100', '510100'];
  const findings = cities.map((city) => ({
    subject: `${city}-kjj/2021`,
    checks: [],
    findings: Array.from({ length: 2000 }, (_, index) =>
      found('requests-balance', index === 1999 ? 'error' : 'warning'),
    ),
  }));
  const reports = cities.map((city) => reportOf(`${city}-kjj`, 2021));
  const view = viewFindingsPage('en', buildCorpus({ reports, findings, registry }));
  expect(view.counts.mismatches).toBe(10_000);
  expect(view.places.map(({ count, rows }) => [count, rows.length])).toEqual(cities.map(() => [2000, 30]));
  expect(view.shown).toBe(150);
  expect(view.places.every(({ rows }) => rows[0]?.level === 'error')).toBe(true);
});
