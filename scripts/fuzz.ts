// Damages reports by the thousand and reads them: never a throw, a hang, or a figure that the text contradicts.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { listBases } from './fuzz/list-bases.ts';
import { runFuzz } from './fuzz/run-fuzz.ts';
import { loadRegistry } from './load-registry.ts';

const usage = `npm run fuzz -- [--count 20000] [--seed 1] [--limit 2000]

Damages the texts of content/sources (and of MINGBAI_CORPUS, if set) and reads each of them.
Exit code 1 if any threw, took longer than the limit (milliseconds), or gave a figure its own text contradicts;
those texts are kept in .cache/fuzz.`;

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    limit: { type: 'string', default: '2000' },
    help: { type: 'boolean', default: false },
  },
});

async function main(): Promise<number> {
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const bases = listBases(process.env.MINGBAI_CORPUS);
  const count = Number(values.count);
  const result = await runFuzz({
    bases,
    registry: loadRegistry(),
    count,
    seed: Number(values.seed),
    limit: Number(values.limit),
    now: () => performance.now(),
    onProgress: (done) => done % 1000 === 0 && console.error(`${done} / ${count}`),
  });
  console.log(
    `${count} damaged reports from ${bases.length} texts, seed ${values.seed}: ${result.read} read, ${result.rejected} rejected, ${result.figures} figures`,
  );
  console.log(
    `slowest ${Math.round(result.slowest)} ms (limit ${values.limit} ms); failures: ${result.failures.length}`,
  );
  mkdirSync('.cache/fuzz', { recursive: true });
  for (const failure of result.failures.slice(0, 40)) {
    console.log(`#${failure.index} ${failure.kind}: ${failure.detail}`);
    writeFileSync(join('.cache/fuzz', `${values.seed}-${failure.index}.txt`), failure.text);
  }
  return result.failures.length > 0 ? 1 : 0;
}

process.exitCode = await main();
