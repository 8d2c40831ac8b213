// A body's region and kind → its English name: Weihai Bureau of Science and Technology.
import { type Locality, listAncestors } from './locality.ts';
import type { Body } from './read-body.ts';
import type { Registry } from './registry.ts';
import { spellWord } from './romanize.ts';

/** Names with an English form of their own. */
const usual = new Map([
  ['内蒙古自治区', 'Inner Mongolia'],
  ['广西壮族自治区', 'Guangxi'],
  ['宁夏回族自治区', 'Ningxia'],
  ['新疆维吾尔自治区', 'Xinjiang'],
  ['西藏自治区', 'Xizang'],
  ['陕西省', 'Shaanxi'],
  ['哈尔滨市', 'Harbin'],
  ['齐齐哈尔市', 'Qiqihar'],
  ['呼和浩特市', 'Hohhot'],
  ['鄂尔多斯市', 'Ordos'],
  ['呼伦贝尔市', 'Hulunbuir'],
  ['乌鲁木齐市', 'Urumqi'],
  ['克拉玛依市', 'Karamay'],
  ['拉萨市', 'Lhasa'],
  ['日喀则市', 'Shigatse'],
]);

/** Ending of a region's name → its English word; a city keeps its bare name. */
const kinds: readonly (readonly [ending: string, english: string])[] = [
  ['自治州', 'Autonomous Prefecture'],
  ['自治县', 'Autonomous County'],
  ['自治旗', 'Autonomous Banner'],
  ['经济技术开发区', 'Economic and Technological Development Zone'],
  ['高新技术产业开发区', 'High-Tech Industrial Development Zone'],
  ['新技术开发区', 'New Technology Development Zone'],
  ['综合实验区', 'Comprehensive Pilot Zone'],
  ['经济开发区', 'Economic Development Zone'],
  ['开发区', 'Development Zone'],
  ['示范区', 'Demonstration Zone'],
  ['管理区', 'Management Zone'],
  ['工业园区', 'Industrial Park'],
  ['新区', 'New Area'],
  ['林区', 'Forestry District'],
  ['地区', 'Prefecture'],
  ['省', ''],
  ['市', ''],
  ['区', 'District'],
  ['县', 'County'],
  ['盟', 'League'],
  ['旗', 'Banner'],
  ['镇', 'Town'],
  ['乡', 'Township'],
  ['苏木', 'Sumu'],
  ['街道', 'Subdistrict'],
];
const peoples = /(?:蒙古|哈萨克|柯尔克孜|各族|[^族]{1,4}族)+$/;

/** Spells one place: 余杭区 → Yuhang District. */
export function spellPlace(name: string): string {
  const known = usual.get(name);
  if (known) return known;
  const kind = kinds.find(([ending]) => name.endsWith(ending) && name.length > ending.length);
  if (!kind) return spellWord(name);
  const stem = name.slice(0, -kind[0].length);
  const bare = kind[0].startsWith('自治') ? stem.replace(peoples, '') : stem;
  return `${spellWord(bare.length > 1 ? bare : stem)} ${kind[1]}`.trim();
}

function listPlaces({ region, zone }: Locality, registry: Registry): string[] {
  const above = listAncestors(region.code, registry.regions).slice(0, 1);
  const names = [zone, region.level === 'country' ? null : region.name, ...above.map(({ name }) => name)];
  const spelled = names.filter((name) => name !== null).map(spellPlace);
  const city = region.level === 'city' || region.level === 'province';
  return city ? spelled.slice(0, zone ? 2 : 1) : spelled.slice(0, zone ? 3 : 2);
}

function spellKind(body: Body, name: string): string {
  const english = body.sector?.en ?? spellWord(body.printed);
  return name.endsWith('厅') ? english.replace(/^Bureau of/, 'Department of') : english;
}

function spellTail(tail: string): string {
  return tail.endsWith('分局') ? `${spellWord(tail.slice(0, -2))} Branch` : spellWord(tail);
}

/** Composes the English name of a body that has no entry of its own; `name` is its composed Chinese name. */
export function composeEnglish(locality: Locality, body: Body, name: string, registry: Registry): string {
  const places = listPlaces(locality, registry);
  const place = places.join(', ');
  const kind = spellKind(body, name);
  const id = body.sector?.id;
  if (id === 'town') return `People's Government of ${[spellPlace(body.tail), ...places].join(', ')}`;
  if (id === 'subdistrict') return `${spellPlace(body.tail)} Office, ${place}`;
  const whole = /People's Government$|Administrative Committee$/.test(kind) && !body.tail;
  if (whole) return `${kind} of ${place}`;
  const own = places.length > 1 || !place ? [kind, place].filter(Boolean).join(', ') : `${place} ${kind}`;
  return body.sector && body.tail ? `${spellTail(body.tail)}, ${own}` : own;
}
