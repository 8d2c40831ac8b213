// Regions and kinds of bodies → one list of names each, with their pinyin, to be matched against.
import { foldKind } from '../../report/registry/fold-name.ts';
import { foldSearchText } from '../format/fold-search-text.ts';
import { joinInitials, readSyllables } from '../format/readings.ts';
import { cost } from './reading.ts';
import type { IndexedKind, IndexedPlace, Tables } from './unpack-core.ts';

/** One name of a region or a kind of body. */
export interface SpelledName {
  /** Of the region or kind. */
  number: number;
  /** Folded name. */
  han: string;
  syllables: readonly string[];
  pinyin: string;
  initials: string;
  /** What it costs to be called by this name. */
  cost: number;
}

const none: ReadonlyMap<string, string> = new Map();

function makeSpelledName(number: number, han: string, syllables: readonly string[], own: number): SpelledName {
  return { number, han, syllables, pinyin: syllables.join(''), initials: joinInitials(syllables), cost: own };
}

/** An alias reads as the name does wherever they agree: 六安 as 六安市. */
function readAlias(alias: string, { names, syllables }: IndexedPlace, readings: ReadonlyMap<string, string>): string[] {
  const own = Array.from(names[0] ?? '');
  return readSyllables(alias, readings).map((usual, index) =>
    own[index] === Array.from(alias)[index] ? (syllables[index] ?? usual) : usual,
  );
}

function namePlaceAll(place: IndexedPlace, number: number, readings: ReadonlyMap<string, string>): SpelledName[] {
  return place.names.map((name, index) =>
    index === 0
      ? makeSpelledName(number, name, place.syllables, 0)
      : makeSpelledName(number, name, readAlias(name, place, readings), cost.alias),
  );
}

function nameKindAll(kind: IndexedKind, number: number, readings: ReadonlyMap<string, string>): SpelledName[] {
  const named = kind.names.map((name, index) =>
    makeSpelledName(
      number,
      name,
      kind.syllables.get(name) ?? readSyllables(name, readings),
      index === 0 ? 0 : cost.alias,
    ),
  );
  return [...named, ...named.filter(({ han }) => foldKind(han) !== han).map(dropParticles)];
}

/** Readers leave out 和 or put it in. */
function dropParticles({ number, han, syllables, cost: own }: SpelledName): SpelledName {
  const characters = Array.from(han);
  const kept = characters.map((character) => foldKind(character) !== '');
  return makeSpelledName(
    number,
    foldKind(han),
    syllables.filter((_, index) => kept[index]),
    own,
  );
}

/** All names of all regions. */
export function spellPlaceNames({ places, readings }: Tables): SpelledName[] {
  return places.flatMap((place, number) => namePlaceAll(place, number, readings));
}

/** All names of all kinds of bodies. */
export function spellKindNames({ kinds, readings }: Tables): SpelledName[] {
  return kinds.flatMap((kind, number) => nameKindAll(kind, number, readings));
}

/** Words of an English name, folded. */
export function listEnglishWords(english: string): string[] {
  return foldSearchText(english, none).match(/[a-z]{2,}/g) ?? [];
}
