// Checked files → one row a finding; rejected files have a row that says why.
import type { CheckedFile } from '../../src/pipeline/read-in-threads.ts';
import { type PublishedFinding, publishFinding, wordInBoth } from '../../src/publish/findings.ts';
import { writeCell } from '../../src/publish/write-csv.ts';
import type { Rejection } from '../../src/report/model/rejection.ts';
import type { DataCell } from '../../src/store/column.ts';

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
      ? file.findings.map((finding) => [
          file.file,
          file.report.agencyId,
          file.report.year,
          ...listValues(publishFinding(finding)),
        ])
      : [listRejection(file.file, file.rejection)],
  );
  return [columns, ...rows].map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}

function listValues({ rule, level, message, left, right, difference, at }: PublishedFinding): DataCell[] {
  return [rule, level, message.zh, message.en, left ?? null, right ?? null, difference ?? null, JSON.stringify(at)];
}

function listRejection(file: string, { code, message: words }: Rejection): DataCell[] {
  const message = wordInBoth(words);
  return [file, null, null, code, 'rejected', message.zh, message.en, null, null, null, null];
}
