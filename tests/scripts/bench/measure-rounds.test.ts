// Rounds of measuring: both sides are run equally often and take turns in coming first.
import { expect, test } from 'vitest';
import { median } from '../../../scripts/bench/median.ts';
import { measureRounds } from '../../../scripts/bench/read/measure-rounds.ts';

test('each side is warmed up and then run once a round, first in every other one', async () => {
  const calls: string[] = [];
  const times = await measureRounds(
    async () => calls.push('subject'),
    () => calls.push('peer'),
    3,
    1,
  );
  expect(times.subject).toHaveLength(3);
  expect(times.peer).toHaveLength(3);
  expect(calls).toEqual(['subject', 'peer', 'peer', 'subject', 'subject', 'peer', 'peer', 'subject']);
});

test('work that takes longer measures longer', async () => {
  const spin = (times: number) => () => {
    let sum = 0;
    for (let index = 0; index < times; index += 1) sum += Math.sqrt(index);
    return sum;
  };
  const { subject, peer } = await measureRounds(spin(20_000_000), spin(10), 3, 1);
  expect(median(subject)).toBeGreaterThan(median(peer));
});

test.each([
  [[3], 3],
  [[5, 1, 3], 3],
  [[4, 1, 2, 3], 2.5],
])('the median of %j is %d', (numbers, middle) => {
  expect(median(numbers)).toBe(middle);
});
