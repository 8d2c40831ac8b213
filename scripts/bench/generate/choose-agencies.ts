// The registry's regions × the usual kinds of bodies → the bodies that generated reports are about, in a seeded order.
import type { Agency, Region } from '../../../src/report/model/agency.ts';
import { composeAgency } from '../../../src/report/registry/compose-agency.ts';
import type { RegisteredSector, Registry } from '../../../src/report/registry/registry.ts';
import type { Random } from './random.ts';

/** Kinds that every city and county has, whatever else it has. */
const usualSectors = [
  ...['gov', 'fgw', 'gxj', 'kjj', 'jyj', 'gaj', 'mzj', 'sfj', 'czj', 'rsj', 'zrzyj', 'sthjj', 'zjj', 'jtj', 'slj'],
  ...['nyncj', 'swj', 'wlj', 'wjw', 'tyjrj', 'yjj', 'sjj', 'scjgj', 'tjj', 'ybj', 'lyj', 'cgj', 'tyj', 'xfj'],
];

const levels: readonly string[] = ['province', 'city', 'county'];

/** Counties that share their name need their city printed before it; a generated title does not. */
export function listRegions(registry: Registry): Region[] {
  const all = [...registry.regions.values()].filter((region) => levels.includes(region.level));
  const counts = new Map<string, number>();
  for (const { name } of all) counts.set(name, (counts.get(name) ?? 0) + 1);
  return all.filter(({ name }) => counts.get(name) === 1);
}

function formOf(sector: RegisteredSector, region: Region): string {
  if (region.level !== 'province') return sector.name;
  return (region.name.endsWith('市') ? sector.municipality : sector.province) ?? sector.name;
}

export function composeBody(registry: Registry, region: Region, sector: RegisteredSector): Agency {
  const body = { sector, printed: formOf(sector, region), tail: '', sure: 3 as const };
  return composeAgency({ region, zone: null }, body, registry).agency;
}

/** The bodies of a smaller number are the first of those of a larger one. */
export function chooseAgencies(registry: Registry, random: Random, count = 2_000): Agency[] {
  const sectors = usualSectors.flatMap((id) => registry.sectors.get(id) ?? []);
  const pairs = listRegions(registry).flatMap((region) => sectors.map((sector) => ({ region, sector })));
  // There are far more pairs than most runs need; composing all of them would take longer than the run.
  return random
    .shuffle(pairs)
    .slice(0, count)
    .map(({ region, sector }) => composeBody(registry, region, sector));
}
