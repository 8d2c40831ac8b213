// The core file → regions, kinds of bodies and forms as lists.
import { decodeNumbers } from '../format/code-numbers.ts';
import { decodeRelative, fillForm, type NameForm } from '../format/compose-name.ts';
import { unpackPairs } from '../format/fold-search-text.ts';
import type { Core, EntryRow } from '../format/index-format.ts';
import { readSyllables, spellSyllables, unpackReadings } from '../format/readings.ts';
import { buildRegionTree, type RegionTree } from '../format/region-tree.ts';

/** A region as the index knows it. */
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

/** A kind of body as the index knows it. */
export interface IndexedKind {
  id: string;
  names: readonly string[];
  en: string;
  /** Names that the usual readings get wrong. */
  syllables: ReadonlyMap<string, readonly string[]>;
}

/** The core file, unpacked. */
export interface Tables {
  firstYear: number;
  readings: ReadonlyMap<string, string>;
  simplify: ReadonlyMap<string, string>;
  places: readonly IndexedPlace[];
  tree: RegionTree;
  kinds: readonly IndexedKind[];
  forms: readonly NameForm[];
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

function unpackForms({ forms }: Core): NameForm[] {
  const zh = forms.zh.split('|');
  const en = forms.en.split('|');
  return cut(forms.sectors, '|').map((sector, number) => ({
    sector: Number.parseInt(sector, 36),
    zh: zh[number] ?? '',
    en: en[number] ?? '',
  }));
}

/** Everything that the core file holds. */
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

/** Chinese and English name of a body that is kept as a place and a form. */
export function composeAgencyName(region: number, form: NameForm, tables: Tables): { zh: string; en: string } {
  const place = composePlaceName(region, tables);
  return { zh: fillForm(form.zh, place.zh), en: form.en.replace('{}', place.en) };
}
