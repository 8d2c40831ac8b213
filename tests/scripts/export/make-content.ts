// A few invented reports with everything that is awkward in a table → a folder of content.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Figure } from '../../../src/report/model/figure.ts';
import type { FindingsFile } from '../../../src/report/model/findings-file.ts';
import type { Report, ReportFile, Source } from '../../../src/report/model/report.ts';
import { makeReport } from '../../report/analysis/make-report.ts';

export interface Folder {
  path: string;
  remove(): void;
}

export function makeFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'mingbai-export-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

const plainSource: Source = {
  file: 'invented.txt',
  format: 'text',
  encoding: 'utf-8',
  sha256: 'a'.repeat(64),
  digest: false,
  publisher: '云州市科学技术局',
  title: null,
  url: 'https://www.example.gov.cn/a.html',
  retrieved: null,
  licence: null,
};

export function makeFile(report: Report, source: Partial<Source> = {}, reader = '1'): ReportFile {
  return { reader, source: { ...plainSource, ...source }, report };
}

export function writeFolder(path: string, files: readonly ReportFile[], findings: readonly FindingsFile[] = []): void {
  const write = (name: string, value: unknown) => {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), JSON.stringify(value));
  };
  for (const file of files) write(`reports/${file.report.agencyId}/${file.report.year}.json`, file);
  for (const file of findings) write(`findings/${file.subject}.json`, file);
}

export const finding: FindingsFile = {
  subject: '371000-kjj/2022',
  checks: [
    { rule: 'applicants-total', status: 'fail' },
    { rule: 'requests-balance', status: 'pass' },
    { rule: 'published-late', status: 'not_applicable', reason: { code: 'not-applicable.noDate' } },
  ],
  findings: [
    {
      rule: 'applicants-total',
      level: 'error',
      message: { code: 'label-wording.message', values: { printed: '"1",\nand so on', wording: '“1”' } },
      left: 3,
      right: 4,
      difference: -1,
      at: [{ section: 'requests', table: 0, row: 1, column: 2 }],
    },
  ],
};

const website: Figure = {
  metric: 'narrative.website',
  value: 140_000,
  status: 'reported',
  qualifier: 'approx',
  unit: '条',
  raw: '=14万,"余"\n条',
  at: { section: 'overview', paragraph: 0, start: 3, end: 9, origin: { page: 2, box: [0, 0, 1, 1] } },
};

/** A blank, a stroke, an unreadable cell, an approximate number, decimals, a number below 0, words that look like a formula. */
export function makeFiles(): ReportFile[] {
  const weihai = { agencyId: '371000-kjj', agency: '威海市科学技术局', region: '371000', sector: 'kjj' } as const;
  const blanks = makeReport({
    ...weihai,
    year: 2022,
    published: '2023-01-16',
    figures: {
      'requests.received.total': 3,
      'requests.received.natural': 'blank',
      'requests.received.business': 'not_applicable',
      'requests.received.research': 'unreadable',
      'active.fees.amount': 12.34,
    },
  });
  const plain = makeReport({ ...weihai, year: 2021, figures: { 'requests.received.total': 0 } });
  const other = makeReport({
    agencyId: '371003-kjj',
    agency: '威海市文登区科学技术局',
    region: '371003',
    sector: 'kjj',
    year: 2021,
    figures: { 'requests.received.total': 5, 'active.fees.items_change': -2 },
  });
  const digest = { digest: true, sha256: 'b'.repeat(64), url: null, publisher: null };
  return [makeFile(plain), makeFile({ ...blanks, figures: [...blanks.figures, website] }), makeFile(other, digest)];
}
