// A zone without a code of its own: the region whose code it borrows, what it is called, and the ways to print its kind.
import { z } from 'zod';

export const zone = z.strictObject({
  /** Short and unique within the region: the middle of the ids of the zone's bodies. */
  id: z.string().regex(/^[a-z]+$/),
  name: z.string().min(1),
  /** Who approved it. */
  level: z.enum(['state', 'province', 'city']),
  /** The code that it borrows: that of the place it lies in. */
  region: z.string().regex(/^\d{6}$/),
  /** Other names; the first characters of the city above are understood without an entry. */
  names: z.array(z.string().min(1)),
});

export type Zone = z.infer<typeof zone>;

/** Short names of zones that do have a code. */
export const zoneShortNames: readonly (readonly [name: string, code: string])[] = [
  ['威海高区', '371071'],
  ['威海火炬高新技术产业开发区', '371071'],
  ['威海经区', '371072'],
  ['威海临港区', '371073'],
  ['威海市临港区', '371073'],
  ['郑州航空港区', '410173'],
  ['五台山', '140971'],
];

/** The long and the short way to print a kind of zone. */
const kinds: readonly (readonly [long: string, short: string])[] = [
  ['高新技术产业开发区', '高新区'],
  ['高新技术产业开发区', '高新技术开发区'],
  ['高新技术开发区', '高新区'],
  ['高新技术产业园区', '高新区'],
  ['经济技术开发区', '经开区'],
  ['经济开发区', '经开区'],
  ['国家级经济技术开发区', '经济技术开发区'],
  ['城乡一体化示范区', '示范区'],
];

/** Takes the names of the regions above from the front: 河北唐山海港经济开发区 → 海港经济开发区. */
export function cutAncestors(name: string, ancestors: readonly string[]): string {
  let rest = name;
  for (const ancestor of ancestors) {
    if (rest.startsWith(ancestor) && rest.length > ancestor.length + 2) rest = rest.slice(ancestor.length);
  }
  return rest;
}

/** Lists the short ways to print a zone's name. */
export function shortenZone(name: string): string[] {
  return kinds.flatMap(([long, short]) => (name.endsWith(long) ? [name.slice(0, -long.length) + short] : []));
}

/** Spells a zone that no table knows in its long form, so that 高新区 and 高新技术产业开发区 get one id. */
export function spellZone(name: string): string {
  return name.replace(/高新区$|高新技术开发区$/, '高新技术产业开发区').replace(/经开区$/, '经济技术开发区');
}
