// MINGBAI_CORPUS → whether the original reports, which no clone has, are tried in this run, and what is not without them.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyCases, corpus, seedCases } from '../report/support/gold.ts';

/** These register nothing where there is no such folder: a test that is skipped would look like one that was tried. */
const needing = [
  'the findings of the originals (tests/report/check/seeds)',
  'the figures, dates, numbers and wording of each digest beside its original (tests/content)',
  'the names of the registered bodies as originals print them (tests/report/registry/corpus)',
  'a digest of each original (tests/publish/digest/round-trip)',
];

if (corpus) {
  test.each(['seeds', 'real', 'real/html'])('MINGBAI_CORPUS has its folder %s', (folder) => {
    expect(existsSync(join(corpus ?? '', folder))).toBe(true);
  });
} else {
  test(`there is no MINGBAI_CORPUS: the invented documents stand in for it, and not tried are ${needing.join('; ')}`, () => {
    expect(seedCases.length).toBeGreaterThan(0);
    expect(copyCases.length).toBeGreaterThan(0);
  });
}
