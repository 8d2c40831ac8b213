// What people type, slips and all → the page that they mean, over the bodies of two places and all metrics.
import { beforeAll, expect, test } from 'vitest';
import type { SearchEngine } from '../../src/search/answer/query.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { listSearchEntries, type SearchableBody } from '../../src/views/search/list-entries.ts';
import { openEngine } from './open-engine.ts';

const body = (id: string, name: string, en: string, sector: string, regions: string[]): SearchableBody => ({
  id,
  name,
  en,
  sector,
  names: [],
  region: regions[0]!,
  regions,
  years: [2020, 2021],
  full: 1,
});

const weihai = ['371000', '370000'];
const pingtan = ['350128', '350100', '350000'];
const bodies = [
  body('371000-kjj', '威海市科学技术局', 'Weihai Bureau of Science and Technology', 'kjj', weihai),
  body('371000-gxj', '威海市工业和信息化局', 'Weihai Bureau of Industry and Information Technology', 'gxj', weihai),
  body('350128-czj', '平潭县财政局', 'Bureau of Finance, Pingtan County, Fuzhou', 'czj', pingtan),
  body('350128-gwh', '平潭综合实验区管理委员会', 'Administrative Committee of Pingtan', 'gwh', pingtan),
  body(
    '350128-gwhb',
    '平潭综合实验区管委会办公室',
    'Office of the Administrative Committee of Pingtan',
    'gwhb',
    pingtan,
  ),
];

let engine: SearchEngine;
beforeAll(() => {
  engine = openEngine(listSearchEntries(bodies, loadRegistry()));
});

const search = (text: string, names: 'zh' | 'en' = 'zh') => engine.search(text, { limit: 12, names });

test.each([
  ['平谭', '/region/350128/'],
  ['平谭财政局', '/agency/350128-czj/'],
  ['威海科技局申请', '/agency/371000-kjj/'],
  ['威海科技局 不予公开', '/agency/371000-kjj/'],
  ['威海科技局 2021', '/agency/371000-kjj/2021/'],
  ['平潭管委会', '/agency/350128-gwh/'],
  ['申请', '/metric/requests.received.total/'],
  ['申请数', '/metric/requests.received.total/'],
  ['不予公开', '/metric/rate.refused/'],
  ['拒绝率', '/metric/rate.refused/'],
])('%s leads to %s', async (text, path) => {
  expect((await search(text))[0]?.path).toBe(path);
});

test.each([
  ['refusal rate', '/metric/rate.refused/'],
  ['share refused', '/metric/rate.refused/'],
  ['rate granted in full', '/metric/rate.granted/'],
  ['reply in time', '/metric/rate.on_time/'],
  ['requests', '/metric/requests.received.total/'],
])('%s leads to %s', async (text, path) => {
  expect((await search(text, 'en'))[0]?.path).toBe(path);
});

test('what was asked about a body stands below it', async () => {
  const paths = (await search('威海科技局申请')).map(({ path }) => path);
  expect(paths.indexOf('/metric/requests.received.total/')).toBeGreaterThan(0);
});

test('totals come before their parts', async () => {
  const ids = (await search('不予公开')).map(({ id }) => id).filter((id) => id.startsWith('requests.'));
  expect(ids.length).toBeGreaterThan(2);
  expect(ids.every((id) => id.endsWith('.total'))).toBe(true);
});

test('readings of characters that no name has are fetched only where nothing else is found', async () => {
  const fetched: string[] = [];
  const own = openEngine(listSearchEntries(bodies, loadRegistry()), fetched);
  await own.search('威海科技局', { limit: 12, names: 'zh' });
  expect(fetched.some((path) => path.includes('sounds'))).toBe(false);
  await own.search('平谭', { limit: 12, names: 'zh' });
  expect(fetched.filter((path) => path.includes('sounds'))).toHaveLength(1);
});
