// The symbols of the charts keep their shape when they are told in steps.
import { symbol, symbolCircle, symbolCross, symbolStar } from 'd3-shape';
import { expect, test } from 'vitest';
import { makeRelative } from '../../src/charts/marks.ts';

/** The corners of a path of lines in steps. */
function walk(d: string): [number, number][] {
  let [x, y] = [0, 0];
  return [...d.matchAll(/[ml](-?[\d.]+),(-?[\d.]+)/g)].map(([, dx, dy]) => {
    x += Number(dx);
    y += Number(dy);
    return [x, y];
  });
}

const corners = (d: string): [number, number][] =>
  [...d.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

test.each([
  ['a cross', symbolCross],
  ['a star', symbolStar],
])('%s has the same corners, to a hundredth', (_, type) => {
  const d = symbol(type, 52)() ?? '';
  const [steps, places] = [walk(makeRelative(d)), corners(d)];
  expect(steps).toHaveLength(places.length);
  for (const [index, [x, y]] of places.entries()) {
    expect(Math.abs((steps[index]?.[0] ?? Number.NaN) - x)).toBeLessThan(0.006);
    expect(Math.abs((steps[index]?.[1] ?? Number.NaN) - y)).toBeLessThan(0.006);
  }
});

test('arcs keep their radius and end where they should', () => {
  expect(makeRelative(symbol(symbolCircle, 52)() ?? '')).toBe('m4.07,0a4.07,4.07,0,1,1,-8.14,0a4.07,4.07,0,1,1,8.14,0');
  expect(makeRelative('M1,1L3,1L3,4ZM5,5L6,6')).toBe('m1,1l2,0l0,3zm4,4l1,1');
});
