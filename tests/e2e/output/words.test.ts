// What the built pages say, whole sentences as somebody reads them: one word for one thing, spaces, punctuation, no signs in headings.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { readPagePath } from '../../../src/publish/site/sitemap.ts';
import { findMisset, findOtherWords, findSigns } from '../../i18n/house-words.ts';
import { listFiles } from '../support/html-page.ts';
import { listShownWords, type Shown } from '../support/shown-words.ts';
import { statutoryWords } from '../support/statutory-words.ts';

const [site] = inject('sites');
if (!site) throw new Error('no site was built');
const { folder } = site;

/** Cells print what reports print, as it is printed. */
const isPrinted = ({ where }: Shown): boolean => /^td(?!\.number)/u.test(where) || where.startsWith('span');

/** Titles of reports, names of files and ids in brackets stand as they are. */
const asPrinted = /[^\s，。；：、“”]*\d{4}年[^\s，。；：]*(?:报告|年报)|^[\w.-]+\.(?:json|csv|md)$|[（(][\w.-]+[)）]/gu;

const sayOwn = (language: string, words: string): string =>
  (language === 'zh' ? statutoryWords : []).reduce(
    (left, printed) => left.replaceAll(printed, '“”'),
    words.replace(/“[^”]*”/gu, '“”').replace(asPrinted, '“”'),
  );

test('a number never parts from its unit', () => {
  const files = listFiles(folder).filter((file) => readPagePath(file)?.language === 'zh');
  const parted = files.flatMap((file) => {
    const html = readFileSync(join(folder, file), 'utf8');
    const text = html.replace(/<(script|pre|textarea)\b[\s\S]*?<\/\1>|<[a-z/](?:"[^"]*"|[^">])*>/gu, '');
    return [...text.matchAll(/.{0,12}\d [件条个处年月](?!\p{L}*[A-Za-z])/gu)].map(([words]) => `${file}: ${words}`);
  });
  expect(files.length).toBeGreaterThan(100);
  expect(parted).toEqual([]);
});

describe.each(['zh', 'en'])('pages in %s', (language) => {
  const shown = new Map<string, Shown & { file: string }>();
  for (const file of listFiles(folder)) {
    if (readPagePath(file)?.language !== language) continue;
    for (const one of listShownWords(readFileSync(join(folder, file), 'utf8'), language))
      shown.set(one.words, { ...one, file });
  }
  const all = [...shown.values()];

  test('are read', () => {
    expect(all.length).toBeGreaterThan(1000);
  });

  test.each([
    ['say one thing with one word', all, findOtherWords],
    ['are set with the spaces and marks of their language', all.filter((one) => !isPrinted(one)), findMisset],
  ])('%s', (_, phrases, find) => {
    const faults = phrases.flatMap(({ file, where, words }) =>
      find(language, sayOwn(language, words)).map(({ found, say }) => `${file} ${where}: ${found} → ${say}`),
    );
    expect(faults).toEqual([]);
  });

  test('have no arrows and signs in titles, headings and captions', () => {
    const titles = all.filter(({ where }) => /^(?:title|h\d|caption)\b/u.test(where));
    expect(titles.length).toBeGreaterThan(100);
    expect(titles.filter(({ words }) => findSigns(words).length > 0)).toEqual([]);
  });
});
