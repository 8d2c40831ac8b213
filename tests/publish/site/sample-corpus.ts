// Three bodies with a few reports each → a corpus for the tests of hosting.

import type { Report, ReportFile } from '../../../src/report/model/report.ts';
import { buildCorpus, type WholeCorpus } from '../../../src/store/corpus.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';
import { type FigureSketch, makeFile, makeReport } from '../../views/make-report.ts';

interface Sketch {
  report: Partial<Report>;
  figures?: Record<string, FigureSketch>;
  retrieved?: string;
  url?: string;
}

export function makeCorpus(sketches: readonly Sketch[]): WholeCorpus {
  const { regions, sectors, agencies } = loadRegistry();
  const reports = sketches.map(({ report, figures, retrieved, url }): ReportFile => {
    const file = makeFile(makeReport(report, figures));
    return { ...file, source: { ...file.source, retrieved: retrieved ?? null, url: url ?? null } };
  });
  const registry = {
    regions: [...regions.values()],
    sectors: [...sectors.values()],
    agencies: [...agencies.values()],
  };
  return buildCorpus({ reports, findings: [], registry });
}

const bureau = { agencyId: '371000-gxj', agency: '威海市工业和信息化局', sector: 'gxj' };

export const sampleCorpus = (): WholeCorpus =>
  makeCorpus([
    { report: { year: 2020, published: '2021-01-20' } },
    {
      report: { year: 2021, published: '2022-01-28', period: { from: '2021-01-01', to: '2021-12-31' } },
      figures: {
        'requests.received.total': 1379,
        'requests.granted.total': 0,
        'active.normative.issued': { status: 'blank' },
      },
      retrieved: '2022-03-01',
      url: 'https://www.example.gov.cn/2021.html',
    },
    { report: { ...bureau, year: 2022 } },
    {
      report: {
        agencyId: '371003-kjj',
        agency: '威海市文登区科学技术局',
        region: '371003',
        year: 2022,
        published: '2023-02-05',
      },
    },
  ]);
