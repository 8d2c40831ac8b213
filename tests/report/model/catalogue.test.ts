// The catalogue against its committed ids and against the hand-made table of metrics.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { metricById, metrics } from '../../../src/forms/catalogue.ts';
import { nameMetric } from '../../../src/i18n/name-metric.ts';
import { metric } from '../../../src/report/model/metric.ts';

const goldenIds = readFileSync(new URL('metric-ids.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n');
const corpus = process.env.MINGBAI_CORPUS;
const sharedTable = corpus ? join(corpus, '..', 'spec', 'metrics.tsv') : '';
const committedTable = join(import.meta.dirname, 'metrics.tsv');

const allForms = '2008,2014,2019,2021';

describe('the metric catalogue', () => {
  test('has the committed ids in the committed order', () => {
    expect(metrics.map((entry) => entry.id)).toEqual(goldenIds);
  });

  test('finds every metric by its id', () => {
    expect(metricById.size).toBe(metrics.length);
    expect(goldenIds.every((id) => metricById.get(id)?.id === id)).toBe(true);
  });

  test('has complete metrics only', () => {
    const wrong = metrics.filter((entry) => !metric.safeParse(entry).success);
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('marks money and changes as such', () => {
    const byKind = (kind: string) => metrics.filter((entry) => entry.kind === kind).map((entry) => entry.id);
    expect(byKind('signed')).toEqual(goldenIds.filter((id) => id.endsWith('.items_change')));
    expect(byKind('amount')).toEqual(metrics.filter(({ unit }) => unit.endsWith('元')).map(({ id }) => id));
  });
});

/** What a line of the table says of a metric; an English name that is not there is composed. */
function readTable(path: string) {
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n').slice(1);
  return lines.map((line) => {
    const [id, zh, en, unit, where, templates] = line.split('\t');
    const forms = templates === 'all' ? allForms : templates!.split(',').sort().join(',');
    return { id, zh, en: en || nameMetric('en', id!), unit, where, forms };
  });
}

describe('the hand-made table of metrics', () => {
  const figures = metrics.map(({ id, unit, where, forms }) => ({ id, unit, where, forms: forms.join(',') }));

  test('agrees on id, labels, unit, place and forms', () => {
    const named = figures.map((figure) => ({
      ...figure,
      zh: nameMetric('zh', figure.id),
      en: nameMetric('en', figure.id),
    }));
    expect(named).toEqual(readTable(committedTable));
  });

  // Its labels are older than the words that pages say.
  test.each(existsSync(sharedTable) ? [sharedTable] : [])('%s agrees on id, unit, place and forms', (table) => {
    expect(figures).toEqual(readTable(table).map(({ id, unit, where, forms }) => ({ id, unit, where, forms })));
  });
});
