// A count and a seed → that many generated reports, written as content/sources would have them.

import { UsageError } from '../../src/pipeline/errors.ts';
import { type ExitCode, exitCode, print, readArguments, readCount, runCommand } from '../command/command.ts';
import { writeReports } from './write-reports.ts';

const usage = `Usage: node scripts/bench/generate.ts --out DIR [--count N] [--seed TEXT]

Writes invented reports, each as <region>/<agency>/<year>.<txt|html|md>, for measuring and testing.
They are never part of the site. Equal seeds give equal files.

  --out DIR      where to write; made if it is not there
  --count N      how many              (default 1000)
  --seed TEXT    what they depend on   (default 1)
  -h, --help     print this help

Exit code: 0 written, 2 wrong usage.
`;

await runCommand({ usage, run });

async function run(args: string[]): Promise<ExitCode> {
  const { values } = readArguments({
    args,
    options: {
      out: { type: 'string' },
      count: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    await print(usage);
    return exitCode.clean;
  }
  const { out } = values;
  if (!out) throw new UsageError('--out DIR is missing: name the folder to write to.');
  writeReports(out, readCount('--count', values.count), values.seed);
  return exitCode.clean;
}
