// What is left of a name after its region → the kind of body, and what tells it from others of its kind.

import type { FoundLocality } from './find-localities.ts';
import { foldSector } from './fold-name.ts';
import { isBelow, type Locality } from './locality.ts';
import { splitTrades } from './merged-trades.ts';
import type { RegisteredSector, Registry } from './registry.ts';

export interface PrintedBody {
  sector: RegisteredSector | null;
  /** The body's own name as printed, without its region; empty for a bare region. */
  printed: string;
  /** National body that is printed before the region: 国家统计局 in 国家统计局威海调查队. */
  head?: string;
  /** What follows the kind: 龙岗分局 in 公安局龙岗分局; the whole name of a town or of an unknown kind. */
  tail: string;
  /** Of a branch that its district tells from others: where its head sits. */
  headPlace?: Locality;
  /** The district that a branch is of. */
  district?: Locality;
  /** 3: the registry knows the kind; 2: a pattern does; 1: it only looks like a body. */
  sure: 1 | 2 | 3;
}

const town = /^([\p{Script=Han}〇]{1,14}?(?:镇|乡|苏木))(?:人民政府|政府)?$/u;
const subdistrict =
  /^([\p{Script=Han}〇]{1,12}?(?:街道|地区))(?:人民政府|政府)?(?:办事处|街道办事处|办|党工委办事处)?$/u;
const governments = new Set(['gov', 'zfb', 'gwh', 'gwhb', 'town', 'subdistrict']);
const branch =
  /^[\p{Script=Han}\d]{1,16}(?:分局|支局|支队|大队|总队|中队|分队|调查队|中心|分中心|所|站|处|室|院|馆|校|库|段|办事处|分行|支行|营业部|分公司|海关|委员会|局)$/u;
const otherKind =
  /^[\p{Script=Han}\d〇]{1,28}(?:局|委员会|委|办公室|办|厅|署|部|中心|馆|院|所|站|处|队|会|社|库|校|学|学院|公司|集团|银行|分行|支行|林场|农场|园|台|总站)$/u;
/** A regiment of the production and construction corps. */
const regiment = /^[一二三四五六七八九十百\d]{1,5}团(?:场)?$/u;
/** Text of a report, not the name of a body. */
const prose =
  /报告|公开|年度|情况|根据|我|^本(?:局|厅|委|办|县|区|市|省|单位|机关|中心|部门|街道|级)|关于|工作总结|条例/;

function readSector(rest: string, registry: Registry): RegisteredSector | undefined {
  const sector = registry.sectorsByName.get(foldSector(rest));
  if (sector) return sector;
  // 行署外事办公室, 人民政府侨务办公室: a bureau that is printed with the government it belongs to.
  const own = /^(?:人民政府|政府|行政公署|行署)(.{3,})$/u.exec(rest)?.[1];
  if (own) return registry.sectorsByName.get(foldSector(own));
  // A bureau's office signs for the bureau.
  return rest.endsWith('办公室') ? registry.sectorsByName.get(foldSector(rest.slice(0, -3))) : undefined;
}

/** 经济信息化和科学技术局: of the kind of its first-named trade, unless that of the whole is a kind of its own. */
function readMerged(rest: string, registry: Registry): PrintedBody | undefined {
  const trades = splitTrades(rest, registry);
  const ids = trades.map(({ id }) => id);
  const whole = [...registry.sectors.values()].find(({ merges }) => merges?.every((id) => ids.includes(id)));
  const sector = whole ?? trades[0];
  return sector && trades.length > 1 ? { sector, printed: rest, tail: '', sure: 3 } : undefined;
}

/** 忠县镇 under 重庆市 is a county and a stray 镇, not a town. */
function holdsDistrict(name: string, { locality }: FoundLocality): boolean {
  return locality.zone === null && locality.region.level !== 'county' && /.[县区旗]./.test(name);
}

function readTown(printed: string, found: FoundLocality, registry: Registry): PrintedBody | undefined {
  const rest = printed.replace(/^人民政府(?=.{2,}办事处$)/, '');
  const name = town.exec(rest)?.[1];
  const sector = registry.sectors.get('town');
  if (name && name.length > 1 && sector && !holdsDistrict(name, found))
    return { sector, printed: `${name}人民政府`, tail: name, sure: 2 };
  const office = subdistrict.exec(rest)?.[1] ?? (/^[\p{Script=Han}]{2,12}办事处$/u.test(rest) ? rest.slice(0, -3) : '');
  const kind = registry.sectors.get('subdistrict');
  if (office.length < 2 || office === '街道' || office === '地区' || !kind || holdsDistrict(office, found))
    return undefined;
  const full = /(街道|地区)$/.test(office) ? office : `${office}街道`;
  return { sector: kind, printed: `${full}办事处`, tail: full, sure: 2 };
}

/** 下陆 or 下陆区 in 黄石市公安局下陆区分局: the one district below the head's place that goes by that name. */
function findDistrict(tail: string, { locality }: FoundLocality, registry: Registry): Locality | undefined {
  const name = /^(.{2,})分局$/u.exec(tail)?.[1];
  if (name === undefined || locality.zone !== null) return undefined;
  const named = registry.localitiesByName.get(name) ?? [];
  const below = named.filter(
    (each) => each.locality.zone === null && isBelow(each.locality.region.code, locality.region.code),
  );
  return below.length === 1 ? below[0]?.locality : undefined;
}

/** What follows 人民政府 or a bureau's name must not be another body's whole name. */
const isWhole = (tail: string, registry: Registry): boolean =>
  [4, 3, 2].some((length) => registry.localitiesByName.get(tail.slice(0, length))?.some(({ exact }) => exact > 0)) &&
  /(?:政府|委员会|局|厅|办公室)$/u.test(tail) &&
  !tail.endsWith('分局');

function readBranch(rest: string, found: FoundLocality, registry: Registry): PrintedBody | undefined {
  for (let end = rest.length - 2; end > 1; end--) {
    const sector = registry.sectorsByName.get(foldSector(rest.slice(0, end)));
    const tail = rest.slice(end);
    const usual = sector && !governments.has(sector.id) && /[局厅会委]$/.test(rest.slice(0, end));
    if (!usual || !branch.test(tail) || isWhole(tail, registry)) continue;
    const district = findDistrict(tail, found, registry);
    return { sector, printed: rest, tail, sure: 2, ...(district && { headPlace: found.locality, district }) };
  }
  return undefined;
}

/** A body's whole name inside the name of an unknown kind: 人民政府网站…局, 教育局…中心 are two names run together. */
const holdsBody =
  /(?:人民政府|政府|管理委员会|管委会|行政公署|行署)(?=.{2})|^(?:(?!局|委员会|厅).)*(?:局|委员会|厅)(?=.{3,}(?:局|委员会|厅|政府)$)/u;

/** The committee of a zone inside a zone: 西咸新区沣东新城管理委员会. */
const innerCommittee = /^([\p{Script=Han}]{2,12}(?:区|园|新城|基地|港|岛))(?:党工委)?(?:管理委员会|管委会)$/u;

function readOther(rest: string, registry: Registry): PrintedBody | undefined {
  const zone = innerCommittee.exec(rest)?.[1];
  const committee = registry.sectors.get('gwh');
  if (zone && committee && !holdsBody.test(zone)) return { sector: committee, printed: rest, tail: zone, sure: 2 };
  if (regiment.test(rest)) return { sector: null, printed: rest, tail: rest, sure: 2 };
  if (rest.length < 3 || !otherKind.test(rest) || holdsBody.test(rest)) return undefined;
  return { sector: null, printed: rest, tail: rest, sure: 1 };
}

function readBare({ locality }: FoundLocality, registry: Registry): PrintedBody | undefined {
  const committee = locality.zone !== null || locality.region.level === 'zone';
  const sector = registry.sectors.get(committee ? 'gwh' : 'gov');
  return sector && { sector, printed: '', tail: '', sure: 3 };
}

/** 威海市市科技局 repeats the region's last character, 竹溪县县河镇 does not; after a region without its 市 it is none. */
function readRepeated(rest: string, found: FoundLocality, registry: Registry): PrintedBody | undefined {
  if (found.exact === 0) return undefined;
  const whole = readTown(rest, found, registry);
  if (whole || rest[0] !== found.locality.region.name.at(-1)) return whole;
  return readBody(rest.slice(1), { ...found, exact: 0 }, registry);
}

/** Reads the rest of a name; undefined where it is not the name of a body. */
export function readBody(rest: string, found: FoundLocality, registry: Registry): PrintedBody | undefined {
  if (rest === '') return found.exact > 0 ? readBare(found, registry) : undefined;
  const named = readSector(rest, registry);
  // A zone has no government of its own: what is called so is its committee.
  const isCommittee = named?.id === 'gov' && (found.locality.zone !== null || found.locality.region.level === 'zone');
  const sector = isCommittee ? registry.sectors.get('gwh') : named;
  if (sector && sector.id !== 'town' && sector.id !== 'subdistrict')
    return { sector, printed: rest, tail: '', sure: 3 };
  if (prose.test(rest)) return undefined;
  const merged = readMerged(rest, registry);
  if (merged) return merged;
  if (/^[省市县区州盟旗]/.test(rest)) return readRepeated(rest, found, registry);
  if (found.exact === 0) return readBranch(rest, found, registry);
  return readTown(rest, found, registry) ?? readBranch(rest, found, registry) ?? readOther(rest, registry);
}
