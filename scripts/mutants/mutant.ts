// What a mutant is: one small wrong fact in one file, and the tests that are to notice it.

export interface Mutant {
  /** Unique: what would be told wrongly. */
  name: string;
  file: string;
  /** Stands in the file exactly once. */
  before: string;
  after: string;
  /** Paths of test files or of folders of them, as `vitest run` takes them. */
  tests: readonly string[];
}

/** What one mutant changes: its name, and the text of the file before and after. */
export type Change = readonly [name: string, before: string, after: string];

/** Mutants of one file, which the same tests are to notice. */
export const mutate = (file: string, tests: readonly string[], ...changes: Change[]): Mutant[] =>
  changes.map(([name, before, after]) => ({ name, file, before, after, tests }));

/** Each of two words in the place of the other, in a text that has both once. */
export function swap(name: string, text: string, one: string, other: string): Change {
  const parts = text.split(one).map((part) => part.replaceAll(other, one));
  return [name, text, parts.join(other)];
}
