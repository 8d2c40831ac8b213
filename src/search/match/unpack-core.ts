// The core file → regions, kinds of bodies and forms as lists.
import { decodeNumbers } from '../code-numbers.ts';
import { fillForm } from '../compose-name.ts';
import type { Core, EntryRow } from '../index-format.ts';
import { readSyllables, spellSyllables, unpackReadings } from '../readings.ts';
import { buildRegionTree, type RegionTree } from '../region-tree.ts';
import { decodeRelative } from '../relative-name.ts';
import { unpackPairs } from '../unpack-pairs.ts';

export interface IndexedPlace {
  code: string;
  /** Own name first, then former and short ones. */
  names: readonly string[];
  /** Without the region above. */
  en: string;
  /** Syllables of the own name. */
  syllables: readonly string[];
  joined: boolean;
}

export interface IndexedKind {
  id: string;
  names: readonly string[];
  en: string;
  /** Names that the usual readings get wrong. */
  syllables: ReadonlyMap<string, readonly string[]>;
}

export interface UnpackedForm {
  sector: number;
  zh: string;
  en: string;
}

export interface Tables {
  firstYear: number;
  readings: ReadonlyMap<string, string>;
  simplify: ReadonlyMap<string, string>;
  places: readonly IndexedPlace[];
  tree: RegionTree;
  kinds: readonly IndexedKind[];
  forms: readonly UnpackedForm[];
  metrics: readonly EntryRow[];
}

const cut = (text: string, mark: string): string[] => (text === '' ? [] : text.split(mark));

function unpackCodes(text: string): string[] {
  let code = 0;
  return cut(text, '|').map((step) => {
    code += Number.parseInt(step, 36);
    return `${code}`;
  });
}

/** `12 xin du qu` → 12 and its syllables. */
function unpackOdd(text: string): Map<number, string[]> {
  return new Map(
    cut(text, '|').map((row) => {
      const [number, ...syllables] = row.split(' ');
      return [Number(number), syllables];
    }),
  );
}

function unpackPlaces({ regions }: Core, readings: ReadonlyMap<string, string>): IndexedPlace[] {
  const names = cut(regions.names, '|');
  const aliases = regions.aliases.split('|');
  const english = regions.english.split('|');
  const odd = unpackOdd(regions.readings);
  const joined = new Set(decodeNumbers(regions.joined));
  return unpackCodes(regions.codes).map((code, number) => {
    const name = names[number] ?? '';
    const syllables = odd.get(number) ?? readSyllables(name, readings);
    return {
      code,
      names: [name, ...cut(aliases[number] ?? '', ';').map((alias) => decodeRelative(name, alias))],
      en: decodeRelative(spellSyllables(syllables), english[number] ?? '0'),
      syllables,
      joined: joined.has(number),
    };
  });
}

function unpackKinds({ sectors }: Core): IndexedKind[] {
  const english = sectors.english.split('|');
  const names = sectors.names.split('|').map((list) => list.split(';'));
  const odd = new Map<number, Map<string, string[]>>();
  for (const row of cut(sectors.readings, '|')) {
    const [number, index, ...syllables] = row.split(' ');
    const own = odd.get(Number(number)) ?? new Map<string, string[]>();
    odd.set(Number(number), own.set(names[Number(number)]?.[Number(index)] ?? '', syllables));
  }
  return cut(sectors.ids, '|').map((id, number) => ({
    id,
    names: names[number] ?? [],
    en: english[number] ?? '',
    syllables: odd.get(number) ?? new Map(),
  }));
}

function unpackForms({ forms }: Core): UnpackedForm[] {
  const zh = forms.zh.split('|');
  const en = forms.en.split('|');
  return cut(forms.sectors, '|').map((sector, number) => ({
    sector: Number.parseInt(sector, 36),
    zh: zh[number] ?? '',
    en: en[number] ?? '',
  }));
}

export function unpackCore(core: Core): Tables {
  const readings = unpackReadings(core.readings);
  const places = unpackPlaces(core, readings);
  return {
    firstYear: core.firstYear,
    readings,
    simplify: unpackPairs(core.traditional),
    places,
    tree: buildRegionTree(places.map(({ code }) => code)),
    kinds: unpackKinds(core),
    forms: unpackForms(core),
    metrics: core.metrics,
  };
}

/** Chinese and English name of the place as its bodies print it. */
export function composePlaceName(region: number, { places, tree }: Tables): { zh: string; en: string } {
  const own = places[region];
  const above = places[tree.parents[region] ?? -1];
  const zh = own?.names[0] ?? '';
  const en = own?.en ?? '';
  return {
    zh: own?.joined && above ? (above.names[0] ?? '') + zh : zh,
    en: tree.levels[region] === 3 && above ? `${en}, ${above.en}` : en,
  };
}

export function composeAgencyName(region: number, form: UnpackedForm, tables: Tables): { zh: string; en: string } {
  const place = composePlaceName(region, tables);
  return { zh: fillForm(form.zh, place.zh), en: form.en.replace('{}', place.en) };
}
