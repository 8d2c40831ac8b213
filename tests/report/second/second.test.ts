// Ten reports of the second collection with gold read by hand → no wrong figure, and none where a person cannot tell.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readReport } from '../../../src/report/read-report.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';
import { appealGroups, appealResults } from '../../truth/forms/appeals.ts';
import { requestColumns, requestRows } from '../../truth/forms/requests.ts';
import { corpus } from '../support/gold.ts';

const numbers = z.array(z.number());
const goldFile = z.record(
  z.string(),
  z.strictObject({
    agency: z.string(),
    year: z.int(),
    form: z.enum(['2008', '2014', '2019', '2021']),
    note: z.string(),
    /** Row → its numbers; `rest: 0`: all other rows are 0. */
    requests: z.record(z.string(), z.union([numbers.length(7), z.literal(0)])).default({}),
    appeals: numbers.length(15).optional(),
    appeals_likely: numbers.length(15).optional(),
    figures: z.record(z.string(), z.number()),
    /** What a person takes glued digits for. */
    likely: z.record(z.string(), z.number()).default({}),
    /** What nobody can tell. */
    open: z.array(z.string()).default([]),
  }),
);
type Gold = z.infer<typeof goldFile>[string];

const gold = goldFile.parse(parse(readFileSync(join(import.meta.dirname, 'gold.yml'), 'utf8')));
const appealIds = appealGroups.flatMap((group) => appealResults.map((result) => `appeals.${group.id}.${result.id}`));
const nameAll = (values: readonly number[] = []): [string, number][] =>
  values.map((value, index) => [appealIds[index] ?? '', value]);

function nameRequests({ requests, form }: Gold): [string, number][] {
  const rows = requestRows.filter(({ forms }) => (forms as readonly string[]).includes(form));
  return rows.flatMap(({ id }) => {
    const values = requests[id] ?? (requests.rest === 0 ? requestColumns.map(() => 0) : []);
    return Array.isArray(values)
      ? values.map((value, index): [string, number] => [`requests.${id}.${requestColumns[index]?.id}`, value])
      : [];
  });
}

/** The certain figures, and those that a reader may leave. */
const certainOf = (each: Gold): [string, number][] => [
  ...Object.entries(each.figures),
  ...nameRequests(each),
  ...nameAll(each.appeals),
];
const allOf = (each: Gold): [string, number][] => [
  ...certainOf(each),
  ...Object.entries(each.likely),
  ...nameAll(each.appeals_likely),
];

test('the gold names rows and figures that exist, each once', () => {
  const rows = requestRows.map(({ id }) => id);
  for (const each of Object.values(gold)) {
    expect(Object.keys(each.requests).filter((id) => id !== 'rest' && !rows.includes(id))).toEqual([]);
    const ids = [...allOf(each).map(([id]) => id), ...each.open];
    expect(new Set(ids).size).toBe(ids.length);
  }
  expect(Object.keys(gold)).toHaveLength(10);
});

/** What is read today of the certain figures; a reader that reads less has lost something. */
const leastRead = 0.87;

const folder = join(corpus ?? '', 'second');
const there = Object.entries(gold).filter(([file]) => corpus !== undefined && existsSync(join(folder, file)));
test.each(there)('%s: no wrong figure, none that cannot be told', async (file, each) => {
  const outcome = await readReport(new Uint8Array(readFileSync(join(folder, file))), loadRegistry(), {
    fileName: file,
  });
  if (outcome.status !== 'ok') throw new Error(`${file} was refused: ${outcome.rejection.code}`);
  const { figures, year, template } = outcome.report;
  expect([year, template]).toEqual([each.year, each.form]);
  const read = new Map(figures.filter(({ status }) => status === 'reported').map((one) => [one.metric, one.value]));
  const wrong = allOf(each).filter(([metric, value]) => read.has(metric) && read.get(metric) !== value);
  expect(wrong).toEqual([]);
  expect(each.open.filter((metric) => read.has(metric))).toEqual([]);
});

test.each(there.length > 0 ? [there] : [])('of the certain figures most are read', async (...all) => {
  const shares = await Promise.all(
    all.map(async ([file, each]) => {
      const bytes = new Uint8Array(readFileSync(join(folder, file)));
      const outcome = await readReport(bytes, loadRegistry(), { fileName: file });
      const figures = outcome.status === 'ok' ? outcome.report.figures : [];
      const read = new Set(figures.filter(({ status }) => status === 'reported').map(({ metric }) => metric));
      const certain = certainOf(each);
      return { read: certain.filter(([metric]) => read.has(metric)).length, all: certain.length };
    }),
  );
  const sum = (key: 'read' | 'all') => shares.reduce((total, share) => total + share[key], 0);
  expect(sum('read')).toBeGreaterThanOrEqual(sum('all') * leastRead);
});
