// Regions, former regions and zones → every name they go by, each with what it may mean.
import type { Region } from '../model/agency.ts';
import { foldName } from './fold-name.ts';
import { type Exactness, type Locality, listAncestors } from './locality.ts';
import { listRegionNames, type RegionName } from './region-names.ts';
import { cutAncestors, shortenZone, type Zone, zoneShortNames } from './zones.ts';

export interface NamedLocality {
  locality: Locality;
  exact: Exactness;
  needsParent: boolean;
}

type Index = Map<string, NamedLocality[]>;
type Regions = ReadonlyMap<string, Region>;

function add(index: Index, name: string, entry: NamedLocality): void {
  const key = foldName(name);
  const known = index.get(key) ?? [];
  const same = known.some(
    ({ locality }) => locality.region === entry.locality.region && locality.zone === entry.locality.zone,
  );
  if (!same) index.set(key, [...known, entry]);
}

/** Names of a zone with a code: in full, without the regions above, and shortened; only the first stands alone. */
function listZoneNames(region: Region, regions: Regions): RegionName[] {
  const above = listAncestors(region.code, regions).reverse();
  const tail = cutAncestors(
    region.name,
    above.flatMap(({ name }) => [name, name.replace(/(省|市|地区)$/, '')]),
  );
  // 兰州新区 names its city, 保税区 says nothing without one.
  const isTold = above.some(({ name }) => region.name.startsWith(name.replace(/(省|市|地区)$/, '')));
  const alone = [region.name, ...shortenZone(region.name)].map(
    (name): RegionName => ({ name, exact: 2, needsParent: !isTold && tail === name && name.length < 5 }),
  );
  const below = [tail, ...shortenZone(tail)].map((name): RegionName => ({ name, exact: 2, needsParent: true }));
  return tail === region.name ? alone : [...alone, ...below];
}

function addRegion(index: Index, region: Region, regions: Regions, present: ReadonlySet<string>): void {
  const names = region.level === 'zone' ? listZoneNames(region, regions) : listRegionNames(region);
  for (const { name, exact, needsParent } of names) {
    if (exact === 1 && present.has(name)) continue;
    add(index, name, { locality: { region, zone: null }, exact, needsParent });
  }
}

function addZones(index: Index, regions: Regions, zones: readonly Zone[]): void {
  for (const { name, region: code, names } of zones) {
    const region = regions.get(code);
    if (!region) continue;
    for (const form of [name, ...names]) {
      add(index, form, { locality: { region, zone: name }, exact: 2, needsParent: false });
    }
  }
}

/** Indexes all names of all regions and zones. */
export function indexLocalities(regions: Regions, zones: readonly Zone[]): Map<string, NamedLocality[]> {
  const index: Index = new Map();
  const former = [...formerRegions, ...zoneShortNames, ...divisions.flatMap(spellDivision)];
  const taken = new Set(
    [...regions.values()]
      .map(({ name }) => name)
      .concat(
        mergedRegions,
        former.map(([name]) => name),
      ),
  );
  for (const [name, code] of former) {
    const region = regions.get(code);
    if (region) add(index, name, { locality: { region, zone: null }, exact: 2, needsParent: false });
  }
  for (const region of regions.values()) addRegion(index, region, regions, taken);
  addZones(index, regions, zones);
  return index;
}

/**
 * 撤县设区 and 县改市 with the stem kept (洪泽县 → 洪泽区) need no entry. Left out on purpose: places that were merged
 * into another one. A name given to two codes is ambiguous without the city above it.
 */
const formerRegions: readonly (readonly [name: string, code: string])[] = [
  ['蓟县', '120119'],
  ['长治县', '140404'],
  ['大同县', '140215'],
  ['襄樊市', '420600'],
  ['襄阳区', '420607'],
  ['郧县', '420304'],
  ['思茅市', '530800'],
  ['思茅地区', '530800'],
  ['思茅县', '530802'],
  ['桥东区', '130502'],
  ['桥西区', '130503'],
  ['任县', '130505'],
  ['新市区', '130602'],
  ['北宁市', '210782'],
  ['莱城区', '370116'],
  ['陵县', '371403'],
  ['通州市', '320612'],
  ['楚州区', '320803'],
  ['绍兴县', '330603'],
  ['鄞县', '330212'],
  ['芜湖县', '340210'],
  ['铜陵县', '340706'],
  ['居巢区', '340181'],
  ['上饶县', '361104'],
  ['星子县', '360483'],
  ['庐山区', '360402'],
  ['九江县', '360404'],
  ['开封县', '410212'],
  ['许昌县', '411003'],
  ['陕县', '411203'],
  ['胶南市', '370211'],
  ['开县', '500154'],
  ['郫县', '510117'],
  ['安县', '510705'],
  ['宜宾县', '511504'],
  ['达县', '511703'],
  ['元坝区', '510811'],
  ['遵义县', '520304'],
  ['盘县', '520281'],
  ['潞西市', '533103'],
  ['横县', '450181'],
  ['户县', '610118'],
  ['华县', '610503'],
  ['彬县', '610482'],
  ['耀县', '610204'],
  ['杨凌区', '610403'],
  ['林芝县', '540402'],
  ['昌都县', '540302'],
  ['那曲县', '540602'],
  ['洪江区', '431271'],
  ['察北管理区', '130772'],
  ['塞北管理区', '130773'],
  ['渤海新区', '130973'],
  ['冀南新区', '130473'],
  ['大通湖区', '430971'],
  ['屈原区', '430671'],
  ['乌拉盖管委会', '152571'],
  ['阿右旗', '152922'],
  ['阿左旗', '152921'],
  ['东乌旗', '152525'],
  ['西乌旗', '152526'],
  ['大柴旦', '632857'],
];

/** The divisions of 新疆生产建设兵团 and the cities that they administer as one body. */
const divisions: readonly (readonly [division: string, city: string, code: string])[] = [
  ['一', '阿拉尔市', '659002'],
  ['二', '铁门关市', '659006'],
  ['三', '图木舒克市', '659003'],
  ['四', '可克达拉市', '659008'],
  ['五', '双河市', '659007'],
  ['六', '五家渠市', '659004'],
  ['七', '胡杨河市', '659010'],
  ['八', '石河子市', '659001'],
  ['九', '白杨市', '659012'],
  ['十', '北屯市', '659005'],
  ['十三', '新星市', '659011'],
  ['十四', '昆玉市', '659009'],
];

function spellDivision([number, city, code]: (typeof divisions)[number]): [name: string, code: string][] {
  const division = [`第${number}师`, `新疆生产建设兵团第${number}师`, `兵团第${number}师`];
  return division.flatMap((name): [string, string][] => [
    [name, code],
    [name + city, code],
  ]);
}

/** Names that a present 区 does not continue: another place of that name stood beside it until it was merged. */
const mergedRegions: readonly string[] = ['宣化县'];
