// All languages have the areas, keys and places of Chinese; no word is empty.
import { describe, expect, test } from 'vitest';
import { translations } from '../../src/i18n/translations.ts';

type Area = Record<string, string>;
type AreaId = keyof (typeof translations)['zh']['words'];
const { zh, ...others } = translations;
const areas = Object.keys(zh.words) as AreaId[];
const places = (text: string) => [...text.matchAll(/\{(\w+)(?:\.\w+)?(?:\|[^}]*)?\}/g)].map(([, name]) => name).sort();

/** Only Chinese has a word for the unit between a number and what follows. */
const fewer = ['rules.text-parts.message', 'rules.text-parts.open'];

describe.each(Object.entries(others))('%s', (_, { words }) => {
  test('has the same areas', () => {
    expect(Object.keys(words).sort()).toEqual(Object.keys(zh.words).sort());
  });

  test.each(areas)('%s: the same keys, none empty', (area) => {
    const leading: Area = zh.words[area];
    const own: Area = words[area];
    // A singular (`xOne`) exists only where Chinese has the plain key.
    const plain = Object.keys(own).filter(
      (key) => !(key.endsWith('One') && !(key in leading) && key.slice(0, -3) in leading),
    );
    expect(plain.sort()).toEqual(Object.keys(leading).sort());
    // Chinese sentences follow each other without a space.
    const shown = [leading, own].flatMap((each) => Object.entries(each).filter(([key]) => !key.endsWith('Gap')));
    for (const [, text] of shown) expect(text.trim()).not.toBe('');
  });

  test.each(areas)('%s: names the same places', (area) => {
    const leading: Area = zh.words[area];
    const own: Area = words[area];
    for (const key of Object.keys(leading).filter((it) => !fewer.includes(`${area}.${it}`))) {
      expect([key, places(own[key] ?? '')]).toEqual([key, places(leading[key] ?? '')]);
    }
  });
});
