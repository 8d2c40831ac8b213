// What the checks found, counted → lines for the summary.
import type { FindingsSummary } from '../../src/pipeline/write-findings.ts';

export function describeFindings({ reports, written, removed, levels }: FindingsSummary): string {
  return [
    `checks     ${reports} reports: ${levels.error} errors, ${levels.warning} warnings, ${levels.info} remarks`,
    `findings   ${written} files written, ${removed} removed`,
    '',
  ].join('\n');
}
