// Which of several sources is published: the order in which they come never matters.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chooseClaim, type Rival } from '../../../src/pipeline/ledger.ts';

const plain: Rival = { file: 'm.txt', digest: false, reported: 10 };

it.each([
  ['an original over a richer digest', plain, { file: 'a.txt', digest: true, reported: 99 }],
  ['the one with more figures', plain, { file: 'a.txt', digest: false, reported: 9 }],
  ['the first path where all else is equal', plain, { file: 'n.txt', digest: false, reported: 10 }],
])('chooses %s', (_, winner, loser) => {
  expect(chooseClaim([winner, loser])).toBe(winner);
  expect(chooseClaim([loser, winner])).toBe(winner);
});

it('chooses the same one in any order', () => {
  const rival = fc.record({ file: fc.string(), digest: fc.boolean(), reported: fc.nat(3) });
  const rivals = fc.uniqueArray(rival, { minLength: 1, selector: ({ file }) => file });
  fc.assert(
    fc.property(
      rivals.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => chooseClaim(all as [Rival]).file === chooseClaim(shuffled as [Rival]).file,
    ),
  );
});
