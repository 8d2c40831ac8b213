// The front page counts what is there, and lists bodies or provinces by how many there are.
import { expect, test } from 'vitest';
import type { Finding } from '../../../src/report/model/finding.ts';
import { buildCorpus } from '../../../src/store/corpus.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';
import { buildHomeView, viewHome } from '../../../src/views/home/home-page.ts';
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

test('a few bodies are listed one by one', () => {
  const view = buildHomeView(buildCorpus({ reports: reportsOf(['371000-kjj', '370300-kjj']), findings: [], registry }));
  expect(view).toMatchObject({
    reports: 2,
    agencies: 2,
    regions: 2,
    figures: 2,
    absent: 2,
    findings: 0,
    remarks: 0,
    kinds: [],
    asOf: null,
    provinces: [],
  });
  expect(view.matrix).toHaveLength(2);
  expect(view.newest).toEqual([
    { agencyId: '370300-kjj', year: 2021, published: null, figures: 1 },
    { agencyId: '371000-kjj', year: 2020, published: null, figures: 1 },
  ]);
});

test('many bodies are counted by province and year', () => {
  const ids = [...sectors.keys()].slice(0, 50).map((sector) => `371000-${sector}`);
  const view = buildHomeView(buildCorpus({ reports: reportsOf(ids), findings: [], registry }));
  expect(view.matrix).toEqual([]);
  expect(view.provinces).toEqual([
    {
      code: '370000',
      years: [
        { full: 0, partial: 25 },
        { full: 0, partial: 25 },
      ],
    },
  ]);
});

test('mismatches are counted by rule, as of the newest day known, never by body; remarks apart', () => {
  const found = (rule: string, level: Finding['level']): Finding => ({
    rule,
    level,
    message: { code: 'compare.sumOfOne', values: { total: { metric: 'requests.received.total' }, sum: 3, printed: 1 } },
    left: 3,
    right: 1,
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
      findings: [found('applicants-total', 'error'), found('requests-balance', 'error'), found('cell-blank', 'info')],
    },
    {
      subject: '370300-kjj/2021',
      checks: [],
      findings: [found('requests-balance', 'warning'), found('digits-run-together', 'info')],
    },
  ];
  const view = viewHome('zh', buildCorpus({ reports, findings, registry }));
  expect(view).toMatchObject({ findings: 3, remarks: 2, asOf: '2022-01-20' });
  expect(view.kinds.map(({ rule, count }) => [rule, count])).toEqual([
    ['requests-balance', 2],
    ['applicants-total', 1],
  ]);
  // A correction that the agency tells of leaves the front page.
  const corrected = reports.map((file) => ({
    ...file,
    statements: [
      { rule: 'requests-balance', text: '已更正', from: '某局', date: '2023-05-01', corrected: true as const },
    ],
  }));
  const after = buildHomeView(buildCorpus({ reports: corrected, findings, registry }));
  expect(after.kinds).toEqual([{ rule: 'applicants-total', count: 1 }]);
  expect(after.asOf).toBe('2023-05-01');
});
