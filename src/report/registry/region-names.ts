// A region → every name it goes by: in full, without its 市 or 县, without its peoples, and as the kind it was before.
import type { Region } from '../model/agency.ts';
import type { Exactness } from './locality.ts';

export interface RegionName {
  name: string;
  exact: Exactness;
  /** True for names that say nothing without the region above (东区, 经济技术开发区). */
  needsParent: boolean;
}

const ethnic =
  '蒙古族|蒙古|回族|藏族|维吾尔族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族|哈萨克|傣族|黎族|' +
  '傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族|柯尔克孜|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|' +
  '锡伯族|锡伯|阿昌族|普米族|塔吉克族|塔吉克|怒族|乌孜别克族|俄罗斯族|鄂温克族|鄂温克|德昂族|保安族|裕固族|京族|独龙族|鄂伦春|' +
  '赫哲族|门巴族|珞巴族|基诺族|各族|达斡尔';
const autonomous = new RegExp(`^(.{2,40}?)(?:${ethnic})*自治(区|州|县|旗)$`);
const suffix = /(地区|林区|特区|管理区|[省市区县旗盟])$/;

/** Too general to mean one place; 公安 and 资源 also begin names of bureaus. */
const general = new Set(['东区', '西区', '南区', '北区', '城区', '郊区', '矿区', '市中区']);
const misleading = new Set(['公安', '资源']);
const shortest = new Map([
  ['克孜勒苏柯尔克孜自治州', '克州'],
  ['巴音郭楞蒙古自治州', '巴州'],
  ['博尔塔拉蒙古自治州', '博州'],
  ['莫力达瓦达斡尔族自治旗', '莫旗'],
  ['前郭尔罗斯蒙古族自治县', '前郭县'],
  ['喀喇沁左翼蒙古族自治县', '喀左县'],
  ['阜新蒙古族自治县', '阜蒙县'],
  ['杜尔伯特蒙古族自治县', '杜蒙县'],
  ['围场满族蒙古族自治县', '围场县'],
  ['塔什库尔干塔吉克自治县', '塔县'],
  ['察布查尔锡伯自治县', '察县'],
]);

/** 恩施土家族苗族自治州 → 恩施 and 州; both empty for a region that is not autonomous. */
export function splitAutonomous(name: string): { stem: string; kind: string } {
  const [, stem = '', kind = ''] = autonomous.exec(name) ?? [];
  return { stem, kind };
}

function nameFormer(name: string): RegionName {
  return { name, exact: 1, needsParent: false };
}

function listAutonomous(name: string): RegionName[] {
  const { stem, kind } = splitAutonomous(name);
  if (!stem) return [];
  const full = [`${stem}${kind}`, `${stem}自治${kind}`].map(nameFormer);
  return [...full, { name: stem, exact: 0, needsParent: false }];
}

/** Names of the same place when it was a county, a county-level city or a prefecture. */
function listEarlier(region: Region, stem: string): string[] {
  const last = region.name.at(-1);
  if (region.level === 'city') return last === '市' ? [`${stem}地区`] : [];
  if (region.level !== 'county' || stem.length < 2 || stem.endsWith('县')) return [];
  if (last === '区') return [`${stem}县`, `${stem}市`];
  return last === '市' ? [`${stem}县`] : [];
}

/** Lists the names of a region that is no zone; the country has none. */
export function listRegionNames(region: Region): RegionName[] {
  if (region.level === 'country') return [];
  const full: RegionName = { name: region.name, exact: 2, needsParent: general.has(region.name) };
  const usual = shortest.get(region.name);
  const stem = region.name.replace(suffix, '');
  const short = stem.length < 2 || misleading.has(stem) || general.has(region.name) ? [] : [stem];
  const autonomousNames = listAutonomous(region.name);
  if (autonomousNames.length > 0) return [full, ...(usual ? [nameFormer(usual)] : []), ...autonomousNames];
  const earlier = general.has(region.name) ? [] : listEarlier(region, stem).map(nameFormer);
  return [full, ...earlier, ...short.map((name): RegionName => ({ name, exact: 0, needsParent: false }))];
}
