// What the API once had it has for ever: the present schemas are held against the published ones.
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
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

describe('schemas for editors', () => {
  const catalog: { schemas: { fileMatch: string[]; url: string }[] } = JSON.parse(
    readFileSync(join(root, 'schemas', 'catalog.json'), 'utf8'),
  );
  const ajv = new Ajv({ strict: false });
  formats.default(ajv);
  const validators = new Map(
    readdirSync(join(root, 'schemas'))
      .filter((name) => name !== 'catalog.json')
      .map((name) => [`./${name}`, ajv.compile(JSON.parse(readFileSync(join(root, 'schemas', name), 'utf8')))]),
  );
  const check = (url: string, text: string): boolean | undefined => validators.get(url)?.(parseYaml(text)) === true;

  test('the catalogue names each once, and the settings of VS Code say the same', () => {
    expect(catalog.schemas.map(({ url }) => url).toSorted()).toEqual([...validators.keys()].toSorted());
    const settings = JSON.parse(readFileSync(join(root, '.vscode', 'settings.json'), 'utf8'));
    const mapped = Object.entries<string | string[]>(settings['yaml.schemas']).map(([url, of]) => ({
      url: url.replace('./schemas/', './'),
      fileMatch: [of].flat().map((glob) => `**/${glob}`),
    }));
    expect(mapped).toEqual(catalog.schemas.map(({ url, fileMatch }) => ({ url, fileMatch })));
  });

  test('every sidecar and every file of the registry that people write keeps to its own', () => {
    const seen = new Set<string>();
    for (const { url, fileMatch } of catalog.schemas) {
      for (const name of globSync(
        fileMatch.map((glob) => glob.replace('**/content', 'content')),
        { cwd: root },
      )) {
        expect([name, check(url, readFileSync(join(root, name), 'utf8'))]).toEqual([name, true]);
        seen.add(url);
      }
    }
    expect([...seen]).toEqual(expect.arrayContaining(['./sidecar.json', './agencies.json', './sectors.json']));
  });

  test.each([
    ['./sidecar.json', 'publisher: 某局\nurl: https://example.cn/1.html\nretrieved: 2026-03-31\n', 'adress: x\n'],
    [
      './withhold.json',
      '- { figure: requests.received.total, reason: 读错, date: 2026-03-31 }\n',
      '- { figure: requests.recieved.total, reason: 读错, date: 2026-03-31 }\n',
    ],
    [
      './statement.json',
      '- { rule: requests-balance, text: 已更正, from: 某局, date: 2026-03-31 }\n',
      '- { rule: no-such-rule, text: 已更正, from: 某局, date: 2026-03-31 }\n',
    ],
    [
      './population.json',
      "- { region: '371000', year: 2021, residents: 2900000, source: 公报 }\n",
      '- { region: 371000, year: 2021, residents: 0, source: 公报 }\n',
    ],
    [
      './sites.json',
      "- { id: example.gov.cn, name: 某市, place: '371000' }\n",
      "- { id: example.gov.cn, name: 某市, place: '3710' }\n",
    ],
  ])('%s takes what is right and refuses a slip', (url, right, wrong) => {
    expect([check(url, right), check(url, wrong)]).toEqual([true, false]);
  });
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
