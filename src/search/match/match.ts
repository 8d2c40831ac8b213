// What a piece of the query may mean: numbers of regions or of kinds of bodies → how far off each is.

/** Number → cost; 0 is the full name letter by letter, 1 about one slip. */
export type Matches = Map<number, number>;

export const cost = {
  /** A former name or an abbreviation that is listed. */
  alias: 0.05,
  /** 科学技术 for 科学技术局. */
  stem: 0.1,
  /** Pinyin, which several names may share. */
  pinyin: 0.02,
  /** One word of an English name. */
  word: 0.12,
  /** The letters that a kind of body goes by in addresses: kjj. */
  id: 0.25,
  initials: 0.3,
  /** The beginning of a name, the more the less of it. */
  prefix: 0.2,
  /** Characters of a name in their order, others left out. */
  abbreviation: 0.4,
  /** From the middle of a name. */
  inside: 0.5,
  /** A region stands for those below it. */
  below: 0.35,
  /** Each further piece that a word of the query is cut into. */
  piece: 0.02,
  slip: 1,
} as const;

export function addMatch(matches: Matches, number: number, value: number): void {
  const known = matches.get(number);
  if (known === undefined || value < known) matches.set(number, value);
}

/** What part of a name is missing costs up to as much again. */
export function partCost(base: number, part: number, whole: number): number {
  return base + base * (1 - part / whole);
}
