// The summary of a run → the text that `normalize` prints when it is done.

import type { Summary } from '../../src/pipeline/normalize-folder.ts';
import type { FindingsSummary } from '../../src/pipeline/write-findings.ts';
import { wordInBoth } from '../../src/publish/findings.ts';
import type { Message } from '../../src/report/model/message.ts';

/** What the checks found, counted → lines for the summary. */
export function describeFindings({ reports, written, removed, levels }: FindingsSummary): string {
  return [
    `checks     ${reports} reports: ${levels.error} errors, ${levels.warning} warnings, ${levels.info} remarks`,
    `findings   ${written} files written, ${removed} removed`,
    '',
  ].join('\n');
}

export function describeSummary(summary: Summary): string {
  const { found, unchanged, published, rejected, failed, written, removed } = summary;
  const lines = [
    `sources    ${found} found, ${unchanged} unchanged since the last run`,
    `reports    ${published} normalised, ${rejected.length} rejected, ${failed.length} failed`,
    `outputs    ${written.length} written, ${removed.length} removed`,
    `forms      ${countEach(summary.templates)}`,
    `formats    ${countEach(summary.formats)}`,
    `rejections ${countEach(countCodes(summary))}`,
    ...removed.flatMap((target) => ['', `removed ${target}.json`, '  its source is gone 来源已不存在']),
    ...rejected.flatMap(({ file, rejection, kept }) => [
      '',
      `rejected ${file}`,
      ...indent(rejection.message, `${rejection.code}: `),
      ...(kept === null ? [] : [`  its previous output ${kept}.json is kept 保留原有输出`]),
    ]),
    ...failed.flatMap(({ file, message }) => ['', `failed ${file}`, ...indent(message)]),
    ...summary.warnings.flatMap((message) => ['', 'warning', ...indent(message)]),
  ];
  return `${lines.map(escapeControls).join('\n')}\n`;
}

/** A file's name may hold line breaks or terminal commands. */
function escapeControls(line: string): string {
  return line.replace(/\p{Cc}/gu, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

function indent(message: Message, prefix = ''): string[] {
  const { zh, en } = wordInBoth(message);
  return [`  ${prefix}${en}`, `  ${zh}`];
}

function countCodes({ rejected }: Summary): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { rejection } of rejected) counts[rejection.code] = (counts[rejection.code] ?? 0) + 1;
  return counts;
}

function countEach(counts: Record<string, number>): string {
  const parts = Object.entries(counts).map(([name, count]) => `${name}: ${count}`);
  return parts.sort().join(', ') || 'none';
}
