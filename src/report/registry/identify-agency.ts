// A body's name as printed → the agency it means, or the reason why that is not clear.
import type { Agency } from '../model/agency.ts';
import { makeRejection, type Rejection } from '../model/rejection.ts';
import { composeAgency } from './compose-agency.ts';
import { type BodyCandidate, findCandidates } from './find-candidates.ts';
import { findLocalities } from './find-localities.ts';
import { foldName } from './fold-name.ts';
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

function readName(name: string, registry: Registry, hints: Hints): readonly BodyCandidate[] {
  const vertical = readVertical(name, registry);
  if (vertical.length > 0) return vertical;
  const placed = findCandidates(name, registry);
  if (placed.length === 1) return placed;
  if (placed.length > 1) return narrowCandidates(placed, hints, registry);
  const national = readNational(name, registry);
  return national.length > 0 ? national : placeByHints(name, hints, registry);
}

/**
 * Identifies a body by its name as printed in a title, a signature or a page's metadata. Former names and abbreviations
 * give the same id; a body that no entry lists gets a composed one. `hints` fill in a region that the name leaves out.
 */
export function identifyAgency(name: string, registry: Registry, hints: Hints = {}): Identified {
  const folded = foldName(name).replace(/^中华人民共和国(?=.)/, '');
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
