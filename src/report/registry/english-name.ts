// A body's region and kind → its English name: Weihai Bureau of Science and Technology.

import type { Region } from '../model/agency.ts';
import { type Locality, listAncestors } from './locality.ts';
import type { PrintedBody } from './read-body.ts';
import { splitAutonomous } from './region-names.ts';
import type { Registry } from './registry.ts';
import { spellWord } from './romanize.ts';
import { cutAncestors } from './zones.ts';

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
  ['喀什地区', 'Kashgar Prefecture'],
  ['喀什市', 'Kashgar'],
]);

/** Ending of a region's name → its English word; a city keeps its bare name. */
const kinds: readonly (readonly [ending: string, english: string])[] = [
  ['自治州', 'Autonomous Prefecture'],
  ['自治县', 'Autonomous County'],
  ['自治旗', 'Autonomous Banner'],
  ['经济技术开发区', 'Economic and Technological Development Zone'],
  ['高新技术产业开发区', 'High-Tech Industrial Development Zone'],
  ['新技术开发区', 'New Technology Development Zone'],
  ['高技术产业开发区', 'High-Tech Industrial Development Zone'],
  ['综合实验区', 'Comprehensive Pilot Zone'],
  ['经济开发区', 'Economic Development Zone'],
  ['开发区', 'Development Zone'],
  ['示范区', 'Demonstration Zone'],
  ['管理区', 'Management Zone'],
  ['工业园区', 'Industrial Park'],
  ['新区', 'New Area'],
  ['特区', 'Special District'],
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

/** Spells one place: 余杭区 → Yuhang District. */
export function spellPlace(name: string): string {
  const known = usual.get(name);
  if (known) return known;
  const kind = kinds.find(([ending]) => name.endsWith(ending));
  const stem = name.slice(0, -(kind?.[0].length ?? 0));
  if (!kind || (kind[1] === '' && stem.length < 2)) return spellWord(name);
  return `${stem ? spellWord(splitAutonomous(name).stem || stem) : ''} ${kind[1]}`.trim();
}

/** A zone's own name without the city, unless nothing but its kind would be left. */
function spellZone(zone: string, above: readonly Region[]): string {
  const own = cutAncestors(
    zone,
    [...above].reverse().flatMap(({ name }) => [name, name.replace(/(省|市|地区)$/, '')]),
  );
  return spellPlace(kinds.some(([ending]) => own === ending) ? zone : own);
}

function listPlaces({ region, zone }: Locality, registry: Registry): string[] {
  if (region.level === 'country') return [];
  const above = listAncestors(region.code, registry.regions);
  const inside = zone === null ? [] : [spellZone(zone, [region, ...above])];
  const own = region.level === 'zone' ? spellZone(region.name, above) : spellPlace(region.name);
  const top = region.level === 'city' || region.level === 'province';
  return [...inside, own, ...(top ? [] : above.slice(0, 1).map(({ name }) => spellPlace(name)))];
}

function spellKind(body: PrintedBody, name: string): string {
  const english = body.sector?.en ?? spellWord(body.printed);
  if (name.endsWith('厅')) return english.replace(/^Bureau of/, 'Department of');
  return name.endsWith('委员会') ? english.replace(/^Bureau of/, 'Commission of') : english;
}

function spellTail(tail: string): string {
  return tail.endsWith('分局') ? `${spellWord(tail.slice(0, -2))} Branch` : spellWord(tail);
}

/** Composes the English name of a body that has no entry of its own; `name` is its composed Chinese name. */
export function composeEnglish(locality: Locality, body: PrintedBody, name: string, registry: Registry): string {
  const places = listPlaces(locality, registry);
  const place = places.join(', ');
  const kind = spellKind(body, name);
  const id = body.sector?.id;
  if (id === 'town') return `People's Government of ${[spellPlace(body.tail), ...places].join(', ')}`;
  if (id === 'subdistrict') return `${spellPlace(body.tail.replace(/地区$/, '街道'))} Office, ${place}`;
  const whole = /People's Government$|Administrative Committee$/.test(kind) && !body.tail;
  if (whole) return `${kind} of ${place}`;
  const own = places.length > 1 || !place ? [kind, place].filter(Boolean).join(', ') : `${place} ${kind}`;
  return body.sector && body.tail ? `${spellTail(body.tail)}, ${own}` : own;
}
