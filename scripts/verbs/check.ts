// Report files → what the checks find in them, for people or as JSON, CSV or SARIF.

import { UsageError } from '../../src/pipeline/errors.ts';
import type { CheckedFile } from '../../src/pipeline/read-in-threads.ts';
import { checkFiles } from '../check-report/check-files.ts';
import { listFiles } from '../check-report/list-files.ts';
import { writeCsv } from '../check-report/write-csv.ts';
import { writeJson } from '../check-report/write-json.ts';
import { writeSarif } from '../check-report/write-sarif.ts';
import { writeText } from '../check-report/write-text.ts';
import { defineCommand, exitCode } from '../command/command.ts';

const usage = `Usage: mingbai check [--format text|json|csv|sarif] FILE|DIR...

Reads annual disclosure reports and prints what the checks find in each of them; with several
years of a body, or several bodies, also what they find between the reports.

  --format NAME   text (default), json (one object a line), csv (one row a finding), sarif (2.1.0)
  -h, --help      print this help

Exit code: 0 no finding of level error, 1 some, or a rejected file, 2 wrong usage.
`;

const writers: Readonly<Record<string, (checked: readonly CheckedFile[], isColoured: boolean) => string>> = {
  text: writeText,
  json: writeJson,
  csv: writeCsv,
  sarif: writeSarif,
};

export const command = defineCommand({
  usage,
  takesNames: true,
  options: { format: { type: 'string', default: 'text' } },
  async run({ values, names, effects }) {
    const write = Object.hasOwn(writers, values.format) ? writers[values.format] : undefined;
    if (!write) throw new UsageError(`--format ${values.format} is not known: use ${Object.keys(writers).join(', ')}.`);
    const { files, rejected } = listFiles(names);
    if (files.length + rejected.length === 0)
      throw new UsageError('No FILE given, or no report in DIR: name at least one report to check.');
    const checked = [...rejected, ...(await checkFiles(files))];
    await effects.print(write(checked, effects.isColoured));
    return checked.some(isBad) ? exitCode.findings : exitCode.clean;
  },
});

function isBad(checked: CheckedFile): boolean {
  return checked.status === 'rejected' || checked.findings.some((finding) => finding.level === 'error');
}
