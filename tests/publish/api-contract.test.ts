// What the API once had it has for ever: the present schemas are held against the published ones.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { apiSchemas, writeJsonSchema } from '../../src/publish/schema/index.ts';
import { findBreaks, type JsonSchema } from './find-breaks.ts';

const root = join(import.meta.dirname, '..', '..');
const frozen = join(root, 'tests', 'fixtures', 'api');
const committed = join(root, 'public', 'api', 'v1', 'schema');
const readSchema = (folder: string, name: string): JsonSchema => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const names = readdirSync(frozen).filter((name) => name.endsWith('.json'));

test('there is a published schema for every file of the API', () => {
  expect(names.map((name) => name.replace('.json', '')).toSorted()).toEqual(Object.keys(apiSchemas).toSorted());
});

test.each(names)('%s still has everything that was published', (name) => {
  expect(findBreaks(readSchema(frozen, name), readSchema(committed, name))).toEqual([]);
});

test.each(Object.entries(apiSchemas))('the committed schema of %s is the one the code says', (name, schema) => {
  expect(readFileSync(join(committed, `${name}.json`), 'utf8')).toBe(writeJsonSchema(name, schema));
});

describe('the comparison itself', () => {
  const published = z.object({
    id: z.string(),
    state: z.enum(['full', 'partial']),
    years: z.array(z.object({ year: z.int(), value: z.number().nullable() })),
  });
  const compare = (now: z.ZodType) => findBreaks(toJson(published), toJson(now));
  const toJson = (schema: z.ZodType): JsonSchema => JSON.parse(writeJsonSchema('sample', schema));
  const year = z.object({ year: z.int(), value: z.number().nullable() });

  test('an added field, an added choice and an added inner field pass', () => {
    const more = published.extend({
      note: z.string(),
      state: z.enum(['full', 'partial', 'none']),
      years: z.array(year.extend({ unit: z.string() })),
    });
    expect(compare(more)).toEqual([]);
  });

  test('others beside what was the only choice pass, another in its place fails', () => {
    const only = toJson(z.object({ kind: z.literal('split') }));
    expect(findBreaks(only, toJson(z.object({ kind: z.enum(['split', 'scan']) })))).toEqual([]);
    expect(findBreaks(only, toJson(z.object({ kind: z.enum(['scan', 'sum']) })))).toEqual(['$.kind: another const']);
  });

  test.each([
    ['a removed field', published.omit({ id: true }), ['$.id: removed']],
    ['a renamed field', published.omit({ id: true }).extend({ key: z.string() }), ['$.id: removed']],
    ['another type', published.extend({ id: z.int() }), ['$.id: another type']],
    ['a field that may be missing', published.extend({ id: z.string().optional() }), ['$.id: no longer always there']],
    ['a removed choice', published.extend({ state: z.enum(['full']) }), ['$.state: no longer "partial"']],
    [
      'a removed inner field',
      published.extend({ years: z.array(year.omit({ value: true })) }),
      ['$.years[].value: removed'],
    ],
    ['null where there was none', published.extend({ id: z.string().nullable() }), ['$.id: another type']],
  ])('%s fails', (_, now, breaks) => {
    expect(compare(now)).toEqual(breaks);
  });
});
