// A body's name as printed → the agency it means, or the reason why that is not clear.
import type { Agency } from '../model/agency.ts';
import { makeRejection, type Rejection } from '../model/rejection.ts';
import { composeAgency } from './compose-agency.ts';
import { type BodyCandidate, findCandidates } from './find-candidates.ts';
import { findLocalities } from './find-localities.ts';
import { foldName, foldSector } from './fold-name.ts';
import { readBody } from './read-body.ts';
import type { Registry } from './registry.ts';
import { type Hints, narrowCandidates, placeByHints } from './resolve-hints.ts';

export type Identified = { ok: true; agency: Agency; registered: boolean } | { ok: false; rejection: Rejection };

/** National bodies whose branches print them before the region: 国家税务总局威海市税务局, 国家统计局威海调查队. */
const heads = new Map([
  ['国家税务总局', 'shuiwuj'],
  ['国家统计局', 'tjj'],
  ['中国人民银行', 'rmyh'],
  ['国家金融监督管理总局', 'jrjgj'],
  ['中国银行保险监督管理委员会', 'jrjgj'],
  ['中国银行业监督管理委员会', 'jrjgj'],
  ['中国证券监督管理委员会', 'zjhj'],
  ['国家外汇管理局', 'whglj'],
  ['国家矿山安全监察局', 'ksjc'],
  ['国家粮食和物资储备局', 'lsj'],
  ['国家能源局', 'nyj'],
]);

function readBranch(name: string, head: string, sectorId: string, registry: Registry): BodyCandidate[] {
  const own = name.slice(head.length);
  const plain = findCandidates(own, registry).filter(({ body }) => body.sure === 3 && body.printed !== '');
  if (plain.length > 0) return plain;
  const sector = registry.sectors.get(sectorId) ?? null;
  const found = findLocalities(own, registry).sort((a, b) => b.end - a.end || b.exact - a.exact)[0];
  const tail = found ? own.slice(found.end) : '';
  if (!found || !sector || !/^[\p{Script=Han}]{1,12}$/u.test(tail)) return [];
  return [{ locality: found.locality, body: { sector, head, printed: head + tail, tail, sure: 2 } }];
}

function readVertical(name: string, registry: Registry): BodyCandidate[] {
  for (const [head, sector] of heads) {
    if (name.startsWith(head) && name.length > head.length) return readBranch(name, head, sector, registry);
  }
  return [];
}

/** 水利部黄河水利委员会: a body below one that has an entry. */
function readBelowNational(name: string, registry: Registry): BodyCandidate[] {
  for (let end = name.length - 3; end > 2; end--) {
    const entry = registry.agenciesByName.get(name.slice(0, end));
    const region = registry.regions.get('100000');
    if (entry?.region !== '100000' || !region || !/(局|委员会|中心|院|所|处|办公室|司)$/.test(name)) continue;
    const own = registry.sectorsByName.get(foldSector(name.slice(end)));
    if (own && lines.has(own.id))
      return [{ locality: { region, zone: null }, body: { sector: own, printed: name, tail: '', sure: 3 } }];
    const sector = registry.sectors.get(entry.sector ?? '') ?? null;
    return [{ locality: { region, zone: null }, body: { sector, printed: name, tail: name.slice(end), sure: 2 } }];
  }
  return [];
}

/** Bodies of the country stand under 100000. */
function readNational(name: string, registry: Registry): BodyCandidate[] {
  const region = registry.regions.get('100000');
  const prefix = /^(国家|国务院)(?!级)/.exec(name)?.[0];
  if (!region || !prefix) return readBelowNational(name, registry);
  const locality = { region, zone: null };
  const body = readBody(name.slice(prefix.length), { locality, exact: 2, end: 0 }, registry);
  return body && body.printed !== '' ? [{ locality, body: { ...body, printed: prefix + body.printed } }] : [];
}

/** National lines of command whose branches print a place without saying of what level it is. */
const lines = new Set(['hg', 'ciq', 'bj', 'hsj', 'dcd', 'rmyh', 'jrjgj', 'zjhj', 'whglj', 'ksjc', 'txglj', 'shuiwuj']);
const levels = ['province', 'city', 'county', 'zone'];

/** 海南海事局 is the province's, 国家统计局中山调查队 the city's: the highest place of the name, but 队 is below 总队. */
function chooseLevel(candidates: readonly BodyCandidate[]): readonly BodyCandidate[] {
  if (!candidates.every(({ body }) => lines.has(body.sector?.id ?? ''))) return candidates;
  const isTeam = candidates.every(({ body }) => body.printed.endsWith('队') && !body.printed.endsWith('总队'));
  const allowed = candidates.filter(({ locality }) => !isTeam || locality.region.level !== 'province');
  const rank = ({ locality }: BodyCandidate): number => levels.indexOf(locality.region.level);
  const highest = Math.min(...allowed.map(rank));
  const best = allowed.filter((candidate) => rank(candidate) === highest);
  return best.length === 1 ? best : candidates;
}

/** Offices of national lines that are named after a place that is no region of the code table. */
const seats: ReadonlyMap<string, readonly [region: string, sector: string]> = new Map([
  ['拱北海关', ['440400', 'hg']],
  ['满洲里海关', ['150781', 'hg']],
  ['长江海事局', ['420100', 'hsj']],
]);

function readSeat(name: string, registry: Registry): BodyCandidate[] {
  const [code = '', kind = ''] = seats.get(name) ?? [];
  const region = registry.regions.get(code);
  const country = registry.regions.get('100000');
  const sector = registry.sectors.get(kind);
  if (!region || !country || !sector) return [];
  // It is called by its own name, whatever the place is.
  const headPlace = { region: country, zone: null };
  return [{ locality: { region, zone: null }, body: { sector, printed: name, tail: '', headPlace, sure: 3 } }];
}

/** What the name itself says: one body where it is clear, several where the place is not, none where it says no place. */
export function readPlaced(name: string, registry: Registry): readonly BodyCandidate[] {
  const readings = [
    () => readSeat(name, registry),
    () => readVertical(name, registry),
    () => findCandidates(name, registry),
  ];
  for (const read of readings) {
    const found = read();
    if (found.length > 0) return found.length > 1 ? chooseLevel(found) : found;
  }
  return readNational(name, registry);
}

function readName(name: string, registry: Registry, hints: Hints): readonly BodyCandidate[] {
  const placed = readPlaced(name, registry);
  if (placed.length > 1) return narrowCandidates(placed, hints, registry);
  return placed.length > 0 ? placed : placeByHints(name, hints, registry);
}

/** 鞍山市人民政府（鞍山市人民政府办公室）: both plates are the office's. */
const officePlate = /^(.{1,60}(?:政府|委员会|管委会|公署|行署))[(（〔](.{0,60}办公[室厅])[)）〕]$/u;
/** 乌鲁木齐高新技术产业开发区（新市区）, 昆明片区（昆明经济技术开发区）: the second name says the place. */
const twoPlaces = /^(.+[区园城])[(（〔]([^()（）〔〕]{2,20}[区县市园])[)）〕](.+)$/u;
/** A report of two bodies stands under the first. */
const joint = /^([^(（]{4,}?(?:局|委员会|厅|委|办公室|中心|政府))(?:[、,，]|和|与|暨)(?=.{4,}$)/u;

/** The second place alone, or behind the city that the first begins with. */
function choosePlace(name: string, registry: Registry): string {
  const [, first = '', second = '', rest = ''] = twoPlaces.exec(name) ?? [];
  if (second === '') return name;
  const city = findLocalities(foldName(first), registry).sort((a, b) => b.end - a.end)[0];
  const above = city && city.end < foldName(first).length ? foldName(first).slice(0, city.end) : '';
  const names = [above + second + rest, second + rest];
  return names.find((each) => readPlaced(foldName(each), registry).length === 1) ?? name;
}

/** A name as printed → the one body's name that is looked for, folded. */
function foldBody(printed: string, registry: Registry): string {
  const name = printed.replace(/\s+/gu, '');
  const [, government = '', office = ''] = officePlate.exec(name) ?? [];
  const one = government !== '' && office.startsWith(government) ? office : choosePlace(name, registry);
  const [, first] = joint.exec(one) ?? [];
  const second = first === undefined ? '' : one.slice(first.length + 1);
  const isJoint = first !== undefined && readPlaced(foldName(second), registry).length > 0;
  return foldName(isJoint ? first : one).replace(/^中华人民共和国(?=.)/, '');
}

/** How sure a whole string is one body's name that says its place: 0 not at all, 1 where nothing but its end looks like it. */
export function rateName(printed: string, registry: Registry): 0 | 1 | 2 | 3 {
  if (/^[^(（]*[)）]/u.test(printed)) return 0;
  const folded = foldBody(printed, registry);
  if (registry.agenciesByName.has(folded)) return 3;
  const [best] = readPlaced(folded, registry);
  if (!best || (best.body.printed === '' && best.body.head === undefined)) return 0;
  return best.body.sure;
}

/** What two plates of one office print: the office's own name. */
export function cutPlates(printed: string): string {
  const [, government = '', office = ''] = officePlate.exec(printed) ?? [];
  return government !== '' && office.startsWith(government) ? office : printed;
}

/**
 * Identifies a body by its name as printed in a title, a signature or a page's metadata. Former names and abbreviations
 * give the same id; a body that no entry lists gets a composed one. `hints` fill in a region that the name leaves out.
 */
export function identifyAgency(name: string, registry: Registry, hints: Hints = {}): Identified {
  const folded = foldBody(name, registry);
  const entry = registry.agenciesByName.get(folded);
  if (entry) return { ok: true, agency: entry, registered: true };
  const candidates = readName(folded, registry, hints);
  const [only] = candidates;
  if (!only) return { ok: false, rejection: rejectUnplaced(name.trim()) };
  if (candidates.length > 1) return { ok: false, rejection: rejectAmbiguous(name.trim(), candidates, registry) };
  return { ok: true, ...composeAgency(only.locality, only.body, registry) };
}

/** Several bodies could be meant. */
function rejectAmbiguous(name: string, candidates: readonly BodyCandidate[], registry: Registry): Rejection {
  const agencies = candidates.map(({ locality, body }) => composeAgency(locality, body, registry).agency);
  const listed = agencies.slice(0, 8).map((agency) => `${agency.name} (${agency.id})`);
  return makeRejection('rejections.unknown_agency.ambiguous', { name, bodies: agencies.length, listed });
}

/** The name says no region, or no kind of body that could be told from text. */
function rejectUnplaced(name: string): Rejection {
  if (name === '') return makeRejection('rejections.unknown_agency.no_name');
  return makeRejection('rejections.unknown_agency.unplaced', { name });
}
