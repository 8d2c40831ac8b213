// Invented figures of a few bodies → a corpus with five places and three kinds of bodies.

import type { Region } from '../../../src/report/model/agency.ts';
import type { Report } from '../../../src/report/model/report.ts';
import { buildCorpus, type WholeCorpus } from '../../../src/store/corpus.ts';
import { type FigureSketch, makeFile, makeReport } from '../make-report.ts';

const regions: readonly Region[] = [
  { code: '370000', name: '山东省', level: 'province' },
  { code: '370300', name: '淄博市', level: 'city' },
  { code: '371000', name: '威海市', level: 'city' },
  { code: '371003', name: '文登区', level: 'county' },
  { code: '320000', name: '江苏省', level: 'province' },
];

const sectors = [
  { id: 'gov', name: '人民政府', en: 'People’s Government', variants: [], names: [] },
  { id: 'kjj', name: '科学技术局', en: 'Bureau of Science and Technology', variants: [], names: [] },
  { id: 'shuiwuj', name: '税务局', en: 'Taxation Bureau', variants: [], names: [] },
];

export interface BodySketch {
  id: string;
  year?: number;
  figures?: Readonly<Record<string, FigureSketch>>;
  report?: Partial<Report>;
}

/** `371000-kjj` in 2021, with its figures; a body of the kind `gov` is a government. */
export function sketchReport({ id, year = 2021, figures = {}, report = {} }: BodySketch): Report {
  const [region = '', sector = ''] = id.split('-');
  const scope = sector === 'gov' ? 'jurisdiction' : 'agency';
  return makeReport({ agencyId: id, agency: id, region, sector, scope, year, ...report }, figures);
}

export function makeCorpus(told: readonly BodySketch[]): WholeCorpus {
  const reports = told.map((one) => makeFile(sketchReport(one)));
  return buildCorpus({
    reports,
    findings: [],
    registry: { regions: [...regions], sectors: [...sectors], agencies: [] },
  });
}
