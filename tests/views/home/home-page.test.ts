// The front page counts what is there, names bodies or provinces by how many there are, and never contradicts its own count.
import { expect, test } from 'vitest';
import type { Finding } from '../../../src/report/model/finding.ts';
import { buildCorpus } from '../../../src/store/corpus.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';
import { viewHome } from '../../../src/views/home/home-page.ts';
import { makeFile, makeReport } from '../make-report.ts';

const { regions, sectors, agencies } = loadRegistry();
const registry = { regions: [...regions.values()], sectors: [...sectors.values()], agencies: [...agencies.values()] };
const reportsOf = (ids: readonly string[]) =>
  ids.map((agencyId, index) =>
    makeFile(
      makeReport(
        {
          agencyId,
          agency: agencyId,
          region: agencyId.slice(0, 6),
          sector: agencyId.slice(7),
          year: 2020 + (index % 2),
        },
        { 'requests.received.total': 3, 'requests.granted.total': { value: null, status: 'blank' } },
      ),
    ),
  );

test('a few bodies are named one by one, the newest reports with what they received', () => {
  const view = viewHome(
    'zh',
    buildCorpus({ reports: reportsOf(['371000-kjj', '370300-kjj']), findings: [], registry }),
  );
  expect(view).toMatchObject({ reports: 2, agencies: 2, figures: 2, asOf: null, places: [] });
  expect(view.mismatches).toEqual({ open: 0, corrected: 0, sizes: [], kinds: [], others: { kinds: 0, count: 0 } });
  expect(view.bodies.map(({ name, page, years }) => [name, page, years])).toEqual([
    ['淄博市科学技术局', '/agency/370300-kjj/', '2021'],
    ['威海市科学技术局', '/agency/371000-kjj/', '2020'],
  ]);
  expect(view.newest).toEqual([
    {
      name: '淄博市科学技术局',
      page: '/agency/370300-kjj/2021/',
      year: 2021,
      published: null,
      received: '收到 **3\u00a0件**申请',
    },
    {
      name: '威海市科学技术局',
      page: '/agency/371000-kjj/2020/',
      year: 2020,
      published: null,
      received: '收到 **3\u00a0件**申请',
    },
  ]);
});

test('many bodies are counted by province', () => {
  const ids = [...sectors.keys()].slice(0, 50).map((sector) => `371000-${sector}`);
  const view = viewHome('zh', buildCorpus({ reports: reportsOf(ids), findings: [], registry }));
  expect(view.bodies).toEqual([]);
  expect(view.places).toEqual([{ name: '山东省', page: '/region/370000/', reports: 50 }]);
});

test('mismatches are counted by size and by rule, either list adding up to all; remarks and corrected ones apart', () => {
  const found = (rule: string, level: Finding['level'], sides: Partial<Finding> = { left: 3, right: 1 }): Finding => ({
    rule,
    level,
    message: { code: 'compare.sumOfOne', values: { total: { metric: 'requests.received.total' }, sum: 3, printed: 1 } },
    ...sides,
    at: [],
  });
  const reports = reportsOf(['371000-kjj', '370300-kjj']).map((file, index) => ({
    ...file,
    report: { ...file.report, published: index === 0 ? '2022-01-20' : null },
    source: { ...file.source, retrieved: index === 0 ? null : '2021-06-02' },
  }));
  const findings = [
    {
      subject: '371000-kjj/2020',
      checks: [],
      findings: [
        found('applicants-total', 'error', { left: 20, right: 1, difference: 19 }),
        found('requests-balance', 'error', { left: 3, right: 2, difference: 1 }),
        found('cell-blank', 'warning', {}),
        found('digits-run-together', 'info'),
      ],
    },
    { subject: '370300-kjj/2021', checks: [], findings: [found('requests-balance', 'warning')] },
  ];
  const { mismatches, asOf } = viewHome('zh', buildCorpus({ reports, findings, registry }));
  expect(asOf).toBe('2022-01-20');
  expect(mismatches).toMatchObject({ open: 4, corrected: 0 });
  expect(mismatches.sizes).toEqual([
    { size: 'one', count: 1 },
    { size: 'few', count: 1 },
    { size: 'many', count: 1 },
    { size: 'other', count: 1 },
  ]);
  expect(mismatches.kinds.map(({ rule, count }) => [rule, count])).toEqual([
    ['requests-balance', 2],
    ['applicants-total', 1],
    ['cell-blank', 1],
  ]);
  // A correction that the agency tells of leaves the front page.
  const corrected = reports.map((file) => ({
    ...file,
    statements: [
      { rule: 'requests-balance', text: '已更正', from: '某局', date: '2023-05-01', corrected: true as const },
    ],
  }));
  const after = viewHome('zh', buildCorpus({ reports: corrected, findings, registry }));
  expect(after.mismatches).toMatchObject({ open: 2, corrected: 2 });
  expect(after.asOf).toBe('2023-05-01');
});
