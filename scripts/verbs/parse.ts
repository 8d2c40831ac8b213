// Report files → one JSON line each on standard output.
import { UsageError } from '../../src/pipeline/errors.ts';
import { type ParseLine, readFiles, rejectedLine } from '../../src/pipeline/read-in-threads.ts';
import { publishFinding } from '../../src/publish/findings.ts';
import { defineCommand, type Effects, type ExitCode, exitCode } from '../command/command.ts';

const usage = `Usage: mingbai parse FILE...

Reads annual disclosure reports and prints one JSON object a line, in the order of the arguments:
  {"file", "status": "ok", "report", "figures", "findings"}   or   {"file", "status": "rejected", "reason"}
Findings are what the checks say of that report alone; mingbai check also compares reports with each other.

  -h, --help   print this help

Exit code: 0 all read, 1 some rejected, 2 wrong usage.
`;

export const command = defineCommand({
  usage,
  takesNames: true,
  options: {},
  async run({ names, effects }) {
    if (names.length === 0) throw new UsageError('No FILE given: name at least one report to read.');
    return parseAll(names, effects);
  },
});

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
