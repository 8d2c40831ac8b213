// Regions and kinds of bodies → one list of names each, with their pinyin, to be matched against.
import { foldKind, foldSearchText } from '../fold-search-text.ts';
import { joinInitials, readSyllables } from '../readings.ts';
import { cost } from './match.ts';
import type { Kind, Place, Tables } from './unpack-core.ts';

export interface Named {
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
const ending = /(委员会办公室|委员会|办公室|[局厅委办])$/;

function makeNamed(number: number, han: string, syllables: readonly string[], own: number): Named {
  return { number, han, syllables, pinyin: syllables.join(''), initials: joinInitials(syllables), cost: own };
}

/** 科学技术 in 科学技术局; empty where nothing or a single character would be left. */
export function cutEnding(name: string): string {
  const stem = name.replace(ending, '');
  return stem === name || stem.length < 2 ? '' : stem;
}

/** An alias reads as the name does wherever they agree: 六安 as 六安市. */
function readAlias(alias: string, { names, syllables }: Place, readings: ReadonlyMap<string, string>): string[] {
  const own = Array.from(names[0] ?? '');
  return readSyllables(alias, readings).map((usual, index) =>
    own[index] === Array.from(alias)[index] ? (syllables[index] ?? usual) : usual,
  );
}

function namePlaceAll(place: Place, number: number, readings: ReadonlyMap<string, string>): Named[] {
  return place.names.map((name, index) =>
    index === 0
      ? makeNamed(number, name, place.syllables, 0)
      : makeNamed(number, name, readAlias(name, place, readings), cost.alias),
  );
}

function nameKindAll(kind: Kind, number: number, readings: ReadonlyMap<string, string>): Named[] {
  const named = kind.names.map((name, index) =>
    makeNamed(number, name, kind.syllables.get(name) ?? readSyllables(name, readings), index === 0 ? 0 : cost.alias),
  );
  return [...named, ...named.filter(({ han }) => foldKind(han) !== han).map(dropParticles)];
}

/** Readers leave out 和 or put it in. */
function dropParticles({ number, han, syllables, cost: own }: Named): Named {
  const characters = Array.from(han);
  const kept = characters.map((character) => foldKind(character) !== '');
  return makeNamed(
    number,
    foldKind(han),
    syllables.filter((_, index) => kept[index]),
    own,
  );
}

export function listPlaceNames({ places, readings }: Tables): Named[] {
  return places.flatMap((place, number) => namePlaceAll(place, number, readings));
}

export function listKindNames({ kinds, readings }: Tables): Named[] {
  return kinds.flatMap((kind, number) => nameKindAll(kind, number, readings));
}

export function listWords(english: string): string[] {
  return foldSearchText(english, none).match(/[a-z]{2,}/g) ?? [];
}
