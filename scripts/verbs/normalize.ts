// The folder of sources → the folder of normalised reports, and a summary on standard output.
import { mkdirSync, realpathSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { loadCore } from '../../src/pipeline/core.ts';
import { realDisk } from '../../src/pipeline/disk.ts';
import { UsageError } from '../../src/pipeline/errors.ts';
import { normalizeFolder } from '../../src/pipeline/normalize-folder.ts';
import type { IndexPlace } from '../../src/pipeline/source-index.ts';
import { writeFindings } from '../../src/pipeline/write-findings.ts';
import { defineCommand, exitCode, workFolder } from '../command/command.ts';
import { describeFindings, describeSummary } from '../command/describe-summary.ts';
import { configOption, loadConfig } from '../command/load-config.ts';
import { showProgress } from '../command/progress.ts';

const usage = `Usage: mingbai normalize [--sources DIR --out DIR --findings DIR]

Reads all report files in a folder and writes each as <agency>/<year>.json.
Only what changed since the last run is read again. Then all reports in the folder are checked, and what the rules
say is written as <agency>/<year>.json, <agency>/series.json and corpus.json.

  --sources DIR   what to read        (default content/sources)
  --out DIR       where to write      (default content/reports)
  --findings DIR  what the checks say (default content/findings; with another --out: only if named)
  --cache DIR     what to remember in (default .cache/normalize of this project)
  --config FILE   settings of the portal (default mingbai.config.ts, here or in the folder of the project)
  -q, --quiet     no progress
  -h, --help      print this help

Exit code: 0 all read and written, 1 some rejected or failed, 2 wrong usage.
`;

const usualOut = 'content/reports';
const usualFindings = 'content/findings';

export const command = defineCommand({
  usage,
  options: {
    sources: { type: 'string', default: 'content/sources' },
    out: { type: 'string', default: usualOut },
    findings: { type: 'string' },
    cache: { type: 'string', default: join(workFolder, '.cache', 'normalize') },
    ...configOption,
    quiet: { type: 'boolean', short: 'q' },
  },
  async run({ values, effects }) {
    await loadConfig(values.config);
    const place = locateFolders(values);
    const progress = values.quiet ? {} : { progress: showProgress() };
    const summary = await normalizeFolder({ place, core: loadCore(), ...progress });
    await effects.print(describeSummary(summary));
    const findings = values.findings ?? (values.out === usualOut ? usualFindings : undefined);
    if (findings !== undefined)
      await effects.print(describeFindings(writeFindings({ reports: place.out, findings }, realDisk)));
    return summary.rejected.length + summary.failed.length > 0 ? exitCode.findings : exitCode.clean;
  },
});

/** The folders named → their real paths, or a `UsageError` that says which one cannot be used. */
function locateFolders(folders: IndexPlace): IndexPlace {
  const sources = findFolder(folders.sources);
  const out = makeFolder('--out', folders.out);
  if (out === sources || out.startsWith(sources + sep)) {
    throw new UsageError(
      `--out ${folders.out} lies inside --sources ${folders.sources}: its files would be read as sources.`,
    );
  }
  return { sources, out, cache: makeFolder('--cache', folders.cache) };
}

function findFolder(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found)
    throw new UsageError(`--sources ${path}: there is no such folder; name the folder that holds the reports.`);
  if (!found.isDirectory())
    throw new UsageError(`--sources ${path} is a file; name the folder that holds the reports.`);
  return realpathSync(resolve(path));
}

function makeFolder(option: string, path: string): string {
  try {
    mkdirSync(path, { recursive: true });
    return realpathSync(resolve(path));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${option} ${path} cannot be made a folder: ${reason}`, { cause: error });
  }
}
