// A part of a name, as typed so far or picked from its middle → the names that may be meant.
import type { Token } from '../fold-search-text.ts';
import { addMatch, cost, type Matches, partCost } from './match.ts';
import { matchSyllables } from './match-syllables.ts';
import type { SpelledName } from './named.ts';
import type { Beginning, PartIndex } from './part-index.ts';

/** Fewer letters than this begin names, but are found in the middle of too many. */
const shortestInside = 3;

/** Characters of a name in their order, the first one first: 文广旅局 in 文化广电旅游局. */
export function isAbbreviation(short: string, name: string): boolean {
  if (short.length < 2 || short[0] !== name[0]) return false;
  let at = 0;
  for (const character of short) {
    at = name.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function matchHan(text: string, { han }: SpelledName): number | undefined {
  const at = han.indexOf(text);
  if (at === 0) return partCost(cost.prefix, text.length, han.length);
  if (at > 0) return text.length < 2 ? undefined : partCost(cost.inside, text.length, han.length);
  return isAbbreviation(text, han) ? partCost(cost.abbreviation, text.length, han.length) : undefined;
}

function matchLatin(text: string, { named, start }: Beginning): number | undefined {
  if (start > 0 && text.length < shortestInside) return undefined;
  const spelled = matchSyllables(text, named.syllables, start);
  if (!spelled || (start > 0 && spelled.full === 0)) return undefined;
  const base = spelled.full * 2 >= spelled.syllables ? cost.prefix : cost.initials + cost.prefix;
  return partCost(start === 0 ? base : base + cost.inside, text.length, named.pinyin.length);
}

function matchLetters(text: string, index: PartIndex, matches: Matches): void {
  for (const beginning of index.withLetters(text)) {
    // The many 市 at the end of names have room for three letters only.
    if (beginning.letters < text.length) break;
    const value = matchLatin(text, beginning);
    if (value !== undefined) addMatch(matches, beginning.named.number, value + beginning.named.cost);
  }
  if (text.length < 2) return;
  for (const [word, numbers] of index.withWords(text)) {
    if (!word.startsWith(text)) continue;
    const value = cost.word + partCost(cost.prefix, text.length, word.length);
    for (const number of numbers) addMatch(matches, number, value);
  }
}

/** Matches one piece of the query with all names of one kind. */
export function matchPart({ text, script }: Token, index: PartIndex): Matches {
  const matches: Matches = new Map();
  if (script === 'latin') matchLetters(text, index, matches);
  if (script !== 'han') return matches;
  for (const named of index.withCharacter(text)) {
    const value = matchHan(text, named);
    if (value !== undefined) addMatch(matches, named.number, value + named.cost);
  }
  return matches;
}
