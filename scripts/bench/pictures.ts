// Invented bodies → the time and the peak memory that drawing the pictures of their site takes, beside its limit.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../../src/pipeline/errors.ts';
import { planBuild } from '../build/build-plan.ts';
import { picturesStep } from '../build/pictures-step.ts';
import { storeStep } from '../build/store-step.ts';
import { type ExitCode, exitCode, print, readArguments, readCount, runCommand } from '../command/command.ts';
import { writeContent } from './site/write-content.ts';

const usage = `Usage: npm run bench:pictures [-- --count N]

Writes one invented report each of N/2 bodies into a temporary folder, normalises them and draws the pictures of their
site as a build does, from nothing and then again with all of them kept. The folder is removed at the end.

  --count N    pictures, at most 20000   (default 4000: 2,000 bodies)
  -h, --help   print this help

Exit code: 0 measured, 1 the memory passes its limit, 2 wrong usage.
`;

/** In two languages. */
const picturesOfBody = 2;

const mostCount = 20_000;

/** Drawing must not need more, however many pictures there are. */
const limitMegabytes = 400;

await runCommand({ usage, run });

function peakMegabytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

async function run(args: string[]): Promise<ExitCode> {
  const { values } = readArguments({
    args,
    options: { count: { type: 'string', default: '4000' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    await print(usage);
    return exitCode.clean;
  }
  const count = readCount('--count', values.count);
  if (count > mostCount) throw new UsageError(`--count ${count}: give ${mostCount} at most.`);
  const bodies = Math.ceil(count / picturesOfBody);
  const memory = Math.round(totalmem() / 1024 ** 3);
  await print(`node ${process.version}, ${availableParallelism()} cores, ${memory} GB of memory\n\n`);
  const folder = mkdtempSync(join(tmpdir(), 'mingbai-bench-'));
  try {
    const content = await writeContent(folder, bodies, 1);
    const plan = {
      ...planBuild({ out: join(folder, 'out') }),
      content,
      cache: join(folder, 'cache'),
      store: join(folder, 'store'),
    };
    await storeStep.run(plan);
    await print(`before drawing  peak memory ${peakMegabytes()} MB\n`);
    for (const name of ['from nothing', 'again']) {
      const start = performance.now();
      const { summary } = await picturesStep.run(plan);
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      const peak = peakMegabytes();
      const kept = peak <= limitMegabytes ? 'kept' : 'passed';
      await print(
        `${name.padEnd(16)}${summary}, ${seconds} s, peak memory ${peak} MB, limit ${limitMegabytes} MB: ${kept}\n`,
      );
    }
    return peakMegabytes() <= limitMegabytes ? exitCode.clean : exitCode.findings;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
