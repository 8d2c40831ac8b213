// Checked files → one JSON object a line, in the order of the files.
import type { CheckedFile } from '../../src/pipeline/read-in-threads.ts';
import { publishFinding, wordInBoth } from '../../src/publish/findings.ts';

export function writeJson(checked: readonly CheckedFile[]): string {
  return checked.map((file) => `${JSON.stringify(toLine(file))}\n`).join('');
}

function toLine(checked: CheckedFile): unknown {
  const { file, status } = checked;
  if (checked.status === 'rejected') {
    const { code, message } = checked.rejection;
    return { file, status, reason: { code, message: wordInBoth(message) } };
  }
  const { agencyId, agency, year, template } = checked.report;
  return {
    file,
    status,
    report: { agencyId, agency, year, template },
    findings: checked.findings.map(publishFinding),
    checks: checked.results.map(toCheck),
  };
}

/** The findings stand apart; here is what each rule says. */
function toCheck(result: Extract<CheckedFile, { status: 'ok' }>['results'][number]): unknown {
  const { rule, status } = result;
  return result.status === 'not_applicable' ? { rule, status, reason: wordInBoth(result.reason) } : { rule, status };
}
