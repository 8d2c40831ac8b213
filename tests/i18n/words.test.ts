// Every string of the interface says one concept with one word, and is set as the project sets it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { translations } from '../../src/i18n/translations.ts';
import { type Fault, findMisset, findOtherWords } from './house-words.ts';

interface Said {
  key: string;
  text: string;
}

type Spoken = keyof typeof translations;

function listWords(language: Spoken): Said[] {
  const areas: [string, Record<string, string>][] = Object.entries(translations[language].words);
  return areas.flatMap(([area, words]) =>
    Object.entries(words).map(([key, text]) => ({ key: `${area}.${key}`, text })),
  );
}

const pages = (language: Spoken) => new URL(`../../src/i18n/${language}/pages`, import.meta.url).pathname;

/** Lines of the pages of prose, with the words of links and without their addresses. */
function listProse(language: Spoken): Said[] {
  return readdirSync(pages(language)).flatMap((file) =>
    readFileSync(join(pages(language), file), 'utf8')
      .split('\n')
      .map((line, index) => ({ key: `${file}:${index + 1}`, text: line.replace(/\]\([^)]*\)/gu, ']') })),
  );
}

function listFaults(language: Spoken, find: (language: string, text: string) => Fault[]): string[] {
  return [...listWords(language), ...listProse(language)].flatMap(({ key, text }) =>
    find(language, text).map(({ found, say }) => `${key}: ${found} → ${say}`),
  );
}

describe.each(['zh', 'en'] as const)('%s', (language) => {
  test('one word for one thing', () => {
    expect(listFaults(language, findOtherWords)).toEqual([]);
  });

  test('spaces, punctuation, quotation marks and percent signs', () => {
    expect(listFaults(language, findMisset)).toEqual([]);
  });
});

const root = new URL('../../', import.meta.url).pathname;

/** Prose of a document: without code, addresses, and lines that are mostly in another language. */
function listDocument(file: string, isOwn: (line: string) => boolean): Said[] {
  const text = readFileSync(join(root, file), 'utf8').replace(/^```[\s\S]*?^```/gmu, (code) =>
    code.replace(/.+/gu, ''),
  );
  return text.split('\n').flatMap((line, index) => {
    const prose = line.replace(/\]\([^)]*\)|https?:\/\/\S+/gu, ']');
    return isOwn(prose) && !/^ {4}/u.test(line) ? [{ key: `${file}:${index + 1}`, text: prose }] : [];
  });
}

const isChinese = (line: string): boolean => (line.match(/\p{Script=Han}/gu) ?? []).length * 4 > line.length;

test.each([
  ['README.md', 'zh'],
  ['README.en.md', 'en'],
])('%s', (file, language) => {
  const lines = listDocument(file, (line) => isChinese(line) === (language === 'zh'));
  const faults = lines.flatMap(({ key, text }) =>
    [...findOtherWords(language, text), ...findMisset(language, text)].map(
      ({ found, say }) => `${key}: ${found} → ${say}`,
    ),
  );
  expect(lines.length).toBeGreaterThan(50);
  expect(faults).toEqual([]);
});

const documents = [
  'CONTRIBUTING.md',
  ...['collecting', 'configuration', 'data', 'formats', 'hosting', 'scans'].map((name) => `docs/${name}.md`),
];

test.each(documents)('%s has curly apostrophes and no space before %', (file) => {
  const lines = listDocument(file, (line) => !isChinese(line));
  const faults = lines.flatMap(({ key, text }) =>
    findMisset('en', text)
      .filter(({ say }) => say === '’' || say === 'no space before %')
      .map(({ found }) => `${key}: ${found}`),
  );
  expect(faults).toEqual([]);
});

test('the list finds what it is for', () => {
  const words = (language: string, text: string) => findOtherWords(language, text).map(({ say }) => say);
  expect(words('zh', '核验：2 处不符')).toEqual(['核对', '对不上 / 对得上']);
  expect(words('zh', '符合、不符合条件；科研机构；“（一）予以公开”')).toEqual([]);
  expect(words('en', 'No finding of this body')).toEqual(['agency', 'mismatch']);
  expect(words('en', 'What stands for a cell; everybody understands')).toEqual([]);
  const faults = (language: string, text: string) => findMisset(language, text).length;
  expect(['有39处', '共 3,核对', '占 4.1 %', '"甲"'].map((text) => faults('zh', text))).toEqual([1, 1, 1, 1]);
  expect(['有 39 处，占 4.1%', '国办发〔2014〕32号', '{count} 处'].map((text) => faults('zh', text))).toEqual([
    0, 0, 0,
  ]);
  expect(["agency's", '"no"', '4 %', 'two…'].map((text) => faults('en', text))).toEqual([1, 1, 1, 0]);
});
