// A drawing that leaves the site says what it is, where it is from and when it was drawn.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { renderStandaloneSvg, writeStyle } from '../../src/charts/render-standalone.ts';
import { type Fixture, layout } from './chart-kinds.ts';

const fixtures = new URL('../fixtures/charts/', import.meta.url);
const read = (name: string): Fixture => JSON.parse(readFileSync(new URL(`${name}/input.json`, fixtures), 'utf8'));
const names = readdirSync(fixtures).filter((name) => existsSync(new URL(`${name}/input.json`, fixtures)));
const given = {
  sourceLine: '威海市科学技术局 2016、2021 年年报 <甲 & 乙>',
  date: '2026-11-21',
  url: 'https://example.org/mingbai/agency/371000-kjj/?a=1&b=2',
  theme: 'light',
} as const;

test.each(names)('%s becomes a picture without anything from outside', (name) => {
  const scene = layout(read(name));
  const svg = renderStandaloneSvg(scene, given);
  expect(svg).toContain('2026-11-21');
  expect(svg).toContain('威海市科学技术局 2016、2021 年年报');
  expect(svg).toContain('&lt;甲 &amp; 乙&gt;');
  expect(svg).not.toMatch(/var\(|href|class="hit"|tabindex| style=/);
  const style = writeStyle('light');
  for (const [, list] of svg.matchAll(/ class="([^"]+)"/g))
    expect(
      list!.split(' ').some((one) => style.includes(`.${one}{`) || style.includes(`.${one},`)),
      list,
    ).toBe(true);
  const { width, height } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  expect([width, height]).toEqual([expect.any(Number), expect.any(Number)]);
  expect(width).toBeGreaterThan(300);
});

test('the whole address is there, and the theme is baked in', () => {
  const scene = layout(read('columns-two-years'));
  const light = renderStandaloneSvg(scene, given);
  const dark = renderStandaloneSvg(scene, { ...given, theme: 'dark', title: '别的标题' });
  const text = [...light.matchAll(/<text[^>]*>([^<]*)</g)].map(([, words]) => words).join('');
  expect(text).toContain('https://example.org/mingbai/agency/371000-kjj/?a=1&amp;b=2');
  expect(dark).toContain('#161513');
  expect(dark).toContain('别的标题');
  expect(light).not.toContain('#161513');
});
