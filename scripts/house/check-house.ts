// The source → breaches of its two house rules: what a form looks like is written in src/forms alone, and imports go one way.
import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';
import { families, metricById } from '../../src/forms/catalogue.ts';
import { formIds } from '../../src/forms/forms.ts';
import { defineCommand, exitCode, runCommand } from '../command/command.ts';

const usage = `Usage: npm run check:house [-- --root DIR]

Looks through src and scripts of the project in DIR (here, if it is left out) for
  - ids of metrics and of forms written as literals outside src/forms: name a row or a figure of the records instead;
  - imports against the direction forms <- report <- all else, and from src into scripts.

Exit code: 0 none, 1 some (each on a line of its own), 2 wrong usage.
`;

/** Each room and the rooms it may know, the narrower first; the others may know each other. */
const known: Readonly<Record<string, readonly string[]>> = {
  'src/forms': ['src/forms'],
  'src/report/document': ['src/report/document', 'src/report/model'],
  'src/report/read': ['document', 'read', 'model', 'text'].map((room) => `src/report/${room}`),
  'src/report/find': [
    'src/forms',
    ...['document', 'read', 'find', 'model', 'text', 'unit'].map((room) => `src/report/${room}`),
  ],
  'src/report': ['src/forms', 'src/report'],
};

/** Files that tell readers of code and data about ids: their examples are no knowledge of the form. */
const exempt = /^(?:src\/forms|scripts\/fuzz|scripts\/mutants)\//u;

const quoted = new RegExp(`(['"\`])((?:${Object.keys(families).join('|')})\\.[a-z_.]+|20\\d\\d)\\1`, 'gu');
const composed = new RegExp(`\`(?:${Object.keys(families).join('|')})\\.\\$\\{`, 'gu');
const imported = /\b(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/gu;

const forms: ReadonlySet<string> = new Set(formIds);

/** Comments keep their lines, so that what is found keeps its number. */
const dropComments = (code: string): string =>
  code
    .replace(/\/\*[\s\S]*?\*\//gu, (comment) => comment.replace(/[^\n]/gu, ' '))
    .replace(/(^|[\s;{(])\/\/[^\n]*/gu, '$1');

interface Found {
  line: number;
  what: string;
}

const findIn = (code: string, find: (line: string) => readonly string[]): Found[] =>
  code.split('\n').flatMap((line, index) => find(line).map((what) => ({ line: index + 1, what })));

const findLiterals = (line: string): string[] => [
  ...[...line.matchAll(quoted)].flatMap(([, , id = '']) => {
    if (metricById.has(id)) return [`the metric ${id} as a literal`];
    return forms.has(id) ? [`the form ${id} as a literal`] : [];
  }),
  ...[...line.matchAll(composed)].map(([start]) => `an id of a metric put together: ${start}`),
];

function findImports(file: string, line: string): string[] {
  const room = Object.keys(known).find((name) => file.startsWith(`${name}/`));
  return [...line.matchAll(imported)].flatMap(([, path = '']) => {
    const target = posix.normalize(posix.join(posix.dirname(file), path));
    const isAgainst = room
      ? !known[room]?.some((allowed) => target.startsWith(`${allowed}/`))
      : file.startsWith('src/') && target.startsWith('scripts/');
    return isAgainst ? [`an import of ${target}`] : [];
  });
}

async function checkHouse(root: string): Promise<string[]> {
  const breaches: string[] = [];
  for await (const path of glob(['src/**/*.{ts,astro}', 'scripts/**/*.ts'], { cwd: root })) {
    const file = path.split(sep).join('/');
    const code = dropComments(readFileSync(join(root, path), 'utf8'));
    const found = findIn(code, (line) => [
      ...(exempt.test(file) ? [] : findLiterals(line)),
      ...findImports(file, line),
    ]);
    breaches.push(...found.map(({ line, what }) => `${file}:${line} ${what}`));
  }
  return breaches.sort();
}

const command = defineCommand({
  usage,
  options: { root: { type: 'string', default: '.' } },
  async run({ values, effects }) {
    const breaches = await checkHouse(values.root);
    for (const breach of breaches) await effects.print(`${breach}\n`);
    return breaches.length > 0 ? exitCode.findings : exitCode.clean;
  },
});

await runCommand(command);
