// DuckDB reads the Parquet, whole, by part and wide, and the gzipped CSV, and gives the same sums as the collections themselves.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parquetMetadata } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runExport } from '../../../scripts/export/run-export.ts';
import type { ReportFile } from '../../../src/report/model/report.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';
import { withStore } from '../../../src/store/with-store.ts';
import { parseCsv } from '../../publish/parse-csv.ts';
import { finding, makeFiles, makeFolder, writeFolder } from './make-content.ts';
import { query, type SqlRow } from './read-database.ts';

const content = join(import.meta.dirname, '..', '..', '..', 'content');
const folders = { real: makeFolder(), invented: makeFolder() };
const origins = { real: content, invented: join(folders.invented.path, 'content') };

beforeAll(async () => {
  writeFolder(origins.invented, makeFiles(), [finding]);
  for (const name of ['real', 'invented'] as const) {
    const origin = origins[name];
    const job = { published: join(origin, 'none.json'), out: join(folders[name].path, 'out'), version: '1.2.3' };
    await withStore(origin, loadRegistry(), (store) =>
      runExport({ ...job, store, address: { base: '/', site: null } }),
    );
  }
});
afterAll(() => {
  for (const folder of Object.values(folders)) folder.remove();
});

/** Read once more and by other means than the export does. */
function readReports(origin: string): ReportFile[] {
  const folder = join(origin, 'reports');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as ReportFile);
}

/** Sums in a fixed order of a fixed number of digits, so that adding in another order makes no difference. */
function sumCollections(origin: string): SqlRow[] {
  const sums = new Map<string, { metric: string; year: number; rows: number; numbers: number; total: number }>();
  for (const { report } of readReports(origin)) {
    for (const { metric, value } of report.figures) {
      const key = `${metric} ${report.year}`;
      const sum = sums.get(key) ?? { metric, year: report.year, rows: 0, numbers: 0, total: 0 };
      sum.rows += 1;
      sum.numbers += value === null ? 0 : 1;
      sum.total += value ?? 0;
      sums.set(key, sum);
    }
  }
  return [...sums.values()]
    .sort((a, b) => (a.metric === b.metric ? a.year - b.year : a.metric < b.metric ? -1 : 1))
    .map(({ metric, year, rows, numbers, total }) => ({
      metric,
      year: String(year),
      rows: String(rows),
      numbers: String(numbers),
      total: numbers === 0 ? null : total.toFixed(4),
    }));
}

const sumOf = (source: string) =>
  `SELECT metric, CAST(year AS VARCHAR) AS year, count(*) AS rows, count(value) AS numbers,
          printf('%.4f', sum(value)) AS total
   FROM ${source} GROUP BY ALL ORDER BY metric, year`;

const sourcesIn = (folder: string) => ({
  'the whole Parquet': `read_parquet('${folder}/figures.parquet')`,
  'the Parquet by part': `read_parquet('${folder}/figures/*/*.parquet', hive_partitioning = true)`,
  'the CSV': `read_csv('${folder}/figures.csv.gz')`,
});

describe.each(['real', 'invented'] as const)('%s reports', (name) => {
  const data = join(folders[name].path, 'out', 'data');

  test.each(Object.entries(sourcesIn(data)))(
    '%s has the sums of the collections by metric and year',
    async (_, source) => {
      const expected = sumCollections(origins[name]);
      expect(expected.length).toBeGreaterThan(0);
      expect(await query(sumOf(source))).toEqual(expected);
    },
  );

  test('the whole Parquet and the one by part have the same rows', async () => {
    const { 'the whole Parquet': whole, 'the Parquet by part': parts } = sourcesIn(data);
    const columns =
      'agency_id, year::INT AS year, metric, value, status, qualifier, unit, raw, at_section, at_table, source_digest';
    const pick = (source: string) => `SELECT ${columns} FROM ${source}`;
    expect(
      await query(`(${pick(whole)} EXCEPT ${pick(parts)}) UNION ALL (${pick(parts)} EXCEPT ${pick(whole)})`),
    ).toEqual([]);
    const [count] = await query(`SELECT (SELECT count(*) FROM ${whole}) = (SELECT count(*) FROM ${parts}) AS same`);
    expect(count).toEqual({ same: true });
  });

  test('a body, a year and a metric tell one row from all others', async () => {
    const rows = `SELECT agency_id, year, metric FROM '${data}/figures.parquet' GROUP BY ALL HAVING count(*) > 1`;
    expect(await query(rows)).toEqual([]);
  });

  test('every finding has a key of its own, and every body, metric and rule named is in its table', async () => {
    const findings = `read_csv('${data}/findings.csv.gz', all_varchar = true)`;
    expect(await query(`SELECT subject, finding FROM ${findings} GROUP BY ALL HAVING count(*) > 1`)).toEqual([]);
    const strays = [
      `SELECT agency_id FROM '${data}/figures.parquet' WHERE agency_id NOT IN (SELECT agency_id FROM '${data}/agencies.csv')`,
      `SELECT metric FROM '${data}/figures.parquet' WHERE metric NOT IN (SELECT metric FROM '${data}/metrics.csv')`,
      `SELECT rule FROM ${findings} WHERE rule NOT IN (SELECT rule FROM '${data}/checks.csv')`,
    ];
    for (const sql of strays) expect(await query(sql)).toEqual([]);
  });
});

describe('the wide table', () => {
  const data = join(folders.real.path, 'out', 'data');

  test('has the numbers of the tidy one in columns, those in no known unit left out', async () => {
    const wide = `(UNPIVOT (SELECT * EXCLUDE (agency, agency_en, region, sector, template, inexact, contradicted)
                             FROM '${data}/figures-wide.parquet')
                   ON COLUMNS(* EXCLUDE (agency_id, scope, year)) INTO NAME metric VALUE value)`;
    const tidy = `(SELECT agency_id, scope, year, metric, value FROM '${data}/figures.parquet'
                   WHERE value IS NOT NULL AND unit IS NOT NULL)`;
    const columns = 'agency_id, scope, year, metric, value';
    expect(
      await query(
        `(SELECT ${columns} FROM ${wide} EXCEPT SELECT ${columns} FROM ${tidy})
         UNION ALL (SELECT ${columns} FROM ${tidy} EXCEPT SELECT ${columns} FROM ${wide})`,
      ),
    ).toEqual([]);
    const [count] = await query(`SELECT count(*) AS rows FROM ${wide}`);
    expect(Number(count?.rows)).toBeGreaterThan(1000);
  });

  test('names what is not exact and what a check contradicts', async () => {
    const path = join(folders.invented.path, 'out', 'data', 'figures-wide.parquet');
    const rows = await query(
      `SELECT year, inexact, contradicted FROM '${path}' WHERE agency_id = '371000-kjj' ORDER BY year`,
    );
    expect(rows).toEqual([
      { year: 2021, inexact: null, contradicted: null },
      { year: 2022, inexact: 'narrative.website', contradicted: 'requests.received.total active.fees.amount' },
    ]);
  });
});

describe('parts.json', () => {
  interface Listed {
    path: string;
    start?: number;
    bytes: number;
    rows: number;
    sha256: string;
  }
  const data = join(folders.real.path, 'out', 'data');
  const readParts = (): { part: string; csv: Listed[]; parquet: Listed[] }[] =>
    JSON.parse(readFileSync(join(data, 'parts.json'), 'utf8')).parts;
  const cut = ({ path, start = 0, bytes }: Listed): Buffer =>
    readFileSync(join(data, path)).subarray(start, start + bytes);

  test('each stretch has the sum that is named, unpacks by itself, and has the rows that are named', () => {
    const parts = readParts();
    expect(parts.length).toBeGreaterThan(3);
    for (const { csv, parquet } of parts) {
      for (const entry of [...csv, ...parquet])
        expect(createHash('sha256').update(cut(entry)).digest('hex')).toBe(entry.sha256);
      for (const entry of csv) expect(parseCsv(gunzipSync(cut(entry)).toString('utf8'))).toHaveLength(entry.rows);
    }
  });

  test('the stretches of a file follow each other to its end, behind its header', () => {
    for (const name of ['figures', 'reports', 'rates', 'findings']) {
      const own = readParts().flatMap(({ csv }) => csv.filter(({ path }) => path === `${name}.csv.gz`));
      const header = gunzipSync(readFileSync(join(data, `${name}.csv.gz`)).subarray(0, own[0]?.start)).toString('utf8');
      expect(header).toMatch(/^[a-z_0-9]+(,[a-z_0-9]+)+\n$/);
      let end = own[0]?.start ?? 0;
      for (const { start, bytes } of own) {
        expect(start).toBe(end);
        end += bytes;
      }
      expect(end).toBe(statSync(join(data, `${name}.csv.gz`)).size);
    }
  });

  test('a part has its own places only, and its rows in Parquet', async () => {
    for (const { part, parquet } of readParts()) {
      for (const { path, rows } of parquet) {
        const [found] = await query(
          `SELECT count(*) AS rows, count(*) FILTER (NOT starts_with(agency_id, '${part}')) AS strays FROM '${data}/${path}'`,
        );
        expect([path, Number(found?.rows), Number(found?.strays)]).toEqual([path, rows, 0]);
      }
    }
  });
});

test('pages of the columns that rows are sorted by are indexed', async () => {
  const { buffer, byteOffset, length } = readFileSync(join(folders.real.path, 'out', 'data', 'figures.parquet'));
  const { row_groups: groups } = parquetMetadata(buffer.slice(byteOffset, byteOffset + length) as ArrayBuffer);
  const indexed = groups.flatMap(({ columns }) =>
    columns
      .filter(({ column_index_offset: at }) => at !== undefined)
      .map(({ meta_data: meta }) => meta?.path_in_schema[0]),
  );
  expect([...new Set(indexed)].sort()).toEqual(['agency_id', 'metric', 'scope', 'year']);
});

describe('what a row says', () => {
  const data = join(folders.invented.path, 'out', 'data');

  test('a blank, a stroke and an unreadable cell are no number, and differ', async () => {
    const rows = await query(
      `SELECT metric, value, status FROM '${data}/figures.parquet' WHERE year = 2022 AND metric LIKE 'requests.%' ORDER BY metric`,
    );
    expect(rows).toEqual([
      { metric: 'requests.received.business', value: null, status: 'not_applicable' },
      { metric: 'requests.received.natural', value: null, status: 'blank' },
      { metric: 'requests.received.research', value: null, status: 'unreadable' },
      { metric: 'requests.received.total', value: 3, status: 'reported' },
    ]);
  });

  test('a 0 is a 0, money has decimals, a change may be below 0', async () => {
    const rows = await query(
      `SELECT year, metric, value FROM '${data}/figures.parquet'
       WHERE value = 0 OR metric LIKE 'active.%' ORDER BY metric`,
    );
    expect(rows).toEqual([
      { year: 2022, metric: 'active.fees.amount', value: 12.34 },
      { year: 2021, metric: 'active.fees.items_change', value: -2 },
      { year: 2021, metric: 'requests.received.total', value: 0 },
    ]);
  });

  test.each([
    ['figures.parquet', 'raw'],
    // As the dictionary says of CSV: one leading apostrophe away.
    ['figures.csv.gz', "regexp_replace(raw, '^''', '') AS raw"],
  ])('%s keeps what was printed, and where', async (file, raw) => {
    const columns = `qualifier, unit, ${raw}, at_section, at_table, at_paragraph, at_start, at_end, at_page, source_digest`;
    const [row] = await query(`SELECT ${columns} FROM '${data}/${file}' WHERE metric = 'narrative.website'`);
    expect({ ...row, source_digest: String(row?.source_digest) }).toEqual({
      qualifier: 'approx',
      unit: '条',
      raw: '=14万,"余"\n条',
      at_section: 'overview',
      at_table: null,
      at_paragraph: file === 'figures.parquet' ? 0 : '0',
      at_start: file === 'figures.parquet' ? 3 : '3',
      at_end: file === 'figures.parquet' ? 9 : '9',
      at_page: file === 'figures.parquet' ? 2 : '2',
      source_digest: 'false',
    });
  });

  test('columns have sensible types', async () => {
    const rows = await query(`DESCRIBE SELECT * FROM '${data}/figures.parquet'`);
    const types = Object.fromEntries(rows.map((row) => [row.column_name, row.column_type]));
    expect(types).toMatchObject({
      agency_id: 'VARCHAR',
      year: 'INTEGER',
      value: 'DOUBLE',
      at_row: 'INTEGER',
      source_digest: 'BOOLEAN',
      raw: 'VARCHAR',
    });
  });

  test('texts are kept as dictionaries', async () => {
    const rows = await query(
      `SELECT path_in_schema AS name, encodings FROM parquet_metadata('${join(folders.real.path, 'out', 'data')}/figures.parquet')
       WHERE path_in_schema IN ('agency_id', 'status', 'source_url')`,
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect([row.name, row.encodings]).toEqual([row.name, expect.stringMatching(/DICTIONARY/)]);
  });
});
