// The same reports, built on clocks and in languages of their own → the same files, byte for byte.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, inject, test } from 'vitest';

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

test('two builds in two folders, time zones and locales are equal in all files', () => {
  const one = inject('sites').find(({ name }) => name === 'root')?.folder ?? '';
  const two = inject('twin');
  const files = listFiles(one);
  expect(files.filter((file) => file.startsWith(join('pagefind', 'filter'))).length).toBeGreaterThan(0);
  expect(listFiles(two)).toEqual(files);
  const differing = files.filter((file) => !readFileSync(join(one, file)).equals(readFileSync(join(two, file))));
  expect(differing).toEqual([]);
});
