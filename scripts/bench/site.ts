// Invented reports of 500, 1,000 and 2,000 bodies → what building the site takes a page, and how that grows.
import { availableParallelism, totalmem } from 'node:os';
import { type ExitCode, exitCode, print, readArguments, readCount, runCommand } from '../command/command.ts';
import { describeGrowth, describeSize } from './site/describe-results.ts';
import { measureSize, type SizeResult } from './site/measure-size.ts';

const usage = `Usage: npm run bench:site [-- --count N]

Writes invented reports of N/4, N/2 and N bodies, five years each, into temporary folders, normalises them and builds
the site from each. Beside each build: the time to write the same bytes with plain template strings.

  --count N    bodies of the largest site, at most 2000   (default 2000)
  -h, --help   print this help

Exit code: 0 measured, 2 wrong usage. A missed aim is printed and is no failure.
`;

await runCommand({ usage, run });

async function run(args: string[]): Promise<ExitCode> {
  const { values } = readArguments({
    args,
    options: { count: { type: 'string', default: '2000' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    await print(usage);
    return exitCode.clean;
  }
  const count = readCount('--count', values.count);
  const memory = Math.round(totalmem() / 1024 ** 3);
  await print(`node ${process.version}, ${availableParallelism()} cores, ${memory} GB of memory\n\n`);
  const results: SizeResult[] = [];
  for (const share of [4, 2, 1]) {
    const result = await measureSize(Math.ceil(count / share));
    results.push(result);
    await print(`${describeSize(result)}\n`);
  }
  const [first] = results;
  const last = results.at(-1);
  if (first && last) await print(describeGrowth(first, last));
  return exitCode.clean;
}
