// Bodies of the registry → what they are called where their place is said already.
import { expect, test } from 'vitest';
import { describeBody } from '../../src/store/describe-body.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { nameWithoutPlace } from '../../src/views/names.ts';

const registry = loadRegistry();

test.each([
  ['350128-pingtan-jmj', '经济发展局', 'Bureau of Economic Development'],
  ['350128-pingtan-zrzyj', '自然资源与生态环境局', 'Bureau of Natural Resources, Ecology and Environment'],
  ['350128-pingtan-pqglj-haitan', '海坛片区管理局', 'Haitan Area Administration'],
  ['371000-kjj', '科学技术局', 'Bureau of Science and Technology'],
  ['371003-kjj', '科学技术局', 'Bureau of Science and Technology'],
  ['350128-gwhb', '管委会办公室', 'General Office of the Administrative Committee of Pingtan Comprehensive Pilot Zone'],
])('%s is %s', (id, zh, en) => {
  const entry = registry.agencies.get(id);
  if (!entry) throw new Error(id);
  const { name: agency, region, zone, sector, scope } = entry;
  const head = { agencyId: id, agency, region, sector, scope, year: 2021, ...(zone !== undefined && { zone }) };
  const body = describeBody([head], registry);
  expect([nameWithoutPlace('zh', body), nameWithoutPlace('en', body)]).toEqual([zh, en]);
});
