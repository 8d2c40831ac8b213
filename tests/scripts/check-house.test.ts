// `npm run check:house` on small trees of source, each with one thing that it must find or leave alone.
import { expect, test } from 'vitest';
import { Workspace } from './workspace.ts';

async function check(files: Readonly<Record<string, string>>): Promise<{ code: number | null; lines: string[] }> {
  const workspace = new Workspace();
  for (const [name, text] of Object.entries(files)) workspace.write(name, text);
  const { code, stdout } = await workspace.run('house/check-house.ts', '--root', workspace.folder);
  return { code, lines: stdout.split('\n').filter((line) => line !== '') };
}

/** A template string as it stands in code. */
const together = ['`requests.$', '{row}.total`'].join('');

test.each([
  ['a metric', "const id = 'requests.received.total';", 'the metric requests.received.total as a literal'],
  ['a form', "if (report.template === '2019') return;", 'the form 2019 as a literal'],
  ['a form in an Astro page', '---\nconst form = "2021";\n---', 'the form 2021 as a literal'],
  ['an id put together', `const id = ${together}`, `an id of a metric put together: ${together.slice(0, 12)}`],
])('%s is found with its place', async (_, code, what) => {
  const name = code.startsWith('---') ? 'src/pages/index.astro' : 'src/views/view.ts';
  const line = code.startsWith('---') ? 2 : 1;
  expect(await check({ [name]: code })).toEqual({ code: 1, lines: [`${name}:${line} ${what}`] });
});

test.each([
  ['the records themselves', { 'src/forms/requests.ts': "export const id = 'requests.received.total';" }],
  ['a comment', { 'src/views/view.ts': "// 'requests.received.total' and '2019'\nexport {};" }],
  ['one of several lines', { 'src/views/view.ts': `/*\n * ${together}\n */\nexport {};` }],
  ['other words and years', { 'src/views/view.ts': "export const words = ['requests.page', '2020', 'active'];" }],
])('%s may name it', async (_, files) => {
  expect(await check(files)).toEqual({ code: 0, lines: [] });
});

test.each([
  ['src/forms/walk.ts', "import { report } from '../report/model/report.ts';", 'src/report/model/report.ts'],
  ['src/report/check/rule.ts', "import { view } from '../../views/view.ts';", 'src/views/view.ts'],
  [
    'src/views/view.ts',
    "const { print } = await import('../../scripts/command/command.ts');",
    'scripts/command/command.ts',
  ],
])('%s may not import against the direction', async (name, code, target) => {
  expect(await check({ [name]: code })).toEqual({ code: 1, lines: [`${name}:1 an import of ${target}`] });
});

test('all else may import the core, and the core the forms', async () => {
  const files = {
    'src/views/view.ts': "import { report } from '../report/model/report.ts';",
    'src/report/check/rule.ts': "import { metricById } from '../../forms/catalogue.ts';",
    'scripts/verbs/parse.ts': "import { report } from '../../src/report/model/report.ts';",
  };
  expect(await check(files)).toEqual({ code: 0, lines: [] });
});
