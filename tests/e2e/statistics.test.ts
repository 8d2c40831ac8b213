// The built site → its rates, intervals and places, computed again from its figures.csv by a program of its own.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

test('pages, CSV and API give the rates that a second program computes', () => {
  const site = inject('sites').find(({ name }) => name === 'root')?.folder ?? '';
  const script = join(import.meta.dirname, '..', 'statistics', 'recompute.py');
  const { stdout, stderr } = spawnSync('python3', [script, site], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^[1-9]\d* rates of the table$/m);
  expect(stdout).toMatch(/^[1-9]\d* rates of the API$/m);
  expect(stdout).toMatch(/^[1-9]\d* rates of pages$/m);
  expect(stdout).toMatch(/^[1-9]\d* numbers of years$/m);
  expect(stdout).toMatch(/^0 differences$/m);
});
