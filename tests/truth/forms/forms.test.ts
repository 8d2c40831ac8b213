// The forms typed here name every metric of the published list, and no other.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { active2019, active2021 } from './active.ts';
import { appealGroups, appealResults } from './appeals.ts';
import { requestColumns, requestRows } from './requests.ts';
import { stat2008Wordings } from './stat2008.ts';
import { stat2014Rows } from './stat2014.ts';

const published = readFileSync(new URL('../../report/model/metric-ids.txt', import.meta.url), 'utf8')
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => /^(?:active|requests|appeals|stat\d+)\./.test(line));

const metricsOf = (rows: readonly (readonly [string, string, string?])[]): string[] =>
  rows.flatMap(([, , metric]) => (metric ? [metric] : []));

const typed = [
  ...[...active2021, ...active2019].flatMap(({ rows }) => rows.flatMap(([, ...metrics]) => metrics)),
  ...requestRows.flatMap(({ id }) => requestColumns.map((column) => `requests.${id}.${column.id}`)),
  ...appealGroups.flatMap(({ id }) => appealResults.map((result) => `appeals.${id}.${result.id}`)),
  ...metricsOf(stat2014Rows),
  ...stat2008Wordings.flatMap(metricsOf).flatMap((metric) => [metric, `${metric}.cumulative`]),
];

describe('the forms typed by hand', () => {
  it('name the metrics of the published list', () => {
    expect([...new Set(typed)].sort()).toEqual([...published].sort());
  });

  it('name each metric of a form once', () => {
    for (const rows of [metricsOf(stat2014Rows), ...stat2008Wordings.map(metricsOf)])
      expect(new Set(rows).size).toBe(rows.length);
    for (const blocks of [active2021, active2019]) {
      const metrics = blocks.flatMap(({ rows }) => rows.flatMap(([, ...own]) => own));
      expect(new Set(metrics).size).toBe(metrics.length);
    }
  });
});
