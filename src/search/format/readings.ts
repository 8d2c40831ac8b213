// Characters and names → pinyin, from the small table that comes with the index.

/** Unpacks `wei威维|hai海` to one reading a character. */
export function unpackReadings(packed: string): Map<string, string> {
  const readings = new Map<string, string>();
  for (const row of packed.split('|')) {
    const syllable = /^[a-z]+/.exec(row)?.[0] ?? '';
    for (const character of row.slice(syllable.length)) readings.set(character, syllable);
  }
  return readings;
}

/** The other way round. */
export function packReadings(readings: ReadonlyMap<string, string>): string {
  const rows = new Map<string, string>();
  for (const [character, syllable] of readings) rows.set(syllable, (rows.get(syllable) ?? '') + character);
  return [...rows].map(([syllable, characters]) => syllable + characters).join('|');
}

/** One syllable a character; what has no reading stands for itself. */
export function readSyllables(name: string, readings: ReadonlyMap<string, string>): string[] {
  return Array.from(name, (character) => readings.get(character) ?? character.toLowerCase());
}

/** Pinyin in one capitalised word, with an apostrophe where a syllable would run into the one before: Xi'an. */
export function spellSyllables(syllables: readonly string[]): string {
  const word = syllables.reduce((left, next) => left + (left && /^[aeo]/.test(next) ? `'` : '') + next, '');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** `whs` of wei, hai, shi. */
export function joinInitials(syllables: readonly string[]): string {
  return syllables.map((syllable) => syllable.charAt(0)).join('');
}
