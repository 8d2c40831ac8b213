// Tasks that end, fail, or never end.
import { expect, it } from 'vitest';
import { limitTime, timedOut } from '../../../scripts/command/limit-time.ts';

it('gives the result of a task that ends in time', () => {
  expect(limitTime(() => 42, 1000)).toBe(42);
  expect(limitTime(() => undefined, 1000)).toBeUndefined();
});

it('stops an endless loop', () => {
  expect(
    limitTime(() => {
      for (;;);
    }, 50),
  ).toBe(timedOut);
});

it('stops a regular expression that would take for ever', () => {
  expect(limitTime(() => /^(a+)+$/.test(`${'a'.repeat(60)}b`), 50)).toBe(timedOut);
});

it('passes errors on as they are', () => {
  expect(() =>
    limitTime(() => {
      throw new RangeError('x');
    }, 1000),
  ).toThrow(RangeError);
});
