// Checked files → lines for people: grouped by file and family, both sides of each comparison, colours on a terminal.

import { styleText } from 'node:util';
import { wordMessage } from '../../src/i18n/word-message.ts';
import type { AcceptedFile, CheckedFile } from '../../src/pipeline/read-in-threads.ts';
import { type PublishedFinding, publishFinding } from '../../src/publish/findings.ts';
import type { RuleFamily } from '../../src/report/check/rule.ts';
import { rules } from '../../src/report/check/rules.ts';
import type { Position } from '../../src/report/model/figure.ts';
import type { Level } from '../../src/report/model/finding.ts';

type Style = Parameters<typeof styleText>[0];

const families: Readonly<Record<RuleFamily, string>> = {
  cells: 'Cells',
  structure: 'Structure',
  sums: 'Sums',
  text: 'Text against table',
  years: 'Years',
  corpus: 'Other reports',
};
const styles: Readonly<Record<Level, Style>> = { error: 'red', warning: 'yellow', info: 'cyan' };
const familyOf = new Map(rules.map((rule) => [rule.id, rule.family]));

export function writeText(checked: readonly CheckedFile[], isColoured: boolean): string {
  const paint = (style: Style, text: string): string =>
    isColoured ? styleText(style, text, { validateStream: false }) : text;
  const blocks = checked.map((file) =>
    file.status === 'ok'
      ? writeReport(file, paint)
      : writeRejected(file.file, wordMessage('en', file.rejection.message), paint),
  );
  return `${blocks.join('\n')}\n${summarise(checked)}\n`;
}

type Paint = (style: Style, text: string) => string;

function writeRejected(file: string, reason: string, paint: Paint): string {
  return `${paint('bold', file)}\n  ${paint('red', 'rejected')}  ${reason}\n`;
}

function writeReport({ file, report, results, findings }: AcceptedFile, paint: Paint): string {
  const count = (status: string): number => results.filter((result) => result.status === status).length;
  const head = `${paint('bold', file)}\n  ${report.agency} ${report.year}, form of ${report.template}: ${count('pass')} rules pass, ${count('not_applicable')} do not apply`;
  const groups = Object.entries(families).flatMap(([family, name]) => {
    const own = findings.filter((finding) => familyOf.get(finding.rule) === family);
    return own.length > 0
      ? [`  ${paint('underline', name)}`, ...own.map((finding) => writeFinding(publishFinding(finding), paint))]
      : [];
  });
  return `${[head, ...groups].join('\n')}\n`;
}

function writeFinding({ level, rule, message, left, right, difference, at }: PublishedFinding, paint: Paint): string {
  const sides = left === undefined || right === undefined ? [] : [`${left} against ${right}`];
  const apart = difference === undefined ? [] : [`difference ${difference}`];
  const details = [...sides, ...apart, ...at.slice(0, 2).map(writePlace)].join(' · ');
  const lines = [`    ${paint(styles[level], level)} ${rule}`, `      ${message.zh}`, `      ${message.en}`];
  return [...lines, ...(details === '' ? [] : [`      ${paint('dim', details)}`])].join('\n');
}

function writePlace(place: Position): string {
  if ('table' in place)
    return `${place.section}: table ${place.table + 1}, row ${place.row + 1}, column ${place.column + 1}`;
  return `${place.section}: paragraph ${place.paragraph + 1}`;
}

function summarise(checked: readonly CheckedFile[]): string {
  const findings = checked.flatMap((file) => (file.status === 'ok' ? file.findings : []));
  const count = (level: Level): number => findings.filter((finding) => finding.level === level).length;
  const rejected = checked.filter((file) => file.status === 'rejected').length;
  return `${checked.length - rejected} checked, ${rejected} rejected: ${count('error')} errors, ${count('warning')} warnings, ${count('info')} notes`;
}
