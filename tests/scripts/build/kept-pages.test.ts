// A page that stands → taken over only where it was made of the same and nobody changed it since.
import { linkSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { keepPage, listOfPages, noteWritten, readWritten, saveWritten } from '../../../scripts/build/kept-pages.ts';
import { Workspace } from '../workspace.ts';

function standPage() {
  const workspace = new Workspace();
  workspace.write('old/index.html', '<h1>a</h1>');
  const from = workspace.path('old/index.html');
  const known = noteWritten(from, 'made of a');
  return { workspace, from, to: workspace.path('new/deep/index.html'), known };
}

test('a page that was made of the same is taken over, with its date', () => {
  const { workspace, from, to, known } = standPage();
  expect(keepPage(from, to, 'made of a', known)).toBe(true);
  expect(workspace.read('new/deep/index.html')).toBe('<h1>a</h1>');
  expect(noteWritten(to, 'made of a')).toEqual(known);
});

test('a disk without links gets a copy with the same date', () => {
  const { workspace, from, to, known } = standPage();
  workspace.write('new/deep/x', '');
  // What stands in the way of a link is no reason to fail.
  linkSync(from, to);
  expect(keepPage(from, to, 'made of a', known)).toBe(true);
  expect(Math.abs(statSync(to).mtimeMs - (known?.[2] ?? 0))).toBeLessThan(1);
});

test.each([
  ['it is made of something else', 'made of b', () => {}],
  ['somebody wrote into it', 'made of a', (path: string) => writeFileSync(path, '<h1>A longer one</h1>')],
  ['somebody wrote as many bytes into it', 'made of a', (path: string) => utimesSync(path, new Date(0), new Date(0))],
])('a page is made again where %s', (_, inputs, change) => {
  const { from, to, known } = standPage();
  change(from);
  expect(keepPage(from, to, inputs, known)).toBe(false);
  expect(statSync(to, { throwIfNoEntry: false })).toBeUndefined();
});

test('a page is made again where none stands, and where nothing is known of it', () => {
  const { workspace, from, to, known } = standPage();
  expect(keepPage(workspace.path('old/none.html'), to, 'made of a', known)).toBe(false);
  expect(keepPage(from, to, 'made of a', undefined)).toBe(false);
});

test('a list is read as it was saved, and one that is broken or absent is empty', () => {
  const { workspace, known } = standPage();
  if (!known) throw new Error('nothing was noted');
  const list = listOfPages(workspace.path('cache'), workspace.path('dist'));
  expect(readWritten(list)).toEqual({});
  saveWritten(list, { 'index.html': known });
  expect(readWritten(list)).toEqual({ 'index.html': known });
  writeFileSync(list, '{"index.html":["made of a",1');
  expect(readWritten(list)).toEqual({});
  expect(listOfPages('cache', 'dist')).not.toBe(listOfPages('cache', 'dist2'));
});
