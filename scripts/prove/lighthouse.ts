// The built site → Lighthouse's scores for eight kinds of pages on an emulated phone, beside the aims.
import { join } from 'node:path';
import { UsageError } from '../../src/pipeline/errors.ts';
import { compressFolder } from '../browser/compress-folder.ts';
import { aims, type Category, measureScores, type Scores } from '../browser/measure-scores.ts';
import { addressOfExample, chooseExamples, type ExamplePage } from '../browser/page-kinds.ts';
import { listBuiltPages } from '../build/list-built-pages.ts';
import { defineCommand, type ExitCode, exitCode, print, projectFolder } from '../command/command.ts';
import { findBase } from '../serve/find-base.ts';
import { startServer } from '../serve/start-server.ts';

const usage = `Usage: npm run lighthouse [-- --runs N] [DIR]

Measures eight kinds of pages of a built site with Lighthouse, on an emulated phone with a slow network, and prints the
scores: the run with the middle performance of several.

  DIR          the built folder    (default dist)
  --runs N     runs of each page   (default 3)
  -h, --help   print this help

Exit code: 0 all aims met, 1 an aim missed, 2 wrong usage.
`;

const measured = ['home', 'agency', 'report', 'region', 'sector', 'metric', 'checks', 'compare'];
const names = Object.keys(aims) as Category[];
const copy = join(projectFolder, '.cache', 'lighthouse');

export const command = defineCommand({
  usage,
  takesNames: true,
  options: { runs: { type: 'string', default: '3' } },
  async run({ values, names }) {
    return measureFolder(names[0] ?? process.env.MINGBAI_OUT ?? 'dist', readRuns(values.runs));
  },
});

function readRuns(text: string): number {
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  throw new UsageError(`--runs ${text} is no number of runs: name one from 1 to 99.`);
}

async function measureFolder(folder: string, runs: number): Promise<ExitCode> {
  const base = findBase(folder);
  const pages = choosePages(folder);
  compressFolder(folder, copy);
  const server = await startServer({ folder: copy, base, port: 0, gzip: true });
  let met = true;
  try {
    for (const page of pages) {
      const scores = await measureScores(server.url + addressOfExample(page), runs);
      await print(describeScores(page, scores));
      met &&= isMet(scores);
    }
  } finally {
    await server.close();
  }
  return met ? exitCode.clean : exitCode.findings;
}

function choosePages(folder: string): ExamplePage[] {
  const examples = chooseExamples(listBuiltPages(folder)).filter(({ language }) => language === 'zh');
  return measured.map((kind) => {
    const found = examples.find((example) => example.kind === kind);
    if (!found) throw new UsageError(`${folder} holds no page of the kind ${kind}; build the whole site first.`);
    return found;
  });
}

function isMet({ scores }: Scores): boolean {
  return names.every((name) => scores[name] >= aims[name]);
}

function describeScores({ kind, path }: ExamplePage, result: Scores): string {
  const scores = names.map((name) => `${name} ${result.scores[name]} (aim ${aims[name]})`).join(', ');
  const costly = result.costly.map((audit) => `    ${audit}\n`).join('');
  return `${isMet(result) ? 'met   ' : 'missed'} ${kind.padEnd(8)} ${path}: ${scores}\n${costly}`;
}
