// Report files → one JSON line each on standard output.
import { existsSync } from 'node:fs';
import { loadCore } from '../../src/pipeline/core.ts';
import { UsageError } from '../../src/pipeline/errors.ts';
import { packSources } from '../../src/pipeline/pack-sources.ts';
import { type ParseLine, readFiles, rejectedLine } from '../../src/pipeline/read-in-threads.ts';
import { publishFinding } from '../../src/publish/findings.ts';
import { defineCommand, type Effects, type ExitCode, exitCode } from '../command/command.ts';
import { describeSummary } from '../command/describe-summary.ts';
import { configOption, loadConfig } from '../command/load-config.ts';

const usage = `Usage: mingbai parse FILE...
       mingbai parse --manifest LIST --out PACK [--sources DIR]

Reads annual disclosure reports and prints one JSON object a line, in the order of the arguments:
  {"file", "status": "ok", "report", "figures", "findings"}   or   {"file", "status": "rejected", "reason"}
Findings are what the checks say of that report alone; mingbai check also compares reports with each other.

With --manifest it reads the sources of one part, a prefecture, into a pack, for mingbai reduce; many of these may run at
once, on as many machines. The same list gives the same bytes, and PACK is whole or not there.

  --manifest LIST  a line of JSON a source: {"file": "371000/371000-kjj/2021.html"}, its path below the sources
  --out PACK       the file to write
  --sources DIR    the folder of sources         (default content/sources)
  --config FILE    settings of the portal (default mingbai.config.ts, here or in the folder of the project)
  -h, --help       print this help

Exit code: 0 all read, 1 some rejected, 2 wrong usage.
`;

export const command = defineCommand({
  usage,
  takesNames: true,
  options: {
    manifest: { type: 'string' },
    out: { type: 'string' },
    sources: { type: 'string', default: 'content/sources' },
    ...configOption,
  },
  async run({ values, names, effects }) {
    if (values.manifest !== undefined) {
      if (names.length > 0) throw new UsageError(`--manifest lists the files: ${names[0]} is one too many.`);
      return packAll(values.manifest, values, effects);
    }
    if (names.length === 0) throw new UsageError('No FILE given: name at least one report to read.');
    return parseAll(names, effects);
  },
});

interface PackOptions {
  out?: string | undefined;
  sources: string;
  config?: string | undefined;
}

async function packAll(manifest: string, { out, sources, config }: PackOptions, effects: Effects): Promise<ExitCode> {
  for (const path of [manifest, sources]) if (!existsSync(path)) throw new UsageError(`there is no ${path}.`);
  if (out === undefined) throw new UsageError('Name a file for the pack: --out PACK.');
  await loadConfig(config);
  const { summary, part } = await packSources({ sources, manifest, out, core: loadCore() });
  await effects.print(describeSummary(summary));
  if (part)
    await effects.print(`packed     ${part.part}: ${part.reports} reports of ${part.bodies} bodies in ${out}\n`);
  const lost = summary.rejected.length + summary.failed.length;
  return lost > 0 || !part ? exitCode.findings : exitCode.clean;
}

/** Findings are worded in both languages. */
const writeLine = (line: ParseLine): unknown =>
  line.status === 'ok' ? { ...line, findings: line.findings.map(publishFinding) } : line;

async function parseAll(files: string[], { print }: Effects): Promise<ExitCode> {
  let rejected = false;
  for await (const line of readFiles(files, { name: 'parseBatch', reject: rejectedLine })) {
    rejected ||= line.status === 'rejected';
    await print(`${JSON.stringify(writeLine(line))}\n`);
  }
  return rejected ? exitCode.findings : exitCode.clean;
}
