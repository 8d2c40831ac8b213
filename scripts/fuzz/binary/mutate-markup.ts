// A part of a Word file → the same part with rows, cells, merges, words and tags damaged; mostly it stays well-formed.
import type { Random } from '../random.ts';

type MarkupMutation = (xml: string, random: Random) => string;

/** Elements without one of their own kind inside, as they stand in most files. */
const elements = [
  /<w:tc>(?:(?!<w:tc>)[\s\S])*?<\/w:tc>/g,
  /<w:tr>(?:(?!<w:tr>)[\s\S])*?<\/w:tr>/g,
  /<w:p>(?:(?!<w:p>)[\s\S])*?<\/w:p>/g,
  /<w:r>(?:(?!<w:r>)[\s\S])*?<\/w:r>/g,
] as const satisfies [RegExp, ...RegExp[]];

/** Replaces one match of the pattern, chosen at random. */
export function replaceOne(xml: string, pattern: RegExp, random: Random, replace: (found: string) => string): string {
  const found = [...xml.matchAll(pattern)];
  const match = found[random.below(found.length)];
  if (!match) return xml;
  return xml.slice(0, match.index) + replace(match[0]) + xml.slice(match.index + match[0].length);
}

const drop: MarkupMutation = (xml, random) => replaceOne(xml, random.pick(elements), random, () => '');

const repeat: MarkupMutation = (xml, random) =>
  replaceOne(xml, random.pick(elements), random, (found) => found.repeat(2 + random.below(random.pick([2, 2, 300]))));

const swap: MarkupMutation = (xml, random) => {
  const pattern = random.pick(elements);
  const found = [...xml.matchAll(pattern)].map(([text]) => text);
  return replaceOne(xml, pattern, random, () => found[random.below(found.length)] ?? '');
};

const merge: MarkupMutation = (xml, random) =>
  replaceOne(xml, /<w:tcPr>/g, random, (found) => {
    const property = random.pick([
      '<w:vMerge/>',
      '<w:vMerge w:val="restart"/>',
      '<w:hMerge/>',
      '<w:gridSpan w:val="3"/>',
      '<w:gridSpan w:val="99999999"/>',
      '<w:gridSpan w:val="-2"/>',
    ]);
    return found + property;
  });

const unmerge: MarkupMutation = (xml, random) =>
  replaceOne(xml, /<w:(?:vMerge|gridSpan|hMerge)[^>]*\/>/g, random, () => '');

const changeValue: MarkupMutation = (xml, random) =>
  replaceOne(xml, /w:(?:val|w|id)="[^"]*"/g, random, (found) =>
    found.replace(/"[^"]*"/, `"${random.pick(['0', '-1', '2', '7', '4294967296', 'x', '', '1e9'])}"`),
  );

const changeText: MarkupMutation = (xml, random) =>
  replaceOne(xml, /<w:t(?: [^>]*)?>[^<]*<\/w:t>/g, random, (found) => {
    const text = random.pick(['', '5', '1286', '/', '－', '总计', '属于国家秘密', '&#49;', ' ', '12 34', '&#x1F600;']);
    return found.replace(/>[^<]*</, `>${text}<`);
  });

const hide: MarkupMutation = (xml, random) =>
  replaceOne(xml, /<w:r>/g, random, (found) => `${found}<w:rPr><w:vanish/></w:rPr>`);

const wrap: MarkupMutation = (xml, random) =>
  replaceOne(xml, random.pick(elements), random, (found) => {
    const name = random.pick(['w:ins', 'w:del', 'w:sdt', 'w:smartTag', 'mc:Fallback', 'w:txbxContent', 'w:p']);
    const depth = random.pick([1, 1, 1, 400]);
    return `<${name}>`.repeat(depth) + found + `</${name}>`.repeat(depth);
  });

const dropTag: MarkupMutation = (xml, random) => replaceOne(xml, /<\/?[\w:]+[^>]*>/g, random, () => '');

const nest: MarkupMutation = (xml, random) => {
  const tables = [...xml.matchAll(/<w:tbl>[\s\S]*?<\/w:tbl>/g)].map(([text]) => text);
  const table = tables[random.below(tables.length)] ?? '';
  return replaceOne(xml, /<\/w:p><\/w:tc>/g, random, (found) => found.replace('</w:tc>', `${table}<w:p/></w:tc>`));
};

const mutations: readonly [MarkupMutation, ...MarkupMutation[]] = [
  drop,
  drop,
  repeat,
  swap,
  merge,
  merge,
  unmerge,
  unmerge,
  changeValue,
  changeText,
  changeText,
  hide,
  wrap,
  dropTag,
  nest,
];

/** Applies one to five mutations. */
export function mutateMarkup(xml: string, random: Random): string {
  let mutated = xml;
  for (let count = 1 + random.below(5); count > 0; count -= 1) mutated = random.pick(mutations)(mutated, random);
  return mutated;
}
