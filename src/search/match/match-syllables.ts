// Letters and the syllables of a name → how many of the syllables they spell, each in full or by its first letters.

export interface Spelled {
  /** Syllables used, one after the other. */
  syllables: number;
  /** Syllables of which all letters were typed. */
  full: number;
}

/** `weihkj` spells wei-hai-ke-ji; the longest way through each syllable is tried first. */
function follow(letters: string, at: number, syllables: readonly string[], index: number): Spelled | undefined {
  if (at === letters.length) return { syllables: 0, full: 0 };
  const syllable = syllables[index];
  if (syllable === undefined) return undefined;
  let common = 0;
  while (common < syllable.length && letters[at + common] === syllable[common]) common += 1;
  for (let length = common; length > 0; length -= 1) {
    const rest = follow(letters, at + length, syllables, index + 1);
    if (rest) return { syllables: rest.syllables + 1, full: rest.full + (length === syllable.length ? 1 : 0) };
  }
  return undefined;
}

/** Undefined where the letters do not spell syllables of the name one after the other from `start`. */
export function matchSyllables(letters: string, syllables: readonly string[], start = 0): Spelled | undefined {
  return syllables[start]?.[0] === letters[0] ? follow(letters, 0, syllables, start) : undefined;
}
