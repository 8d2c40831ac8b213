// The folder of sources → the folder of normalised reports, and a summary on standard output.
import { join } from 'node:path';
import { loadCore } from '../src/pipeline/core.ts';
import { diskStore } from '../src/pipeline/file-store.ts';
import { locateFolders } from '../src/pipeline/locate-folders.ts';
import { normalizeFolder } from '../src/pipeline/normalize-folder.ts';
import { writeFindings } from '../src/pipeline/write-findings.ts';
import { type ExitCode, exitCode, print, readArguments, runCommand } from './command/command.ts';
import { describeFindings } from './command/describe-findings.ts';
import { describeSummary } from './command/describe-summary.ts';
import { showProgress } from './command/progress.ts';

const usage = `Usage: npm run normalize [-- --sources DIR --out DIR --findings DIR]

Reads all report files in a folder and writes each as <agency>/<year>.json.
Only what changed since the last run is read again. Then all reports in the folder are checked, and what the rules
say is written as <agency>/<year>.json, <agency>/series.json and corpus.json.

  --sources DIR   what to read        (default content/sources)
  --out DIR       where to write      (default content/reports)
  --findings DIR  what the checks say (default content/findings; with another --out: only if named)
  --cache DIR     what to remember in (default .cache/normalize of this project)
  -q, --quiet     no progress
  -h, --help      print this help

Exit code: 0 all read and written, 1 some rejected or failed, 2 wrong usage.
`;

const usualOut = 'content/reports';
const usualFindings = 'content/findings';

await runCommand({ usage, run });

async function run(args: string[]): Promise<ExitCode> {
  const { values } = readArguments({
    args,
    options: {
      sources: { type: 'string', default: 'content/sources' },
      out: { type: 'string', default: usualOut },
      findings: { type: 'string' },
      cache: { type: 'string', default: join(import.meta.dirname, '..', '.cache', 'normalize') },
      quiet: { type: 'boolean', short: 'q' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    await print(usage);
    return exitCode.clean;
  }
  const place = locateFolders(values);
  const progress = values.quiet ? {} : { progress: showProgress() };
  const summary = await normalizeFolder({ place, core: loadCore(), ...progress });
  await print(describeSummary(summary));
  const findings = values.findings ?? (values.out === usualOut ? usualFindings : undefined);
  if (findings !== undefined) await print(describeFindings(writeFindings({ reports: place.out, findings }, diskStore)));
  return summary.rejected.length + summary.failed.length > 0 ? exitCode.findings : exitCode.clean;
}
