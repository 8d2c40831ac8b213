// Damages reports by the thousand and reads them: never a throw, a hang, or a figure that the report itself contradicts.
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { type Call, defineCommand, exitCode, projectFolder } from '../command/command.ts';
import { describeOutcomes, keepFailed } from './binary/report-outcomes.ts';
import { runBinaryFuzz } from './binary/run-binary-fuzz.ts';
import { runKills } from './kill/run-kills.ts';
import { listBases } from './list-bases.ts';
import { runFuzz } from './run-fuzz.ts';
import { runSlowFuzz } from './slow/run-slow-fuzz.ts';
import { fuzzTruth, truthOptions } from './truth/fuzz-truth.ts';

const usage = `Usage: npm run fuzz -- [--text] [--binary] [--truth] [--slow] [--kill] [--count N] [--seed 1] [--limit MS]

Damages the texts of content/sources, or the Word and PDF files there and in tests/fixtures (and in MINGBAI_CORPUS,
if set), and reads each of them.

  --text      texts: 20000, each within 2000 ms (the default)
  --binary    Word and PDF files: 5000, each within 20000 ms
  --truth     20000 invented documents whose figures are known, changed by the mutators of tests/truth
  --slow      every regular expression of the source and every reader, on strings that grow twofold
  --kill      the build: ended at 20 random moments, looked at, and built again (half an hour)
  --count N   another number of each
  --limit MS  another limit

  with --truth or --slow:
  --workers N     threads: 2

  with --truth:
  --only MUTATOR  one of them; --form 2021, --format pdf: only such documents
  --show N        writes the N documents read worst to .cache/fuzz/truth, with what is wrong

Exit code 1 if any threw, took longer than the limit, or gave a figure its own text contradicts (or, with --truth,
a wrong figure and no word about it); those files are kept in .cache/fuzz. With --slow, if time grew faster than about the size; with --kill, if a site was not whole, or
the next build was not that of a fresh start.`;

const options = {
  text: { type: 'boolean', default: false },
  binary: { type: 'boolean', default: false },
  kill: { type: 'boolean', default: false },
  slow: { type: 'boolean', default: false },
  count: { type: 'string' },
  seed: { type: 'string', default: '1' },
  limit: { type: 'string' },
  truth: { type: 'boolean', default: false },
  ...truthOptions,
} as const;

type Chosen = Call<typeof options>['values'];

/** The number of failures. */
async function fuzzTexts(values: Chosen): Promise<number> {
  const seed = Number(values.seed);
  const bases = listBases(process.env.MINGBAI_CORPUS);
  const [count, limit] = [Number(values.count ?? 20_000), Number(values.limit ?? 2000)];
  const result = await runFuzz({
    bases,
    registry: loadRegistry(),
    count,
    seed,
    limit,
    now: () => performance.now(),
    onProgress: (done) => done % 1000 === 0 && console.error(`${done} / ${count}`),
  });
  console.log(
    `${count} damaged reports from ${bases.length} texts, seed ${seed}: ${result.read} read, ${result.rejected} rejected, ${result.figures} figures`,
  );
  console.log(`slowest ${Math.round(result.slowest)} ms (limit ${limit} ms); failures: ${result.failures.length}`);
  mkdirSync('.cache/fuzz', { recursive: true });
  for (const failure of result.failures.slice(0, 40)) {
    console.log(`#${failure.index} ${failure.kind}: ${failure.detail}`);
    writeFileSync(join('.cache/fuzz', `${seed}-${failure.index}.txt`), failure.text);
  }
  return result.failures.length;
}

async function fuzzBinaries(values: Chosen): Promise<number> {
  const seed = Number(values.seed);
  const count = Number(values.count ?? 5000);
  const outcomes = await runBinaryFuzz({
    count,
    seed,
    limit: Number(values.limit ?? 20_000),
    threads: availableParallelism(),
    onProgress: (done) => done % 500 === 0 && console.error(`${done} / ${count}`),
  });
  console.log(describeOutcomes(outcomes));
  for (const failure of keepFailed(outcomes, seed)) console.log(failure);
  return outcomes.filter(({ failures }) => failures.length > 0).length;
}

async function fuzzBuild(values: Chosen): Promise<number> {
  const seed = Number(values.seed);
  const count = Number(values.count ?? 20);
  const failures = await runKills({ count, seed, onRound: console.log });
  console.log(`${count} builds ended on the way, seed ${seed}; failures: ${failures}`);
  return failures;
}

async function fuzzGrowth(values: Chosen): Promise<number> {
  const { patterns, documents, capped, failures } = await runSlowFuzz({
    root: projectFolder,
    every: 1,
    size: 65_536,
    threads: Number(values.workers),
    onProgress: (text) => console.error(text),
  });
  console.log(
    `${patterns} regular expressions (${capped} on short strings only), ${documents} growing documents; faster than linear: ${failures.length}`,
  );
  for (const failure of failures) console.log(failure);
  return failures.length;
}

export const command = defineCommand({
  usage: `${usage}\n`,
  options,
  async run({ values }) {
    const isPlain = !values.binary && !values.truth && !values.slow && !values.kill;
    const failures = [
      values.text || isPlain ? await fuzzTexts(values) : 0,
      values.binary ? await fuzzBinaries(values) : 0,
      values.truth ? await fuzzTruth(values) : 0,
      values.slow ? await fuzzGrowth(values) : 0,
      values.kill ? await fuzzBuild(values) : 0,
    ];
    return failures.some((count) => count > 0) ? exitCode.findings : exitCode.clean;
  },
});
