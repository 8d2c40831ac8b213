// Similar bodies: the same kind, the nearest first; and the same place.
import { expect, test } from 'vitest';
import { buildCorpus } from '../../../src/store/corpus.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';
import { listSimilar } from '../../../src/views/agency/agency-page.ts';
import { makeFile, makeReport } from '../make-report.ts';

const registry = loadRegistry();
const data = {
  regions: [...registry.regions.values()],
  sectors: [...registry.sectors.values()],
  agencies: [...registry.agencies.values()],
};
const body = (agencyId: string, agency: string) =>
  makeFile(makeReport({ agencyId, agency, region: agencyId.slice(0, 6), sector: agencyId.slice(7) }));
const corpus = buildCorpus({
  reports: [
    body('110000-kjj', '北京市科学技术委员会'),
    body('370300-kjj', '淄博市科学技术局'),
    body('371000-gxj', '威海市工业和信息化局'),
    body('371000-kjj', '威海市科学技术局'),
    body('371003-kjj', '威海市文登区科学技术局'),
  ],
  findings: [],
  registry: data,
});

test('the same city first, then the same province, then elsewhere', () => {
  const agency = corpus.agencyById.get('371000-kjj');
  const similar = agency && listSimilar(agency, corpus);
  expect(similar?.sameSector.map(({ id }) => id)).toEqual(['371003-kjj', '370300-kjj', '110000-kjj']);
  expect(similar?.samePlace.map(({ id }) => id)).toEqual(['371000-gxj']);
});

test('a body without an entry of its own is named in English too', () => {
  expect(corpus.agencyById.get('110000-kjj')?.en).toMatch(/Beijing/);
});
