// Every fixture is drawn as its golden says; `UPDATE=1` rewrites, a missing golden is written and fails the run.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderScene } from '../../src/charts/render-scene.ts';
import { type Fixture, layout } from './chart-kinds.ts';

const fixtures = new URL('../fixtures/charts/', import.meta.url);
const names = readdirSync(fixtures);

test.each(names)('%s is drawn as before', (name) => {
  const fixture: Fixture = JSON.parse(readFileSync(new URL(`${name}/input.json`, fixtures), 'utf8'));
  const svg = renderScene(layout(fixture));
  const golden = new URL(`${name}/expected.svg`, fixtures);
  const isNew = !existsSync(golden);
  if (isNew || process.env.UPDATE) writeFileSync(golden, svg);
  expect(isNew, 'the golden was missing; look at what was written').toBe(false);
  expect(svg).toBe(readFileSync(golden, 'utf8'));
});

test.each(names)('%s keeps the rules of markup', (name) => {
  const svg = readFileSync(new URL(`${name}/expected.svg`, fixtures), 'utf8');
  expect(svg).not.toMatch(/ (?:style|on\w+)="/);
  expect(svg).not.toMatch(/\d\.\d{3}/);
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  const [, labels] = svg.match(/aria-labelledby="([^"]+)"/)!;
  for (const id of labels!.split(' ')) expect(svg).toContain(`id="${id}"`);
  for (const [, words] of svg.matchAll(/data-words="([^"]*)"/g)) expect(words).not.toBe('');
});
