// What describes the API and the bulk data holds: OpenAPI, package, CSV on the Web, catalogue, dictionary, checksums, marks for spreadsheets.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { unzipSync } from 'fflate';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { runExport } from '../../../scripts/export/run-export.ts';
import { startServer } from '../../../scripts/serve/start-server.ts';
import { metrics } from '../../../src/forms/catalogue.ts';
import { nameMetric } from '../../../src/i18n/name-metric.ts';
import { writeCitationFile } from '../../../src/publish/describe/write-card.ts';
import { apiSchemas } from '../../../src/publish/schema/index.ts';
import { figureTable } from '../../../src/publish/tables/figures.ts';
import { tables } from '../../../src/publish/tables/index.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';
import { withStore } from '../../../src/store/with-store.ts';
import { parseCsv, readCsv } from '../../publish/parse-csv.ts';
import { expandJsonld } from './expand-jsonld.ts';
import { finding, makeFiles, makeFolder, writeFolder } from './make-content.ts';
import { readTable } from './read-table.ts';

interface Operation {
  responses: {
    200: { content: Record<string, { schema: { $ref: string }; examples?: { real: { externalValue: string } } }> };
  };
}

const folder = makeFolder();
const data = join(folder.path, 'out', 'data');
const bareData = join(folder.path, 'bare', 'data');
const read = (name: string) => readFileSync(join(data, name), 'utf8');
const readJson = (name: string) => JSON.parse(read(name));
/** `figures.csv.gz`, unpacked. */
const readBare = (path: string) => readTable(data, path.replace(/\.csv(?:\.gz)?$/, ''));
/** The wide table is there as Parquet only. */
const inCsv = tables.filter(({ name }) => name !== 'figures-wide');

beforeAll(async () => {
  const content = join(folder.path, 'content');
  writeFolder(content, makeFiles(), [finding]);
  await withStore(content, loadRegistry(), (store) => {
    const job = { store, published: join(content, 'none.json'), version: '1.2.3' };
    runExport({ ...job, out: join(folder.path, 'out'), address: { base: '/m/', site: 'https://example.org' } });
    runExport({ ...job, out: join(folder.path, 'bare'), address: { base: '/', site: null } });
  });
});
afterAll(folder.remove);

describe('datapackage.json', () => {
  const schema = JSON.parse(
    readFileSync(
      join(import.meta.dirname, '..', '..', 'fixtures', 'api', 'frictionless', 'datapackage-2.0.json'),
      'utf8',
    ),
  );
  const ajv = new Ajv({ strict: false, allErrors: true });
  formats.default(ajv);
  const validate = ajv.compile(schema);

  test('follows the profile of version 2', () => {
    validate(readJson('datapackage.json'));
    expect(validate.errors).toBeNull();
  });

  test.each([
    ['a resource without a path', { resources: [{ name: 'a' }] }],
    ['a path out of the folder', { resources: [{ name: 'a', path: '../a.csv' }] }],
    [
      'a field of no type known',
      { resources: [{ name: 'a', path: 'a', schema: { fields: [{ name: 'x', type: 'money' }] } }] },
    ],
    ['no resource', { resources: [] }],
  ])('the profile in the fixtures refuses %s', (_, descriptor) => {
    expect(validate(descriptor)).toBe(false);
  });

  test('names every table file with its size and hash, once', () => {
    const { resources } = readJson('datapackage.json');
    for (const { path, bytes, hash } of resources) {
      expect(statSync(join(data, path)).size).toBe(bytes);
      const sha256 = createHash('sha256')
        .update(readFileSync(join(data, path)))
        .digest('hex');
      expect(hash).toBe(`sha256:${sha256}`);
    }
    const paths: string[] = resources.map(({ path }: { path: string }) => path);
    const files = readdirSync(data, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(csv|csv\.gz|parquet)$/.test(name),
    );
    expect(paths.toSorted()).toEqual(files.toSorted());
    const names = resources.map(({ name }: { name: string }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('its fields are the header of the file, and what they point at is there', () => {
    const { resources } = readJson('datapackage.json');
    const tabular = resources.filter(({ type }: { type?: string }) => type === 'table');
    expect(tabular.length).toBe(inCsv.length);
    for (const { path, schema: table } of tabular) {
      const [header] = parseCsv(readBare(path));
      expect(table.fields.map(({ name }: { name: string }) => name)).toEqual(header);
      for (const { reference } of table.foreignKeys ?? []) {
        expect(tabular.some(({ name }: { name: string }) => name === reference.resource)).toBe(true);
      }
    }
  });

  test('required columns are filled, listed codes are the only ones', () => {
    const { resources } = readJson('datapackage.json');
    for (const { path, schema: table } of resources.filter(({ type }: { type?: string }) => type === 'table')) {
      for (const row of readCsv(readBare(path))) {
        for (const { name, constraints = {} } of table.fields) {
          if (constraints.required) expect([path, name, row[name]]).not.toEqual([path, name, null]);
          if (constraints.enum && row[name] !== null) expect(constraints.enum).toContain(row[name]);
        }
      }
    }
  });
});

describe('CSV on the Web', () => {
  const ns = 'http://www.w3.org/ns/csvw#';

  test.each(inCsv.map(({ name }) => name))('%s has metadata beside it that is JSON-LD', async (name) => {
    const metadata = readJson(`${name}.csv-metadata.json`);
    const [table] = await expandJsonld(metadata, `https://example.org/data/${name}.csv-metadata.json`);
    expect(table?.['@type']).toEqual([`${ns}Table`]);
    expect(table?.[`${ns}url`]).toEqual([
      { '@type': 'http://www.w3.org/2001/XMLSchema#anyURI', '@value': `${name}.csv` },
    ]);
    expect(table?.['http://purl.org/dc/terms/license']).toEqual([
      { '@id': 'https://creativecommons.org/licenses/by/4.0/' },
    ]);
    const schemas = table?.[`${ns}tableSchema`] as
      | Record<string, { '@list': Record<string, unknown>[] }[]>[]
      | undefined;
    const columns = schemas?.[0]?.[`${ns}column`]?.[0]?.['@list'] ?? [];
    const [header] = parseCsv(readTable(data, name));
    expect(columns.map((column) => (column[`${ns}name`] as { '@value': string }[])[0]?.['@value'])).toEqual(header);
    for (const column of columns) {
      expect(column[`${ns}datatype`]).toEqual([
        { '@id': expect.stringContaining('http://www.w3.org/2001/XMLSchema#') },
      ]);
      const titles = column[`${ns}title`] as { '@language': string }[];
      expect(titles.map((title) => title['@language']).sort()).toEqual(['en', 'und', 'zh']);
    }
  });

  test('columns of the key are required, as the standard wants', () => {
    for (const { name, key, columns } of tables) {
      for (const column of columns.filter((candidate) => key.includes(candidate.name))) {
        expect([name, column.name, column.required]).toEqual([name, column.name, true]);
      }
    }
  });
});

describe('catalog.jsonld', () => {
  const dcat = 'http://www.w3.org/ns/dcat#';
  const dct = 'http://purl.org/dc/terms/';
  type Expanded = Record<string, { '@id': string; '@value': string }[] & Expanded[]>;

  async function readCatalog(name: string): Promise<Expanded> {
    const [catalog] = await expandJsonld(
      JSON.parse(readFileSync(name, 'utf8')),
      'https://example.org/m/data/catalog.jsonld',
    );
    return catalog as Expanded;
  }

  test('is a catalogue with one data set that has what DCAT asks for', async () => {
    const catalog = await readCatalog(join(data, 'catalog.jsonld'));
    expect(catalog['@type']).toEqual([`${dcat}Catalog`]);
    for (const field of ['title', 'description', 'publisher'])
      expect(catalog[`${dct}${field}`]?.length).toBeGreaterThan(0);
    const [dataset] = catalog[`${dcat}dataset`] ?? [];
    expect(dataset?.['@type']).toEqual([`${dcat}Dataset`]);
    for (const field of ['title', 'description', 'publisher', 'license', 'language', 'temporal']) {
      expect([field, (dataset?.[`${dct}${field}`] ?? []).length > 0]).toEqual([field, true]);
    }
    expect(dataset?.[`${dcat}landingPage`]?.[0]?.['@id']).toBe('https://example.org/m/data/');
  });

  test.each([
    ['with a site', () => data],
    ['without one', () => bareData],
  ])('%s every distribution says where it is, how large, under which licence and with which hash', async (_, where) => {
    const catalog = await readCatalog(join(where(), 'catalog.jsonld'));
    const distributions = catalog[`${dcat}dataset`]?.[0]?.[`${dcat}distribution`] ?? [];
    expect(distributions.length).toBeGreaterThan(tables.length);
    for (const distribution of distributions) {
      const url = distribution[`${dcat}downloadURL`]?.[0]?.['@id'] ?? '';
      const path = new URL(url).pathname.replace(/^(\/m)?\/data\//, '');
      expect(existsSync(join(where(), path))).toBe(true);
      expect(distribution[`${dcat}byteSize`]?.[0]?.['@value']).toBe(String(statSync(join(where(), path)).size));
      expect(distribution[`${dct}license`]?.[0]?.['@id']).toBe('https://creativecommons.org/licenses/by/4.0/');
      expect(distribution[`${dcat}mediaType`]?.length).toBe(1);
      const packed = (distribution[`${dcat}compressFormat`] ?? []).map((format) => format['@id']);
      expect(packed).toEqual(
        path.endsWith('.gz') ? ['https://www.iana.org/assignments/media-types/application/gzip'] : [],
      );
      expect(distribution['http://spdx.org/rdf/terms#checksum']?.length).toBe(1);
    }
  });
});

describe('openapi.json', () => {
  const out = join(folder.path, 'out');
  const readApi = () => JSON.parse(readFileSync(join(out, 'api', 'v1', 'openapi.json'), 'utf8'));
  const lint = async (source: object) => {
    const config = await createConfig({ extends: ['recommended-strict'] });
    const problems = await lintFromString({ source: JSON.stringify(source), config, absoluteRef: '/openapi.json' });
    return problems.map(({ ruleId }) => ruleId);
  };

  test('the linter has nothing to say of it', async () => {
    const api = readApi();
    expect(api.openapi).toMatch(/^3\.1\./);
    expect(await lint(api)).toEqual([]);
  });

  test('the linter speaks up where a schema, a place or an id is missing', async () => {
    const broken = readApi();
    delete broken.components.schemas.agency;
    delete broken.paths['/api/v1/report/{id}/{year}.json'].get.parameters;
    broken.paths['/api/v1/agencies.json'].get.operationId = 'getRegions';
    const rules = new Set(await lint(broken));
    expect([...rules]).toEqual(
      expect.arrayContaining(['no-unresolved-refs', 'path-parameters-defined', 'operation-operationId-unique']),
    );
  });

  test('every answer it shows is there and is what its schema says', () => {
    const api = readApi();
    const ajv = new Ajv2020({ strict: false });
    formats.default(ajv);
    ajv.addSchema({ ...api, $id: 'openapi' });
    const shown: string[] = [];
    for (const [path, { get }] of Object.entries<{ get: Operation }>(api.paths)) {
      const json = get.responses[200].content['application/json'];
      if (!json) {
        expect([path, existsSync(join(out, path))]).toEqual([path, true]);
        continue;
      }
      const address = json.examples?.real.externalValue ?? '';
      expect(address).toMatch(/^https:\/\/example\.org\/m\//);
      const answer = JSON.parse(readFileSync(join(out, address.slice('https://example.org/m/'.length)), 'utf8'));
      const name = json.schema.$ref.slice('#/components/schemas/'.length);
      const validate = ajv.getSchema(`openapi#/components/schemas/${name}`);
      expect([path, validate?.(answer), validate?.errors]).toEqual([path, true, null]);
      expect([path, validate?.({ ...answer, api: 'v2' })]).toEqual([path, false]);
      shown.push(name);
    }
    expect(shown.toSorted()).toEqual(Object.keys(apiSchemas).toSorted());
  });

  test('the places of an address are described, and filled as the shown answer has them', () => {
    const { parameters } = readApi().paths['/api/v1/report/{id}/{year}.json'].get;
    expect(parameters.map(({ name, example }: { name: string; example: string }) => [name, example])).toEqual([
      ['id', '371000-kjj'],
      ['year', '2022'],
    ]);
  });
});

describe('croissant.json', () => {
  const cr = 'http://mlcommons.org/croissant/';
  const sc = 'https://schema.org/';
  type Expanded = Readonly<Record<string, unknown>>;
  const nodes = (node: Expanded, key: string): Expanded[] => (node[key] ?? []) as Expanded[];
  const first = (node: Expanded, key: string, part = '@value'): unknown => nodes(node, key)[0]?.[part];
  const filled = z.array(z.object({}).loose()).min(1);
  /** What Croissant 1.0 asks of a data set, a file, a table and a column. */
  const required = {
    dataset: z.object({
      '@type': z.tuple([z.literal(`${sc}Dataset`)]),
      'http://purl.org/dc/terms/conformsTo': z.tuple([z.object({ '@value': z.literal(`${cr}1.0`) }).loose()]),
      ...Object.fromEntries(
        ['name', 'description', 'license', 'url', 'creator', 'version', 'distribution'].map((name) => [
          sc + name,
          filled,
        ]),
      ),
      [`${cr}recordSet`]: filled,
      [`${cr}citeAs`]: filled,
    }),
    file: z.object({
      '@type': z.tuple([z.literal(`${cr}FileObject`)]),
      [`${sc}name`]: filled,
      [`${sc}contentUrl`]: filled,
      [`${sc}encodingFormat`]: filled,
    }),
    table: z.object({
      '@type': z.tuple([z.literal(`${cr}RecordSet`)]),
      [`${sc}name`]: filled,
      [`${cr}field`]: filled,
      [`${cr}key`]: filled,
    }),
    column: z.object({
      '@type': z.tuple([z.literal(`${cr}Field`)]),
      [`${sc}name`]: filled,
      [`${sc}description`]: filled,
      [`${cr}dataType`]: z.tuple([
        z.object({ '@id': z.enum(['Text', 'URL', 'Integer', 'Float', 'Boolean', 'Date'].map((name) => sc + name)) }),
      ]),
      [`${cr}source`]: filled,
    }),
  };

  async function readCroissant(): Promise<Expanded> {
    const [dataset] = await expandJsonld(readJson('croissant.json'), 'https://example.org/m/data/croissant.json');
    return dataset as Expanded;
  }

  test('has what Croissant asks for, at every level', async () => {
    const dataset = await readCroissant();
    required.dataset.parse(dataset);
    for (const file of nodes(dataset, `${sc}distribution`)) required.file.parse(file);
    for (const table of nodes(dataset, `${cr}recordSet`)) {
      required.table.parse(table);
      for (const column of nodes(table, `${cr}field`)) required.column.parse(column);
    }
  });

  test('every file has its hash, or lies in one that has', async () => {
    const files = nodes(await readCroissant(), `${sc}distribution`);
    const ids = new Set(files.map((file) => file['@id']));
    for (const file of files) {
      const inner = first(file, `${cr}containedIn`, '@id');
      if (inner !== undefined) expect(ids.has(inner)).toBe(true);
      else {
        const path = new URL(String(first(file, `${sc}contentUrl`))).pathname.replace('/m/data/', '');
        const sum = createHash('sha256')
          .update(readFileSync(join(data, path)))
          .digest('hex');
        expect(first(file, `${sc}sha256`)).toBe(sum);
      }
    }
  });

  test('its columns are those of the files, and what they point at is there', async () => {
    const dataset = await readCroissant();
    const all = nodes(dataset, `${cr}recordSet`).flatMap((table) => nodes(table, `${cr}field`));
    const ids = new Set(all.map((field) => field['@id']));
    for (const table of nodes(dataset, `${cr}recordSet`)) {
      const name = String(first(table, `${sc}name`));
      const [header] = parseCsv(readTable(data, name));
      const columns = nodes(table, `${cr}field`);
      expect(columns.map((column) => first(column, `${sc}name`))).toEqual(header);
      for (const column of columns) {
        const target = nodes(column, `${cr}references`).flatMap((one) => nodes(one, `${cr}field`))[0]?.['@id'];
        if (target !== undefined) expect(ids.has(target)).toBe(true);
      }
    }
    expect(dataset[`${cr}recordSet`]).toHaveLength(inCsv.length);
  });
});

describe('the card and the citation', () => {
  test('the card begins with what a viewer reads, and lists every table', () => {
    const [, front = '', text = ''] = read('README.md').split(/^---$/mu);
    expect(parseYaml(front)).toMatchObject({
      license: 'cc-by-4.0',
      language: ['zh', 'en'],
      size_categories: ['n<1K'],
      configs: [
        { config_name: 'figures', data_files: 'figures.parquet', default: true },
        { config_name: 'figures-wide' },
      ],
    });
    for (const { name } of tables) expect(text).toContain(`/m/data/${name}`);
  });

  test('the citation of the program is of its version', () => {
    const root = join(import.meta.dirname, '..', '..', '..');
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(parseYaml(readFileSync(join(root, 'CITATION.cff'), 'utf8')).version).toBe(version);
  });

  test.each([
    ['before a release', '1.2.3', undefined],
    ['of a release', '1.2.3+2026-11-21', '2026-11-21'],
  ])('the citation %s', (_, version, date) => {
    const release = { version: '1.2.3', date: date ?? null, years: null, sources: [], files: [] };
    const cited = parseYaml(writeCitationFile(release, { base: '/m/', site: 'https://example.org' }));
    expect(cited).toMatchObject({
      'cff-version': '1.2.0',
      type: 'dataset',
      version,
      license: 'CC-BY-4.0',
      url: 'https://example.org/m/data/',
    });
    expect(cited['date-released']).toBe(date);
    for (const field of ['message', 'title', 'authors']) expect(cited[field].length).toBeGreaterThan(0);
  });
});

describe('pages as Markdown', () => {
  const inZip = () => unzipSync(readFileSync(join(data, 'pages-markdown.zip')));
  const page = (name: string) => new TextDecoder().decode(inZip()[name]);

  test('every body and report is there, in both languages', () => {
    const own = ['371000-kjj.md', '371003-kjj.md', '371000-kjj/2021.md', '371000-kjj/2022.md', '371003-kjj/2021.md'];
    const expected = own.flatMap((name) => [`agency/${name}`, `en/agency/${name}`]);
    expect(Object.keys(inZip()).toSorted()).toEqual(expected.toSorted());
  });

  test('a 0, a blank and their kin stay apart; a doubt and an approximate number are said', () => {
    const years = page('en/agency/371000-kjj.md');
    expect(years).toMatch(/\| New requests received, total \| 0 件 \| 3 件 \(in doubt\) \|/);
    expect(years).toMatch(/\| New requests received, individuals \| \| blank \|/);
    const report = page('agency/371000-kjj/2022.md');
    for (const [word, metric] of [
      ['空白', 'requests.received.natural'],
      ['填“不适用”', 'requests.received.business'],
      ['读不出', 'requests.received.research'],
      ['12.34 万元（存疑）', 'active.fees.amount'],
      ['约 140,000 条', 'narrative.website'],
    ])
      expect(report).toMatch(new RegExp(`\\| ${word} \\| \`${metric}\` \\|`));
  });

  test('the server gives them to whoever would rather have them, under the same address', async () => {
    const server = await startServer({ folder: join(folder.path, 'out'), base: '/', port: 0 });
    const get = async (path: string, accept: string) => {
      const response = await fetch(server.url + path, { headers: { accept } });
      return {
        status: response.status,
        type: response.headers.get('content-type'),
        vary: response.headers.get('vary'),
        text: await response.text(),
      };
    };
    try {
      const twin = { status: 200, type: 'text/markdown; charset=utf-8', vary: 'Accept' };
      const markdown = page('agency/371000-kjj/2021.md');
      expect(await get('agency/371000-kjj/2021/', 'text/markdown')).toEqual({ ...twin, text: markdown });
      expect(await get('agency/371000-kjj/2021.md', '*/*')).toEqual({ ...twin, text: markdown });
      expect(await get('en/agency/371000-kjj/', 'text/html;q=0.5, text/markdown;q=0.9')).toEqual({
        ...twin,
        text: page('en/agency/371000-kjj.md'),
      });
      // There are no pages in this folder: whoever wants one gets none, and no Markdown instead.
      for (const accept of ['text/html, text/markdown;q=0.5', '*/*', 'text/markdown;q=0'])
        expect(await get('agency/371000-kjj/2021/', accept)).toMatchObject({ status: 404 });
      for (const path of ['agency/371000-kjj/2019.md', 'agency/..%2f..%2fdata/2021.md', 'agency/371000-kjj/2021/x.md'])
        expect(await get(path, 'text/markdown')).toMatchObject({ status: 404 });
    } finally {
      await server.close();
    }
  });
});

describe('llms.txt', () => {
  test('leads to files that are there', () => {
    const text = readFileSync(join(folder.path, 'out', 'llms.txt'), 'utf8');
    const links = [...text.matchAll(/\]\(https:\/\/example\.org\/m\/([^)]+)\)/gu)].map(([, path = '']) => path);
    expect(links.length).toBeGreaterThan(5);
    for (const path of links.filter((one) => one !== 'data/'))
      expect([path, existsSync(join(folder.path, 'out', path))]).toEqual([path, true]);
    expect(text).toMatch(/^# Mingbai\n\n> /);
    expect(text).toContain('a blank is never a 0');
  });
});

describe('the other files', () => {
  test('one ZIP holds every table as CSV, and says what its columns mean', () => {
    const packed = unzipSync(readFileSync(join(data, 'mingbai-data.zip')));
    const names = Object.keys(packed).map((name) => name.replace('mingbai-data/', ''));
    for (const name of ['figures.csv.gz', 'reports.csv.gz', 'agencies.csv', 'metrics.csv', 'data-dictionary.md'])
      expect(names).toContain(name);
    expect(names.filter((name) => /parquet|excel/.test(name))).toEqual([]);
    const figures = packed['mingbai-data/figures.csv.gz'] ?? new Uint8Array();
    expect(Buffer.from(figures).equals(readFileSync(join(data, 'figures.csv.gz')))).toBe(true);
  });

  test('SHA256SUMS lists every file but itself, and every sum is right', () => {
    const lines = read('SHA256SUMS').trimEnd().split('\n');
    const listed = lines.map((line) => {
      const [, sum = '', name = ''] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
      expect(
        createHash('sha256')
          .update(readFileSync(join(data, name)))
          .digest('hex'),
      ).toBe(sum);
      return name;
    });
    const files = readdirSync(data, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'SHA256SUMS')
      .map((entry) => join(entry.parentPath, entry.name).slice(data.length + 1));
    expect(listed.toSorted()).toEqual(files.toSorted());
  });

  test.each(inCsv.map(({ name }) => name))(
    '%s.excel.csv has its mark and its line ends, the canonical one neither',
    (name) => {
      const excel = readFileSync(join(data, `${name}.excel.csv`));
      expect([...excel.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      expect(excel.toString('utf8').endsWith('\r\n')).toBe(true);
      const canonical = readTable(data, name);
      expect(canonical).not.toMatch(/^\uFEFF|\r\n$/);
      expect(parseCsv(excel.toString('utf8').slice(1)).length).toBe(parseCsv(canonical).length);
    },
  );

  test('text that looks like a formula is guarded in every CSV', () => {
    for (const text of [readTable(data, 'figures'), read('figures.excel.csv')]) {
      expect(readCsv(text).map(({ raw }) => raw)).toContain('\'=14万,"余"\n条');
    }
  });

  test('hyparquet reads back what stands in the CSV', async () => {
    const file = await asyncBufferFromFile(join(data, 'figures.parquet'));
    const rows = await parquetReadObjects({ file });
    const texts = rows.map((row) =>
      Object.fromEntries(figureTable.columns.map(({ name }) => [name, row[name] == null ? null : String(row[name])])),
    );
    // As the dictionary says: one leading apostrophe away.
    const unguard = (cell: string | null) => cell?.replace(/^'/, '') ?? null;
    const cells = readCsv(readTable(data, 'figures')).map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, unguard(cell)])),
    );
    expect(texts).toEqual(cells);
  });

  test('the dictionary has every column of every table and every metric, in both languages', () => {
    const dictionary = readJson('data-dictionary.json');
    const text = read('data-dictionary.md');
    const names = dictionary.tables.map((table: { name: string; columns: { name: string }[] }) => [
      table.name,
      table.columns.map(({ name }) => name),
    ]);
    expect(names).toEqual(tables.map((table) => [table.name, table.columns.map(({ name }) => name)]));
    expect(dictionary.metrics.map(({ id }: { id: string }) => id)).toEqual(metrics.map(({ id }) => id));
    for (const { id } of metrics)
      for (const words of [`\`${id}\``, nameMetric('zh', id), nameMetric('en', id)]) expect(text).toContain(words);
    for (const { columns } of tables) for (const { name } of columns) expect(text).toContain(`\`${name}\``);
  });

  test('every code that a column may hold is explained', () => {
    const { codes } = readJson('data-dictionary.json');
    for (const { columns } of tables) {
      for (const { name, values } of columns) {
        const explained = codes.find(({ column }: { column: string }) => column === name);
        if (!explained || !values) continue;
        expect(explained.codes.map(({ code }: { code: string }) => code)).toEqual(values);
      }
    }
    for (const name of ['status', 'qualifier', 'derived', 'scope', 'template']) {
      expect(codes.some(({ column }: { column: string }) => column === name)).toBe(true);
    }
  });
});
