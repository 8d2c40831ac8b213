// A region and a kind of body → the agency: its permanent id, its present name in both languages, its scope.
import type { Agency } from '../model/agency.ts';
import type { Scope } from '../model/scopes.ts';
import { composeEnglish } from './english-name.ts';
import { cutEnding, foldName, foldSector } from './fold-name.ts';
import { type Locality, listAncestors } from './locality.ts';
import { listOtherTrades } from './merged-trades.ts';
import type { PrintedBody } from './read-body.ts';
import type { RegisteredSector, Registry } from './registry.ts';
import { spellId } from './romanize.ts';

const municipalities = /^(11|12|31|50)0000$/;

/** Branches of national bodies that print their region without 省 or 市 (青岛海关). */
const shortPlaced = new Set(['hg', 'hsj', 'ciq', 'bj', 'zjhj', 'dcd']);
/** National bodies that are part of a branch's present name. */
const headed = new Map([
  ['shuiwuj', '国家税务总局'],
  ['dcd', '国家统计局'],
]);

/** 区 is printed after its city, 县 and 市 alone; in a city under the central government both follow it. */
function nameLocality({ region, zone }: Locality, registry: Registry): string {
  if (region.level === 'country') return '';
  const above = listAncestors(region.code, registry.regions)[0];
  const joined = above && region.level === 'county' && (region.name.endsWith('区') || municipalities.test(above.code));
  const name = (joined ? above.name : '') + region.name;
  if (zone === null) return name;
  const listed = registry.localitiesByName.get(foldName(zone))?.some(({ locality }) => locality.zone === zone);
  return listed ? zone : name + zone;
}

function usualForm(sector: RegisteredSector, { region }: Locality): string {
  if (region.level !== 'province') return sector.name;
  const form = municipalities.test(region.code) ? sector.municipality : sector.province;
  return form ?? sector.name;
}

/** Present names are kept as printed; former ones and abbreviations give way to the usual form of the level. */
function nameKind(sector: RegisteredSector, printed: string, locality: Locality): string {
  const present = [sector.name, sector.province, sector.municipality, ...sector.variants].filter(
    (form) => form !== undefined,
  );
  const folded = foldSector(printed);
  const form = present.find((candidate) => foldSector(candidate) === folded);
  if (form) return form;
  const stem = foldSector(cutEnding(printed));
  const whole = /[局厅会室]$/.test(printed) && present.some((candidate) => foldSector(cutEnding(candidate)) === stem);
  return whole ? printed : usualForm(sector, locality);
}

function nameBody({ sector, printed, tail }: PrintedBody, locality: Locality): string {
  if (!sector || tail || sector.id === 'town' || sector.id === 'subdistrict') return printed;
  return nameKind(sector, printed, locality);
}

function nameAgency(body: PrintedBody, locality: Locality, registry: Registry): string {
  if (body.headPlace) return nameLocality(body.headPlace, registry) + body.printed;
  const place = nameLocality(locality, registry);
  if (body.head !== undefined) return body.head + place + body.tail;
  const id = body.sector?.id ?? '';
  const head = body.tail ? '' : (headed.get(id) ?? '');
  return head + (shortPlaced.has(id) ? place.replace(/[省市]$/, '') : place) + nameBody(body, locality);
}

/** A zone's short id; a zone that no table knows is spelled out. */
const idOfZone = (zone: string, registry: Registry): string => registry.zones.get(zone)?.id ?? spellId(zone);

function composeId({ region, zone }: Locality, { sector, tail, headPlace }: PrintedBody, registry: Registry): string {
  const own = sector && sector.id !== 'town' && sector.id !== 'subdistrict' ? sector.id : null;
  const parts = [
    region.code,
    zone === null ? null : idOfZone(zone, registry),
    own,
    tail && !headPlace ? spellId(tail) : null,
  ];
  return parts.filter((part) => part !== null).join('-');
}

/** A government or a zone's committee sums up the bodies below it; towns and street offices report for themselves. */
function findScope({ sector, tail }: PrintedBody): Scope {
  const whole = sector?.id === 'gov' || sector?.id === 'gwh';
  return whole && !tail ? 'jurisdiction' : 'agency';
}

/** The name as printed where the present name differs: a former name or an abbreviation. */
function listPrinted({ printed, head }: PrintedBody, place: string, name: string): string[] {
  const whole = place + printed;
  return printed === '' || head !== undefined || whole === name ? [] : [whole];
}

/** Composes the agency, or takes the entry that the registry has under the same id. */
export function composeAgency(
  locality: Locality,
  body: PrintedBody,
  registry: Registry,
): { agency: Agency; registered: boolean } {
  const id = composeId(locality, body, registry);
  const name = nameAgency(body, locality, registry);
  const known = registry.agenciesByName.get(foldName(name)) ?? registry.agencies.get(id);
  if (known) return { agency: known, registered: true };
  const others = body.sector ? listOtherTrades(body.printed, body.sector, registry) : [];
  const agency: Agency = {
    id,
    name,
    en: composeEnglish(body.tail ? (body.headPlace ?? locality) : locality, body, name, registry),
    region: locality.region.code,
    ...(locality.zone !== null && { zone: locality.zone }),
    sector: body.sector?.id ?? null,
    scope: findScope(body),
    names: listPrinted(body, nameLocality(body.headPlace ?? locality, registry), name),
    ...(others.length > 0 && { alsoSectors: others }),
  };
  return { agency, registered: false };
}
