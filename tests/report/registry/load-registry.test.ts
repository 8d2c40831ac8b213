// Broken registry files → errors that name the file and the line; the committed regions are what the generator writes.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { loadRegistry } from '../../../src/store/load-registry.ts';

const content = fileURLToPath(new URL('../../../content/registry', import.meta.url));

const made: string[] = [];

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

function breakFile(file: string, edit: (text: string) => string): URL {
  const folder = mkdtempSync(join(tmpdir(), 'registry-'));
  made.push(folder);
  cpSync(content, folder, { recursive: true });
  writeFileSync(join(folder, file), edit(readFileSync(join(folder, file), 'utf8')));
  return pathToFileURL(`${folder}/`);
}

it('reads the registry once', () => {
  expect(loadRegistry()).toBe(loadRegistry());
});

it('names the line of broken YAML', () => {
  const folder = breakFile('sectors.yml', (text) => `# one\n- { id: [\n${text}`);
  expect(() => loadRegistry(folder)).toThrow(/content\/registry\/sectors\.yml:\d+: /);
});

it('names the line of an entry that does not fit', () => {
  const folder = breakFile('agencies.yml', () => "# one\n- { id: '371000-kjj', name: 甲, surprise: 1 }\n");
  expect(() => loadRegistry(folder)).toThrow(/content\/registry\/agencies\.yml:2: /);
});

it('refuses a region without a code', () => {
  const folder = breakFile('regions.yml', (text) => text.replace('  371000 威海市', '  37100 威海市'));
  expect(() => loadRegistry(folder)).toThrow();
});

it('has the regions that the generator writes', () => {
  const script = fileURLToPath(new URL('../../../scripts/mingbai.ts', import.meta.url));
  const node = fileURLToPath(new URL('../../../node_modules/.bin/node', import.meta.url));
  expect(() => execFileSync(node, [script, 'regions', '--check'], { stdio: 'pipe' })).not.toThrow();
});
