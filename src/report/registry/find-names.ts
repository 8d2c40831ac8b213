// A text → the name of the body that ends where it ends, or that begins at a place in it.
// What stands before a name is told by what cannot be part of one: a name begins with its place, and holds no other whole name.
import { findLocalities } from './find-localities.ts';
import { rateName } from './identify-agency.ts';
import { isWithin } from './locality.ts';
import type { Registry } from './registry.ts';

const longestName = 48;
const han = /\p{Script=Han}/u;
const kindEnd =
  /局|厅|委员会|[国民经科计农工教商]委|办公室|[府管政]办|政府|公署|行署|办事处|中心|研究院|学院|档案馆|调查队|总队|支队|大队|海关|检查站|联合会|联合社|支行|分行|兵团|街道|[镇乡]|苏木|[省贸卫]委/gu;
/** Bodies that begin with the nation's name or their head's, not with a place. */
const national = /^(?:国家|国务院|中国|中华人民共和国|交通运输部|水利部|海关总署|拱北|满洲里|长江)/u;

/** Whether a text begins with the name of a place in full, or with that of the nation. */
export const beginsWithPlace = (text: string, registry: Registry): boolean => {
  for (let length = 2; length <= Math.min(registry.longestLocality, text.length); length++) {
    if (registry.localitiesByName.get(text.slice(0, length))?.some(({ exact }) => exact > 0)) return true;
  }
  return national.test(text);
};

/** Whether the place whose full name stands right before `start` is another than the one that the name at `start` begins with. */
function followsOtherPlace(text: string, start: number, registry: Registry): boolean {
  const own = findLocalities(text.slice(start), registry).map(({ locality }) => locality.region.code);
  for (let length = Math.min(registry.longestLocality, start); length > 2; length--) {
    const places = registry.localitiesByName.get(text.slice(start - length, start)) ?? [];
    const above = places.filter(({ exact }) => exact > 1).map(({ locality }) => locality.region.code);
    if (above.length > 0) return !above.some((place) => own.some((code) => isWithin(code, place)));
  }
  return false;
}

/**
 * Where the name begins that a text ends with; undefined where it ends with none that says its place. A name of a kind
 * that nobody knows, or with a place in short, counts only behind a mark or at the start.
 */
export function findNameBefore(text: string, registry: Registry): number | undefined {
  let best: { start: number; sure: number } | undefined;
  for (let start = Math.max(0, text.length - longestName); start < text.length - 2; start++) {
    if (!han.test(text[start] ?? '')) continue;
    const name = text.slice(start);
    const isFree = start === 0 || !han.test(text[start - 1] ?? '');
    if (!isFree && (!beginsWithPlace(name, registry) || followsOtherPlace(text, start, registry))) continue;
    const sure = rateName(name, registry);
    if (sure > (isFree ? 0 : 1) && sure > (best?.sure ?? 0)) best = { start, sure };
    if (best?.sure === 3) break;
  }
  return best?.start;
}

/** A department that the body's contact clause names behind it is no part of its name; a branch is. */
const isBranch = (tail: string): boolean => /(?:分局|支局)$/u.test(tail);

/** The ends that a name beginning at `start` may have, the sure kinds before the others. */
function chooseEnd(text: string, start: number, registry: Registry): number | undefined {
  const window = text.slice(start, start + longestName);
  const limit = /[,，。;；:：《》"“”!?]/u.exec(window)?.index ?? window.length;
  const rated: { end: number; sure: number }[] = [];
  for (const { 0: kind, index } of window.slice(0, limit).matchAll(kindEnd)) {
    const end = index + kind.length;
    const sure = rateName(window.slice(0, end), registry);
    if (sure > 0) rated.push({ end, sure });
  }
  const known = rated.findLast(({ sure }) => sure === 3);
  const pattern = rated.filter(({ sure }) => sure === 2);
  const branch = pattern.findLast(({ end }) => known && end > known.end && isBranch(window.slice(known.end, end)));
  return (branch ?? known ?? pattern.at(-1) ?? rated.at(0))?.end;
}

/** The whole name that begins at a place of the text; a second body that a mark joins to it belongs to it. */
export function findNameAt(text: string, start: number, registry: Registry): number | undefined {
  const isPlace = national.test(text.slice(start, start + 8)) || findLocalities(text, registry, start).length > 0;
  const end = isPlace ? chooseEnd(text, start, registry) : undefined;
  if (end === undefined) return undefined;
  const until = start + end;
  const second = text[until] === '、' ? findNameAt(text, until + 1, registry) : undefined;
  return second ?? until;
}
