// `npm run check:house` on small trees of source, each with one thing that it must find or leave alone.
import { describe, expect, it, test } from 'vitest';
import { listBreaches } from '../../scripts/house/list-breaches.ts';
import { readSourceFiles } from '../../scripts/house/source-file.ts';
import { Workspace } from './workspace.ts';

type Tree = Readonly<Record<string, string>>;

async function readTree(files: Tree) {
  const workspace = new Workspace();
  for (const [name, text] of Object.entries(files)) workspace.write(name, text);
  return readSourceFiles(workspace.folder);
}

const check = async (files: Tree): Promise<string[]> => listBreaches(await readTree(files));

/** A file that imports another: `from` and `to` are paths of the project. */
const importing = (from: string, to: string): Tree => ({
  [from]: `import { it } from '${'../'.repeat(from.split('/').length - 1)}${to}';\nexport const mine = it;\n`,
});

/** A template string as it stands in code. */
const together = ['`requests.$', '{row}.total`'].join('');

describe('ids of metrics and forms', () => {
  test.each([
    ['a metric', "const id = 'requests.received.total';", 'the metric requests.received.total as a literal'],
    ['a form', "if (report.template === '2019') return;", 'the form 2019 as a literal'],
    ['a form in an Astro page', '---\nconst form = "2021";\n---', 'the form 2021 as a literal'],
    ['an id put together', `const id = ${together}`, `an id of a metric put together: ${together.slice(0, 12)}`],
  ])('%s is found with its place', async (_, code, what) => {
    const name = code.startsWith('---') ? 'src/pages/index.astro' : 'src/views/view.ts';
    const line = code.startsWith('---') ? 2 : 1;
    expect(await check({ [name]: code })).toEqual([`${name}:${line} ${what}`]);
  });

  test.each([
    ['the records themselves', { 'src/forms/requests.ts': "export const id = 'requests.received.total';" }],
    ['a mutant', { 'scripts/prove/mutants/list.ts': "export const id = 'requests.received.total';" }],
    ['a comment', { 'src/views/view.ts': "// 'requests.received.total' and '2019'\nexport {};" }],
    ['one of several lines', { 'src/views/view.ts': `/*\n * ${together}\n */\nexport {};` }],
    ['other words and years', { 'src/views/view.ts': "export const words = ['requests.page', '2020', 'active'];" }],
  ])('%s may name it', async (_, files) => {
    expect(await check(files)).toEqual([]);
  });
});

describe('branches on a language', () => {
  test.each([
    ['src/views/view.ts', "const gap = language === 'zh' ? '' : ' ';", "language === 'zh'"],
    ['src/components/Page.astro', "{language !== 'en' && <p />}", "language !== 'en'"],
    ['src/publish/feed.ts', "if ('zh' === item.language) return;", "'zh' === item.language"],
  ])('in %s is found', async (name, code, branch) => {
    expect(await check({ [name]: code })).toEqual([`${name}:1 a branch on a language: ${branch}`]);
  });

  test.each([
    ['in i18n', { 'src/i18n/translate.ts': "export const gap = language === 'zh' ? '' : ' ';" }],
    ['on another language than ours to say', { 'src/views/view.ts': 'const same = language === other;' }],
    ['on something else', { 'src/views/view.ts': "const isNew = status === 'ok';" }],
    ['in a comment', { 'src/views/view.ts': "// never language === 'zh'\nexport {};" }],
  ])('%s is none', async (_, files) => {
    expect(await check(files)).toEqual([]);
  });
});

describe('layers', () => {
  test.each([
    ['src/forms/walk.ts', 'src/report/model/report.ts', 'forms knows no report/model'],
    ['src/report/model/report.ts', 'src/report/document/grid.ts', 'report/model knows no report/document'],
    ['src/report/document/grid.ts', 'src/report/read/read.ts', 'report/document knows no report/read'],
    ['src/report/read/pdf/open.ts', 'src/forms/forms.ts', 'report/read knows no forms'],
    ['src/report/read/read.ts', 'src/report/find/match.ts', 'report/read knows no report/find'],
    ['src/report/find/match.ts', 'src/report/extract/extract.ts', 'report/find knows no report/extract'],
    ['src/report/extract/extract.ts', 'src/report/check/rules.ts', 'report/extract knows no report/check'],
    ['src/report/analysis/ranks.ts', 'src/report/check/rules.ts', 'report/analysis knows no report/check'],
    ['src/report/check/rules.ts', 'src/i18n/translate.ts', 'report/check knows no i18n'],
    ['src/report/read-report.ts', 'src/store/corpus.ts', 'report knows no store'],
    ['src/i18n/translate.ts', 'src/views/view.ts', 'i18n knows no views'],
    ['src/store/corpus.ts', 'src/publish/findings.ts', 'store knows no publish'],
    ['src/charts/lines.ts', 'src/views/view.ts', 'charts knows no views'],
    ['src/charts/lines.ts', 'src/components/chart.ts', 'charts knows no components'],
    ['src/search/answer/find.ts', 'src/pages/search.ts', 'search knows no pages'],
    ['src/publish/csv.ts', 'src/views/view.ts', 'publish knows no views'],
    ['src/views/view.ts', 'src/publish/csv.ts', 'views knows no publish'],
    ['src/views/view.ts', 'src/components/page.ts', 'views knows no components'],
    ['src/client/tooltip.ts', 'src/store/corpus.ts', 'client knows no store'],
    ['src/components/page.ts', 'src/pages/index.ts', 'components knows no pages'],
    ['src/layouts/frame.ts', 'src/pages/index.ts', 'layouts knows no pages'],
    ['src/layouts/frame.ts', 'src/components/head.ts', 'layouts knows no components'],
    ['src/pipeline/ledger.ts', 'src/views/view.ts', 'pipeline knows no views'],
    ['src/views/view.ts', 'src/pipeline/core.ts', 'views knows no pipeline'],
    ['src/collect/visit.ts', 'src/views/view.ts', 'collect knows no views'],
    ['src/views/view.ts', 'scripts/command/command.ts', 'nothing in src knows the scripts'],
  ])('%s may not import %s', async (from, to, why) => {
    expect(await check(importing(from, to))).toEqual([`${from}:1 an import of ${to}: ${why}`]);
  });

  test.each([
    ['src/report/find/match.ts', 'src/forms/forms.ts'],
    ['src/report/extract/tables/rows.ts', 'src/report/find/match.ts'],
    ['src/report/check/rules/sums.ts', 'src/report/analysis/sums.ts'],
    ['src/report/read-report.ts', 'src/report/extract/extract.ts'],
    ['src/store/corpus.ts', 'src/report/analysis/ranks.ts'],
    ['src/pipeline/core.ts', 'src/store/load-registry.ts'],
    ['src/views/view.ts', 'src/charts/lines.ts'],
    ['src/publish/pictures/draw.ts', 'src/charts/lines.ts'],
    ['src/client/tooltip.ts', 'src/views/view.ts'],
    ['src/components/page.ts', 'src/views/view.ts'],
    ['src/components/page.ts', 'src/layouts/frame.ts'],
    ['src/layouts/frame.ts', 'src/views/navigation.ts'],
    ['src/pages/index.ts', 'src/store/site-content.ts'],
    ['src/content.config.ts', 'src/store/site-content.ts'],
    ['scripts/verbs/parse.ts', 'src/pipeline/core.ts'],
    ['scripts/verbs/build.ts', 'scripts/build/build-site.ts'],
  ])('%s may import %s', async (from, to) => {
    expect(await check(importing(from, to))).toEqual([]);
  });

  it('sees imports on the way and those of types', async () => {
    const file = 'src/report/check/rule.ts';
    const target = 'src/views/view.ts';
    expect(await check({ [file]: "const { view } = await import('../../views/view.ts');" })).toHaveLength(1);
    expect(await check({ [file]: `import type { View } from '../../views/view.ts';` })).toEqual([
      `${file}:1 an import of ${target}: report/check knows no views`,
    ]);
  });

  it('asks for a place for a room that it does not know', async () => {
    expect(await check(importing('src/novel/it.ts', 'src/forms/forms.ts'))).toEqual([
      'src/novel/it.ts:1 the room novel is not in the list of layers',
    ]);
  });
});

/** Files that each import the ones named, by their paths from `src`. */
const knowing = (imports: Readonly<Record<string, readonly string[]>>): Tree =>
  Object.fromEntries(
    Object.entries(imports).map(([file, targets]) => [
      `src/${file}`,
      targets.map((target) => `import '${'../'.repeat(file.split('/').length - 1) || './'}${target}';\n`).join(''),
    ]),
  );

describe('circles', () => {
  test.each<[string, Readonly<Record<string, readonly string[]>>, string[]]>([
    [
      'of rooms, once, beside the import that is against the layers',
      { 'views/view.ts': ['store/a.ts'], 'store/a.ts': ['views/view.ts'] },
      [
        'src/store/a.ts:1 an import of src/views/view.ts: store knows no views',
        'src: parts that know each other: store ↔ views',
      ],
    ],
    [
      'of folders, though no files know each other',
      {
        'views/report/page.ts': ['views/checks/doubt.ts'],
        'views/checks/doubt.ts': [],
        'views/checks/page.ts': ['views/lead/lead.ts'],
        'views/lead/lead.ts': ['views/report/anchors.ts'],
        'views/report/anchors.ts': [],
      },
      ['src/views: parts that know each other: checks ↔ lead ↔ report'],
    ],
    [
      'of a file and a folder beside it',
      {
        'publish/summary.ts': ['publish/tables/rows.ts'],
        'publish/tables/rows.ts': [],
        'publish/tables/places.ts': ['publish/summary.ts'],
      },
      ['src/publish: parts that know each other: summary.ts ↔ tables'],
    ],
    [
      'of two files',
      { 'forms/a.ts': ['forms/b.ts'], 'forms/b.ts': ['forms/a.ts'] },
      ['src/forms: parts that know each other: a.ts ↔ b.ts'],
    ],
    [
      'none where a folder and the one that it lies in know each other through different files',
      {
        'views/page.ts': ['views/report/page.ts'],
        'views/report/page.ts': ['views/names.ts'],
        'views/names.ts': [],
      },
      [],
    ],
  ])('%s', async (_, imports, found) => {
    expect(await check(knowing(imports))).toEqual(found);
  });
});

describe('disk and network', () => {
  test.each([
    ['src/views/view.ts', "import { readFileSync } from 'node:fs';", 'an import of node:fs: views touches no disk'],
    ['src/report/read/open.ts', "import { gunzipSync } from 'zlib';", 'an import of zlib: report/read touches no disk'],
    [
      'src/components/Page.astro',
      "import { join } from 'node:path';",
      'an import of node:path: components touches no disk',
    ],
    ['src/search/worker.ts', "await import('node:http');", 'an import of node:http: search touches no disk'],
    ['src/views/view.ts', 'const text = await fetch(address);', 'a request, fetch(…): views touches no network'],
    [
      'src/pipeline/core.ts',
      'const answer = await fetch(address);',
      'a request, fetch(…): pipeline touches no network',
    ],
    ['src/charts/live.ts', 'new WebSocket(address);', 'a request, new WebSocket(…): charts touches no network'],
  ])('%s is refused %s', async (name, code, what) => {
    expect(await check({ [name]: code })).toEqual([`${name}:1 ${what}`]);
  });

  test.each([
    ['src/store/read.ts', "import { readFileSync } from 'node:fs';"],
    ['src/pipeline/core.ts', "import { createHash } from 'node:crypto';"],
    ['src/collect/visit.ts', "import { connect } from 'node:net';\nawait fetch(address);"],
    ['src/client/load.ts', 'const answer = await fetch(address);'],
    ['src/search/index.ts', 'const answer = await fetch(address);'],
    ['src/report/read/pdf/open.ts', 'class Files { async fetch({ name }: File) { return this.#fetch(name); } }'],
    ['scripts/serve/answer.ts', "import { createServer } from 'node:http';"],
    ['src/views/view.ts', "import { max } from 'd3-array';"],
  ])('%s may do it', async (name, code) => {
    expect(await check({ [name]: code })).toEqual([]);
  });
});

describe('names', () => {
  it('are exported once in src', async () => {
    const files = {
      'src/forms/rows.ts': 'export interface Row {}\nexport const listRows = () => [];\n',
      'src/views/rows.ts': 'export type Row = string;\nexport async function listRows() {}\n',
      'src/charts/rows.ts': 'export class Row {}\n',
    };
    expect(await check(files)).toEqual([
      'src/charts/rows.ts exports Row, and so does src/forms/rows.ts, src/views/rows.ts',
      'src/forms/rows.ts exports listRows, and so does src/views/rows.ts',
    ]);
  });

  test.each([
    ['a type and its schema in one file', { 'src/forms/a.ts': 'export const row = 1;\nexport type row = 2;\n' }],
    ['what is not exported', { 'src/forms/a.ts': 'const row = 1;\n', 'src/views/a.ts': 'export const row = 1;\n' }],
    [
      'routes',
      {
        'src/pages/a.ts': 'export function getStaticPaths() {}\n',
        'src/pages/b.ts': 'export function getStaticPaths() {}\n',
      },
    ],
    ['scripts', { 'scripts/a.ts': 'export const command = 1;\n', 'scripts/b.ts': 'export const command = 1;\n' }],
    ['a comment', { 'src/forms/a.ts': 'export const row = 1;\n', 'src/views/a.ts': '/*\nexport const row = 1;\n*/\n' }],
  ])('may stand twice as %s', async (_, files) => {
    expect(await check(files)).toEqual([]);
  });
});

it('lets no folder lie deeper than three below src, but routes', async () => {
  const files = {
    'src/report/read/word/styles.ts': '',
    'src/report/read/word/styles/read.ts': '',
    'src/pages/[...lang]/agency/[id]/[year]/index.ts': '',
  };
  expect(await check(files)).toEqual(['src/report/read/word/styles/read.ts lies more than 3 folders below src']);
});
