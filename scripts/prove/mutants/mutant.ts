// What a mutant is: one small wrong fact in one file, and the tests that are to notice it.

/** Text of the file, which stands there exactly once, and what takes its place. */
export type Edit = readonly [before: string, after: string];

export interface Mutant {
  /** Unique: what would be wrong. */
  name: string;
  file: string;
  edits: readonly Edit[];
  /** Paths of test files or of folders of them, as `vitest run` takes them. */
  tests: readonly string[];
}

/** What one mutant changes: its name, and the text before and after; or two texts that take each other's place. */
export type Change = readonly [name: string, before: string, after: string, swapped?: true];

/** Mutants of one file, which the same tests are to notice. */
export const mutate = (file: string, tests: readonly string[], ...changes: Change[]): Mutant[] =>
  changes.map(([name, before, after, swapped]) => ({
    name,
    file,
    edits: swapped
      ? [
          [before, after],
          [after, before],
        ]
      : [[before, after]],
    tests,
  }));

/** Each of two texts in the place of the other. */
export const swap = (name: string, one: string, other: string): Change => [name, one, other, true];
