// Damages Word and PDF files by the thousand and reads them: never a throw, a hang, or a figure that the document contradicts.
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { readCount } from './bench/read-count.ts';
import { type ExitCode, exitCode } from './command/exit-code.ts';
import { print } from './command/print.ts';
import { readArguments } from './command/read-arguments.ts';
import { runCommand } from './command/run-command.ts';
import { damageDocument, type FuzzOutcome } from './fuzz/binary/fuzz-document.ts';
import { listBinaryBases } from './fuzz/binary/list-binary-bases.ts';
import { runBinaryFuzz } from './fuzz/binary/run-binary-fuzz.ts';

const usage = `Usage: npm run fuzz:binary [-- --count 5000] [-- --seed 1] [-- --limit 20000]

Damages the Word and PDF files of tests/fixtures and content/sources (and of MINGBAI_CORPUS, if set) and reads each.
Exit code: 1 if any threw, took longer than the limit (milliseconds), or gave a figure that its own document
contradicts; those files are kept in .cache/fuzz. 2 on wrong usage.
`;

await runCommand({ usage, run });

async function run(args: string[]): Promise<ExitCode> {
  const { values } = readArguments({
    args,
    options: {
      count: { type: 'string', default: '5000' },
      seed: { type: 'string', default: '1' },
      limit: { type: 'string', default: '20000' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    await print(usage);
    return exitCode.clean;
  }
  const seed = readCount('--seed', values.seed);
  const outcomes = await runBinaryFuzz({
    count: readCount('--count', values.count),
    seed,
    limit: readCount('--limit', values.limit),
    threads: availableParallelism(),
    onProgress: (done) => void (done % 500 < 20 && process.stderr.write(`${done} / ${values.count}\n`)),
  });
  const failed = outcomes.filter(({ failures }) => failures.length > 0);
  await print(describe(outcomes, failed.length));
  for (const outcome of failed.slice(0, 40)) await keep(outcome, seed);
  return failed.length > 0 ? exitCode.findings : exitCode.clean;
}

function describe(outcomes: readonly FuzzOutcome[], failures: number): string {
  const lines = [...Map.groupBy(outcomes, ({ kind }) => kind)].map(([kind, own]) => {
    const read = own.filter(({ rejected }) => !rejected).length;
    const figures = own.reduce((sum, outcome) => sum + outcome.figures, 0);
    const slowest = Math.max(...own.map(({ milliseconds }) => milliseconds));
    return `${kind}: ${own.length} damaged, ${read} read, ${own.length - read} rejected, ${figures} figures, slowest ${Math.round(slowest)} ms\n`;
  });
  return `${lines.join('')}failures: ${failures}\n`;
}

async function keep({ index, failures }: FuzzOutcome, seed: number): Promise<void> {
  const { name, kind, bytes } = damageDocument(listBinaryBases(process.env.MINGBAI_CORPUS), seed + index);
  mkdirSync('.cache/fuzz', { recursive: true });
  const file = join('.cache/fuzz', `${seed}-${index}.${kind}`);
  writeFileSync(file, bytes);
  await print(`${file} (from ${name})\n${failures.map((failure) => `  ${failure}\n`).join('')}`);
}
