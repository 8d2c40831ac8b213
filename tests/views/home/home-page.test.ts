// The front page counts what is there, and lists bodies or provinces by how many there are.
import { expect, test } from 'vitest';
import { buildCorpus } from '../../../src/store/corpus.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';
import { buildHomeView } from '../../../src/views/home/home-page.ts';
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
    provinces: [],
  });
  expect(view.matrix).toHaveLength(2);
  expect(view.newest).toEqual([
    { agencyId: '370300-kjj', year: 2021, published: null, figures: 1, findings: 0 },
    { agencyId: '371000-kjj', year: 2020, published: null, figures: 1, findings: 0 },
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
