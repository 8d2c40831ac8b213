// The registry → entries of a few bodies that the tests of the search ask for.

import { composeAgency } from '../../src/report/registry/compose-agency.ts';
import { describeRegion, describeSector, indexRegionNames } from '../../src/search/build/registry-entries.ts';
import { pathOf, type SearchEntry } from '../../src/search/format/entry.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';

const registry = loadRegistry();
const bodies: [region: string, sector: string][] = [
  ['370000', 'kjj'],
  ['371000', 'kjj'],
  ['371000', 'gxj'],
  ['371000', 'wjw'],
  ['371003', 'kjj'],
  ['370300', 'kjj'],
  ['370200', 'hg'],
  ['310105', 'jyj'],
  ['320813', 'gov'],
];

function describeBody([code, id]: [string, string]): SearchEntry {
  const body = { sector: registry.sectors.get(id)!, printed: '', tail: '', sure: 3 } as const;
  const { agency } = composeAgency({ region: registry.regions.get(code)!, zone: null }, body, registry);
  return {
    kind: 'agency',
    id: agency.id,
    path: pathOf('agency', agency.id),
    names: { zh: [agency.name, ...agency.names], en: agency.en },
    region: agency.region,
    sector: agency.sector,
    years: [2019, 2021],
    completeness: 0.5,
  };
}

/** A name that is no place and kind, and one of a body whose region has no page. */
const irregular: SearchEntry[] = [
  ['371000-gaj-wendengfenju', '威海市公安局文登分局', 'Wendeng Branch, Weihai Bureau of Public Security', '371000'],
  ['650000-bingtuan', '新疆生产建设兵团', 'Xinjiang Production and Construction Corps', '650000'],
].map(([id = '', zh = '', en = '', region = '']) => ({
  kind: 'agency',
  id,
  path: pathOf('agency', id),
  names: { zh: [zh], en },
  region,
  sector: null,
  years: [2020],
  completeness: null,
}));

const metric: SearchEntry = {
  kind: 'metric',
  id: 'requests.new.total',
  path: '/metric/requests.new.total/',
  names: { zh: ['本年新收政府信息公开申请数量', '收到申请'], en: 'New requests received' },
  region: null,
  sector: null,
  years: [],
  completeness: null,
};

const names = indexRegionNames(registry);
const codes = ['370000', '370200', '370300', '371000', '371003', '310000', '310105', '320000', '320800', '320813'];

export const sampleEntries: SearchEntry[] = [
  ...codes.map((code) => describeRegion(registry.regions.get(code)!, registry, names)),
  ...['kjj', 'gxj', 'wjw', 'gov', 'hg', 'jyj'].map((id) => describeSector(registry.sectors.get(id)!)),
  ...bodies.map(describeBody),
  ...irregular,
  metric,
];
