// The palette is told apart by readers with and without colour blindness, on both papers; style sheet and export agree.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { palette, type Theme, writeStyle } from '../../src/charts/render-standalone.ts';
import { textSizes } from '../../src/charts/scene.ts';

type Triple = readonly [number, number, number];
const multiply = (rows: readonly Triple[], [a, b, c]: Triple): Triple =>
  rows.map(([x, y, z]) => x * a + y * b + z * c) as unknown as Triple;
const toLinear = (share: number) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
const readHex = (hex: string): Triple =>
  [1, 3, 5].map((at) => toLinear(Number.parseInt(hex.slice(at, at + 2), 16) / 255)) as unknown as Triple;

/** Machado, Oliveira and Fernandes 2009, full severity, on linear RGB. */
const sights: Record<string, readonly Triple[]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Oklab, in which distance is close to the difference that is seen. */
function toOklab(linear: Triple): Triple {
  const cones = multiply(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    linear.map((share) => Math.min(1, Math.max(0, share))) as unknown as Triple,
  ).map(Math.cbrt) as unknown as Triple;
  return multiply(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  );
}

const luminance = ([r, g, b]: Triple) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
function contrast(a: string, b: string): number {
  const [low, high] = [luminance(readHex(a)), luminance(readHex(b))].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}

const themes: Theme[] = ['light', 'dark'];

test.each(themes.flatMap((theme) => Object.keys(sights).map((sight) => [theme, sight] as const)))(
  '%s, %s: no two marks are alike',
  (theme, sight) => {
    const seen = palette[theme].marks.map((hex) => toOklab(multiply(sights[sight]!, readHex(hex))));
    for (const [index, a] of seen.entries())
      for (const b of seen.slice(index + 1))
        expect(Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])).toBeGreaterThan(0.1);
  },
);

test.each(themes)('%s: marks stand out from the paper by 3 : 1, text by 4.5 : 1', (theme) => {
  const { paper, marks, rest, ink, muted, accent } = palette[theme];
  for (const mark of [...marks, rest, accent]) expect(contrast(mark, paper)).toBeGreaterThanOrEqual(3);
  for (const text of [ink, muted]) expect(contrast(text, paper)).toBeGreaterThanOrEqual(4.5);
});

const css = readFileSync(new URL('../../src/styles/charts.css', import.meta.url), 'utf8');

test('the style sheet has the colours of the palette', () => {
  for (const [index, light] of palette.light.marks.entries())
    expect(css).toContain(`--mark-${index + 1}: light-dark(${light}, ${palette.dark.marks[index]});`);
  expect(css).toContain(`--mark-rest: light-dark(${palette.light.rest}, ${palette.dark.rest});`);
});

test('the style sheet has the sizes that texts are measured with', () => {
  for (const [role, size] of Object.entries(textSizes))
    expect(css).toMatch(new RegExp(`\\.chart-${role} \\{\\s+font-size: ${size}px;`));
});

test('every class of a drawing that leaves the site is styled on the site too', () => {
  const names = new Set([...writeStyle('light').matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name!));
  for (const name of [...names].filter((one) => one !== 'paper')) expect(css).toContain(`.${name}`);
});
