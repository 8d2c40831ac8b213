// Invented bodies and their years: as many as asked for, the same each time, each year going on from the one before; never written over anything else.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { Random } from '../../../scripts/bench/generate/random.ts';
import { heedInvention, inventedMark } from '../../../scripts/command/load-config.ts';
import { chooseBodies } from '../../../scripts/demo/choose-bodies.ts';
import { inventLife } from '../../../scripts/demo/invent-life.ts';
import { command } from '../../../scripts/verbs/demo.ts';
import { currentConfig, introduceData, nameSite, useConfig } from '../../../src/config/config.ts';
import { apiEnvelope } from '../../../src/publish/licence.ts';
import { writeRobots } from '../../../src/publish/site/sitemap.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';
import { recordEffects } from '../record-effects.ts';

const registry = loadRegistry();
const folders: string[] = [];
const makeFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'demo-'));
  folders.push(folder);
  return folder;
};

afterEach(() => {
  useConfig({});
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

test.each([7, 300, 1000])('%i bodies are as many, each once, and the same each time', (count) => {
  const ids = chooseBodies(registry, new Random('demo'), count).map(({ id }) => id);
  expect(new Set(ids).size).toBe(count);
  expect(chooseBodies(registry, new Random('demo'), count).map(({ id }) => id)).toEqual(ids);
});

test('a body carries forward what it brings forward a year later, and documents in force add up', () => {
  const bodies = chooseBodies(registry, new Random('demo'), 60);
  const years = [2019, 2020, 2021, 2022, 2023, 2024];
  let neighbours = 0;
  for (const body of bodies) {
    const lived = inventLife(body, 'city', years, 'demo');
    expect(lived.length).toBeGreaterThan(0);
    lived.forEach(({ year, course }, index) => {
      const before = lived[index - 1];
      if (before?.year !== year - 1) return;
      neighbours += 1;
      expect(course.carriedIn).toBe(before.course.carriedOut);
      const [inForce, issued, repealed] = ['in_force', 'issued', 'repealed'].map((column) =>
        course.active('normative', column),
      );
      expect(inForce).toBe((before.course.active('normative', 'in_force') ?? 0) + (issued ?? 0) - (repealed ?? 0));
    });
  }
  expect(neighbours).toBeGreaterThan(150);
});

test('what is made of a marked folder says that it is invented, everywhere that data is taken from', () => {
  const content = makeFolder();
  heedInvention(content);
  expect(currentConfig().invented).toBe(false);
  expect(apiEnvelope()).not.toHaveProperty('invented');
  expect(introduceData('zh', 'export.dataTitle')).not.toContain('虚构');
  writeFileSync(join(content, inventedMark), '');
  heedInvention(content);
  expect(currentConfig().invented).toBe(true);
  expect(apiEnvelope()).toMatchObject({ invented: true });
  expect(introduceData('zh', 'export.dataTitle')).toContain('虚构');
  expect(introduceData('en', 'export.dataTitle')).toContain('invented');
  expect(nameSite('zh')).toContain('虚构');
  expect(writeRobots({ site: null, base: '/' })).toContain('Disallow: /\n');
});

test.each([
  ['content', /lies in content/],
  ['holds-files', /holds something that is no demo/],
])('it does not write to %s', async (name, message) => {
  const folder = makeFolder();
  mkdirSync(join(folder, 'holds-files'));
  writeFileSync(join(folder, 'holds-files', 'mine.txt'), '');
  const out = name === 'content' ? join(import.meta.dirname, '..', '..', '..', 'content', 'demo') : join(folder, name);
  const effects = recordEffects();
  await expect(command.run(['--out', out, '--no-serve'], effects)).rejects.toThrow(message);
});
