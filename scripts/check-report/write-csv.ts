// Checked files → one row a finding; rejected files have a row that says why.
import type { Finding } from '../../src/report/model/finding.ts';
import type { CheckedFile } from '../command/check-file.ts';

const columns = [
  'file',
  'agency_id',
  'year',
  'rule',
  'level',
  'message_zh',
  'message_en',
  'left',
  'right',
  'difference',
  'at',
];

export function writeCsv(checked: readonly CheckedFile[]): string {
  const rows = checked.flatMap((file) =>
    file.status === 'ok'
      ? file.findings.map((finding) => [file.file, file.report.agencyId, file.report.year, ...listValues(finding)])
      : [
          [
            file.file,
            '',
            '',
            file.rejection.code,
            'rejected',
            file.rejection.message.zh,
            file.rejection.message.en,
            '',
            '',
            '',
            '',
          ],
        ],
  );
  return [columns, ...rows].map((row) => `${row.map(quote).join(',')}\r\n`).join('');
}

function listValues({ rule, level, message, left, right, difference, at }: Finding): (string | number)[] {
  return [rule, level, message.zh, message.en, left ?? '', right ?? '', difference ?? '', JSON.stringify(at)];
}

/** Cells that a spreadsheet would run as a formula begin with a quote mark; numbers stay numbers. */
function quote(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
