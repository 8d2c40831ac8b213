// Folded names and words → the short pieces by which irregular names are found.
import { foldSearchText, type Token } from './fold-search-text.ts';
import { joinInitials } from './readings.ts';

function cutGrams(text: string, size: number): string[] {
  const characters = Array.from(text);
  return Array.from({ length: Math.max(0, characters.length - size + 1) }, (_, start) =>
    characters.slice(start, start + size).join(''),
  );
}

/** Pairs of characters, threes of letters. */
export function listTokenGrams({ text, script }: Token): string[] {
  return [...new Set(cutGrams(text, script === 'han' ? 2 : 3))];
}

function listEnglishGrams(english: string): string[] {
  const words = foldSearchText(english, new Map()).match(/[a-z]{3,}/g) ?? [];
  return words.map((word) => word.slice(0, 3));
}

/** All pieces a reader may type of one name: characters, pinyin, initials, beginnings of English words. */
export function listNameGrams(name: string, syllables: readonly string[], english: string): string[] {
  return [
    ...cutGrams(name, 2),
    ...cutGrams(syllables.join(''), 3),
    ...cutGrams(joinInitials(syllables), 3),
    ...listEnglishGrams(english),
  ];
}

/** Which of so many files holds a gram. */
export function placeGram(gram: string, files: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < gram.length; index += 1) hash = Math.imul(hash ^ gram.charCodeAt(index), 0x01000193);
  return ((hash ^ (hash >>> 15)) >>> 0) % files;
}
