// A number → that many bodies, so that most have like ones: a few kinds in many cities, counties and provinces.

import type { Agency, Region } from '../../src/report/model/agency.ts';
import type { Registry } from '../../src/report/registry/registry.ts';
import { composeBody, listRegions } from '../bench/generate/choose-agencies.ts';
import type { Random } from '../bench/generate/random.ts';

/** The most usual first: of few bodies, all are of these. */
const kinds = [
  ...['kjj', 'gov', 'jyj', 'zrzyj', 'gaj', 'wjw', 'sthjj', 'scjgj', 'mzj', 'czj', 'rsj', 'jtj', 'zjj', 'fgw', 'sfj'],
  ...['slj', 'nyncj', 'swj', 'wlj', 'tyjrj', 'yjj', 'sjj', 'tjj', 'ybj', 'gxj', 'lyj', 'cgj', 'tyj', 'xfj'],
];

/** How the bodies are spread over the levels, and how many kinds of one level are met before more places are. */
const levels = [
  { level: 'city', share: 0.55, kinds: 10 },
  { level: 'county', share: 0.32, kinds: 7 },
  { level: 'province', share: 0.13, kinds: 3 },
] as const;

const provinceOf = ({ code }: Region): string => code.slice(0, 2);

/** Province after province, the first of them twice as often, so that some have several places and many have one. */
function orderPlaces(random: Random, places: readonly Region[], provinces: readonly string[]): Region[] {
  const left = Map.groupBy(random.shuffle(places), provinceOf);
  const turns = [...provinces.slice(0, 4).flatMap((one) => [one, one, one]), ...provinces.slice(4)];
  const ordered: Region[] = [];
  while (ordered.length < places.length) {
    for (const province of turns) {
      const next = left.get(province)?.pop();
      if (next) ordered.push(next);
    }
  }
  return ordered;
}

export function chooseBodies(registry: Registry, random: Random, count: number): Agency[] {
  const regions = listRegions(registry);
  const provinces = random.shuffle([...new Set(regions.map(provinceOf))]);
  const chosen = levels.flatMap(({ level, share, kinds: usual }) => {
    const places = orderPlaces(
      random,
      regions.filter((region) => region.level === level),
      provinces,
    );
    const wanted =
      level === 'city' ? count - Math.floor(count * 0.32) - Math.floor(count * 0.13) : Math.floor(count * share);
    const width = Math.min(places.length, Math.max(1, Math.ceil(wanted / usual)));
    return kinds
      .flatMap((id) => registry.sectors.get(id) ?? [])
      .flatMap((sector) => places.slice(0, width).map((region) => ({ region, sector })))
      .slice(0, wanted);
  });
  const bodies = chosen.map(({ region, sector }) => composeBody(registry, region, sector));
  // Few provinces have all their own: what lacks is made up for by counties.
  return [...new Map(bodies.map((body) => [body.id, body])).values()].slice(0, count);
}
