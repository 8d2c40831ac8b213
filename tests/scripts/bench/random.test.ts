// Seeded choices: repeatable, within their bounds, and spread.
import { expect, test } from 'vitest';
import { Random } from '../../../scripts/bench/generate/random.ts';

const draw = <T>(seed: string, choose: (random: Random) => T): T[] => {
  const random = new Random(seed);
  return Array.from({ length: 500 }, () => choose(random));
};

test('equal seeds draw equal numbers', () => {
  expect(draw('a', (random) => random.next())).toEqual(draw('a', (random) => random.next()));
  expect(draw('a', (random) => random.next())).not.toEqual(draw('b', (random) => random.next()));
});

test('whole numbers reach both ends and stay between them', () => {
  const numbers = draw('ends', (random) => random.int(3, 6));
  expect([...new Set(numbers)].sort()).toEqual([3, 4, 5, 6]);
});

test('shares add up to their sum and none is below 0', () => {
  for (const shares of draw('shares', (random) => random.share(17, 5))) {
    expect(shares).toHaveLength(5);
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(17);
  }
});

test('shuffling keeps the items', () => {
  const random = new Random('shuffle');
  expect(random.shuffle([1, 2, 3, 4, 5]).sort()).toEqual([1, 2, 3, 4, 5]);
});

test('choosing from nothing is an error', () => {
  expect(() => new Random('none').pick([])).toThrow('nothing to choose from');
});
