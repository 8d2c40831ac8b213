// The tables of the core file → all that is needed to match a piece of the query, built once.
import { type ExactTable, tabulateKinds, tabulatePlaces } from './exact-table.ts';
import { SlipIndex } from './match-slip.ts';
import { type SpelledName, spellKindNames, spellPlaceNames } from './named.ts';
import { PartIndex } from './part-index.ts';
import type { Tables } from './unpack-core.ts';

/** One of the two parts of a name: the places, or the kinds of bodies. */
export interface Factor {
  exact: ExactTable;
  parts: PartIndex;
  /** Built when the first slip is met. */
  slips: () => { han: SlipIndex; pinyin: SlipIndex };
}

export interface Lexicon {
  tables: Tables;
  places: Factor;
  kinds: Factor;
}

type English = readonly (readonly [number: number, en: string])[];

function buildFactor(names: readonly SpelledName[], exact: ExactTable, english: English): Factor {
  let slips: ReturnType<Factor['slips']> | undefined;
  return {
    exact,
    parts: new PartIndex(names, english),
    slips: () => {
      slips ??= { han: new SlipIndex(names, 'han'), pinyin: new SlipIndex(names, 'pinyin') };
      return slips;
    },
  };
}

export function buildLexicon(tables: Tables): Lexicon {
  const places = spellPlaceNames(tables);
  const kinds = spellKindNames(tables);
  const ofPlaces = tables.places.map(({ en }, number) => [number, en] as const);
  const ofKinds = tables.kinds.map(({ en }, number) => [number, en] as const);
  const ofForms = new Map(tables.forms.map(({ sector, en }) => [`${sector} ${en}`, [sector, en] as const]));
  return {
    tables,
    places: buildFactor(places, tabulatePlaces(places, tables), ofPlaces),
    kinds: buildFactor(kinds, tabulateKinds(kinds, tables), [...ofKinds, ...ofForms.values()]),
  };
}
