// Both languages have the same areas, keys and places; no word is empty.
import { expect, test } from 'vitest';
import { dictionaries } from '../../src/i18n/dictionaries.ts';

type Area = Record<string, string>;
const areas = Object.keys(dictionaries.zh) as (keyof typeof dictionaries.zh)[];
const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test('both languages have the same areas', () => {
  expect(Object.keys(dictionaries.en).sort()).toEqual(Object.keys(dictionaries.zh).sort());
});

test.each(areas)('%s: both languages have the same keys, none empty', (area) => {
  const zh: Area = dictionaries.zh[area];
  const en: Area = dictionaries.en[area];
  // A singular (`xOne`) exists in English only where Chinese has the plain key.
  const plain = Object.keys(en).filter((key) => !(key.endsWith('One') && !(key in zh) && key.slice(0, -3) in zh));
  expect(plain.sort()).toEqual(Object.keys(zh).sort());
  // Chinese sentences follow each other without a space.
  const shown = [zh, en].flatMap((words) => Object.entries(words).filter(([key]) => !key.endsWith('Gap')));
  for (const [, text] of shown) expect(text.trim()).not.toBe('');
});

test.each(areas)('%s: both languages name the same places', (area) => {
  const zh: Area = dictionaries.zh[area];
  const en: Area = dictionaries.en[area];
  for (const key of Object.keys(zh)) expect([key, places(en[key] ?? '')]).toEqual([key, places(zh[key] ?? '')]);
});
