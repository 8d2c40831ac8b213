// Folders of generated reports → what the real `normalize` command takes for a small and a large one.
import { availableParallelism, totalmem } from 'node:os';
import { type ExitCode, exitCode, print, readArguments, readCount, runCommand } from '../command/command.ts';
import { describeGrowth, describeSize } from './normalize/describe-sizes.ts';
import { measureSize } from './normalize/measure-size.ts';

const usage = `Usage: npm run bench:normalize [-- --count N]

Writes N/10 and then N invented reports into temporary folders and normalises each folder twice:
from nothing, and unchanged. The folders are removed at the end.

  --count N    size of the large folder   (default 10000)
  -h, --help   print this help

Exit code: 0 measured, 2 wrong usage. A missed aim is printed and is no failure.
`;

await runCommand({ usage, run });

async function run(args: string[]): Promise<ExitCode> {
  const { values } = readArguments({
    args,
    options: { count: { type: 'string', default: '10000' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    await print(usage);
    return exitCode.clean;
  }
  const count = readCount('--count', values.count);
  const memory = Math.round(totalmem() / 1024 ** 3);
  await print(`node ${process.version}, ${availableParallelism()} cores, ${memory} GB of memory\n\n`);
  const small = await measureSize(Math.ceil(count / 10));
  await print(`${describeSize(small)}\n`);
  const large = await measureSize(count);
  await print(`${describeSize(large)}\n${describeGrowth(small, large)}`);
  return exitCode.clean;
}
