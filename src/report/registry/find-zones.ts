// A chain of regions followed by a zone or former district that no table knows → the chain with that zone.
import type { FoundLocality } from './find-localities.ts';
import { spellZone } from './name-zone.ts';

const zone =
  /(?:开发区|高新区|经开区|新区|示范区|园区|试验区|实验区|管理区|保税区|保税港区|度假区|风景区|名胜区|景区|保护区|产业园|工业园|产业城|合作区|投资区|新城|科技城|生态城|功能区|集聚区|集中区)/g;
const district = /(?<!社)区|[县市旗]/g;

function* cut(rest: string, kind: RegExp, longest: number): Generator<number> {
  for (const match of rest.matchAll(kind)) {
    const end = match.index + match[0].length;
    if (end > 1 && end <= longest) yield end;
  }
}

/** Lists the zones that may follow; the second kind, a bare 区 or 县, holds only before a kind of body that is known. */
export function findZones(name: string, found: FoundLocality): { found: FoundLocality; district: boolean }[] {
  const { locality, exact, end } = found;
  if (locality.zone !== null || locality.region.level === 'zone') return [];
  const rest = name.slice(end);
  if (exact === 0 && /^[省市县区州盟旗]/.test(rest)) return [];
  const build = (length: number) => ({
    locality: { region: locality.region, zone: spellZone(rest.slice(0, length)) },
    exact: 2 as const,
    end: end + length,
  });
  const zones = [...cut(rest, zone, 18)].map((length) => ({ found: build(length), district: false }));
  if (exact === 0 || locality.region.level === 'county') return zones;
  const districts = [...cut(rest, district, 8)].filter((length) => length > 2 || /^.县/.test(rest));
  return [...zones, ...districts.map((length) => ({ found: build(length), district: true }))];
}
