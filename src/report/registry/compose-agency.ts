// A region and a kind of body → the agency: its permanent id, its present name in both languages, its scope.
import type { Agency } from '../model/agency.ts';
import type { Scope } from '../model/template.ts';
import { composeEnglish } from './english-name.ts';
import { foldSector } from './fold-sector.ts';
import { type Locality, listAncestors } from './locality.ts';
import type { Body } from './read-body.ts';
import type { RegisteredSector, Registry } from './registry.ts';
import { spellId } from './romanize.ts';

const municipalities = /^(11|12|31|50)0000$/;

/** 区 is printed after its city, 县 and 市 alone; in a city under the central government both follow it. */
function nameLocality({ region, zone }: Locality, registry: Registry): string {
  if (region.level === 'country') return '';
  const above = listAncestors(region.code, registry.regions)[0];
  const joined = above && region.level === 'county' && (region.name.endsWith('区') || municipalities.test(above.code));
  const name = (joined ? above.name : '') + region.name;
  if (zone === null) return name;
  const stem = region.name.replace(/[省市]$/, '');
  return zone.startsWith(stem) || region.level === 'province' || region.level === 'county' ? zone : name + zone;
}

function usualForm(sector: RegisteredSector, { region }: Locality): string {
  if (region.level !== 'province') return sector.name;
  const form = municipalities.test(region.code) ? sector.municipality : sector.province;
  return form ?? sector.name;
}

/** Present names are kept as printed; former ones and abbreviations give way to the usual form of the level. */
function nameKind(sector: RegisteredSector, printed: string, locality: Locality): string {
  const present = [sector.name, sector.province, sector.municipality, ...sector.variants];
  const folded = foldSector(printed);
  const form = present.find((candidate) => candidate !== undefined && foldSector(candidate) === folded);
  return form ?? usualForm(sector, locality);
}

function nameBody(body: Body, locality: Locality): string {
  const { sector, printed, tail } = body;
  if (!sector || sector.id === 'town' || sector.id === 'subdistrict') return printed;
  return tail ? printed : nameKind(sector, printed, locality);
}

function composeId({ region, zone }: Locality, { sector, tail }: Body): string {
  const own = sector && sector.id !== 'town' && sector.id !== 'subdistrict' ? sector.id : null;
  const parts = [region.code, zone === null ? null : spellId(zone), own, tail ? spellId(tail) : null];
  return parts.filter((part) => part !== null).join('-');
}

/** A government or a zone's committee sums up the bodies below it; towns and street offices report for themselves. */
function findScope({ sector, tail }: Body): Scope {
  const whole = sector?.id === 'gov' || sector?.id === 'gwh';
  return whole && !tail ? 'jurisdiction' : 'agency';
}

/** Composes the agency, or takes the entry that the registry has under the same id. */
export function composeAgency(locality: Locality, body: Body, registry: Registry): { agency: Agency; registered: boolean } {
  const id = composeId(locality, body);
  const known = registry.agencies.get(id);
  if (known) return { agency: known, registered: true };
  const name = nameLocality(locality, registry) + nameBody(body, locality);
  const agency: Agency = {
    id,
    name,
    en: composeEnglish(locality, body, name, registry),
    region: locality.region.code,
    sector: body.sector?.id ?? null,
    scope: findScope(body),
    names: [],
  };
  return { agency, registered: false };
}
