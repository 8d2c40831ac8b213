// The bytes of a package of XML parts (OFD, Excel) → the same with one of its parts damaged inside, zipped again so that only the part is wrong.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Random } from '../random.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { replaceOne } from './mutate-markup.ts';

type XmlMutation = (xml: string, random: Random) => string;

/** Elements that hold text or nothing, and those around them. */
const elements = [
  /<([\w:]+)(?: [^>]*)?(?:\/>|>[^<]*<\/\1>)/g,
  /<((?:\w+:)?(?:TextObject|PathObject|row|c|si|Layer|PageBlock))(?: [^>]*)?>(?:(?!<\1[ >])[\s\S])*?<\/\1>/g,
] as const satisfies [RegExp, ...RegExp[]];

const drop: XmlMutation = (xml, random) => replaceOne(xml, random.pick(elements), random, () => '');
const repeat: XmlMutation = (xml, random) =>
  replaceOne(xml, random.pick(elements), random, (found) => found.repeat(2 + random.below(random.pick([2, 2, 300]))));
const swap: XmlMutation = (xml, random) => {
  const pattern = random.pick(elements);
  const found = [...xml.matchAll(pattern)].map(([text]) => text);
  return replaceOne(xml, pattern, random, () => found[random.below(found.length)] ?? '');
};
const changeValue: XmlMutation = (xml, random) =>
  replaceOne(xml, / [\w:]+="[^"]*"/g, random, (found) =>
    found.replace(
      /"[^"]*"/,
      `"${random.pick(['0', '-1', '2', '7', '4294967296', 'x', '', '1e9', 'g 9999999 1', '0 0 1 1'])}"`,
    ),
  );
const changeText: XmlMutation = (xml, random) =>
  replaceOne(
    xml,
    />[^<>]+</g,
    random,
    () => `>${random.pick(['', '5', '1286', '/', '总计', '&#49;', ' ', '12 34', '&b;'])}<`,
  );

const mutations = [drop, repeat, swap, changeValue, changeText] as const satisfies [XmlMutation, ...XmlMutation[]];

/** The parts that hold what is shown. */
const content = /\/(?:Content|sheet\d+|sharedStrings)\.xml$/;

/** One in five is damaged as a file, the others inside. */
export function mutatePackage(bytes: Uint8Array, random: Random): Uint8Array {
  if (random.below(5) === 0) return mutateBytes(bytes, random);
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const shown = names.filter((name) => content.test(name));
  const chosen = random.below(8) === 0 ? names : shown;
  const name = chosen[random.below(chosen.length)] ?? '';
  const part = parts[name] ?? new Uint8Array(0);
  const changed =
    random.below(12) === 0 ? mutateBytes(part, random) : strToU8(random.pick(mutations)(strFromU8(part), random));
  return zipSync({ ...parts, [name]: changed }, { level: 1, mtime: '2024-01-31T00:00:00' });
}
