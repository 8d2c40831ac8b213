// A figure in a list is called what the interface calls it there, else by its own name.
import { expect, test } from 'vitest';
import { metricById } from '../../src/forms/catalogue.ts';
import { nameListed } from '../../src/i18n/name-listed.ts';

const metric = metricById.get('narrative.trainings')!;
const listed = { in: 'years.disclosure', order: 11, metric, parts: [] } as const;

test('a figure that a record lists without words has its own name, in both languages', () => {
  const name = nameListed('agency.row', listed);
  expect([name('zh'), name('en')]).toEqual(['培训次数', 'Training sessions']);
});

test('words of the interface that the record names are used, with their values', () => {
  expect(nameListed('agency.row', { ...listed, words: 'Website' })('zh')).toBe('网站');
  expect(nameListed('hosting.picture', { ...listed, words: 'Received' }, { year: 2021 })('zh')).toBe('2021 年收到申请');
});

test('words that the interface does not have are a mistake in the record', () => {
  expect(() => nameListed('agency.row', { ...listed, words: 'Trainings' })).toThrow('narrative.trainings');
});
