// The list of mutants is true: each applies to the file as it is, and names tests that are there.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../../scripts/command/command.ts';
import { mutants } from '../../scripts/prove/mutants/list-mutants.ts';
import type { Mutant } from '../../scripts/prove/mutants/mutant.ts';
import { listStale } from '../../scripts/prove/mutants/run-mutants.ts';
import { applyMutant } from '../../scripts/prove/mutants/scratch-tree.ts';

const testFiles = readdirSync(join(projectFolder, 'tests'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => `tests/${file.replaceAll('\\', '/')}`);

const mutant = (...edits: [string, string][]): Mutant => ({ name: 'a', file: 'a.ts', edits, tests: [] });

describe('the mutants', () => {
  it('are at least sixty, each with a name of its own', () => {
    expect(mutants.length).toBeGreaterThanOrEqual(60);
    expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length);
  });

  it('all apply to the files as they are', () => {
    expect(listStale(mutants).map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
  });

  it('name tests that are there', () => {
    const named = [...new Set(mutants.flatMap(({ tests }) => tests))];
    expect(named.filter((path) => !testFiles.some((file) => file.startsWith(path)))).toEqual([]);
  });

  it.each([
    'applicants reversed under unchanged headers',
    'the row 上年结转 shows what was carried out',
    'the series 本年制发 shows what was repealed',
    '“not this body” of 2014 is denied',
    '予以公开 is “Refused”',
    '371100 lies within 371000',
    '同意公开 of 2014 is partly granted',
  ])('hold the known slip: %s', (name) => {
    expect(mutants.map((entry) => entry.name)).toContain(name);
  });
});

describe('a mutant', () => {
  it('changes the one place where its text stands', () => {
    expect(applyMutant('a b c', mutant(['b', 'x']))).toBe('a x c');
  });

  it('puts two texts in each other’s place', () => {
    expect(applyMutant('a b c', mutant(['a', 'c'], ['c', 'a']))).toBe('c b a');
  });

  it.each([
    ['nowhere', 'a c'],
    ['twice', 'a b b c'],
  ])('does not apply where its text stands %s', (_, text) => {
    expect(applyMutant(text, mutant(['b', 'x']))).toBeUndefined();
  });
});
