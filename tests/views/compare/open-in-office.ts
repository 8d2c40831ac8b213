// The bytes of an XLSX file → its sheets with their cells as LibreOffice reads them; undefined where there is none.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DataCell } from '../../../src/store/column.ts';
import type { Sheet } from '../../../src/views/compare/data-files.ts';

function findOffice(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, 'soffice')).find((path) => existsSync(path));
}

/** Comma, quotes, UTF-8; every text in quotes, so that it is told from a number; numbers in full; every sheet. */
const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1';

function readCell(quoted: string | undefined, plain: string): DataCell {
  if (quoted !== undefined) return quoted.replaceAll('""', '"');
  if (plain === '') return null;
  return plain === 'TRUE' || plain === 'FALSE' ? plain === 'TRUE' : Number(plain);
}

/** A text may hold line breaks. */
function parseCsv(text: string): DataCell[][] {
  const rows: DataCell[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n)/g)) {
    rows.at(-1)?.push(readCell(quoted, plain));
    if (end === '\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

function convert(office: string, folder: string, name: string, content: Uint8Array | string): Sheet[] {
  const file = join(folder, name);
  const out = join(folder, 'out');
  writeFileSync(file, content);
  mkdirSync(out);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  execFileSync(office, [profile, '--headless', '--convert-to', filter, '--outdir', out, file], { stdio: 'ignore' });
  const sheets = readdirSync(out).map((written) => ({
    name: written.replace(/^\w+-/, '').replace(/\.csv$/, ''),
    rows: parseCsv(readFileSync(join(out, written), 'utf8')),
  }));
  rmSync(out, { recursive: true });
  return sheets;
}

/** An office without its tables opens not even the plainest of them. */
const hasTables = (office: string, folder: string): boolean => convert(office, folder, 'probe.csv', 'a,b\n').length > 0;

export function openInOffice(bytes: Uint8Array): Sheet[] | undefined {
  const office = findOffice();
  if (!office) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'workbook-'));
  try {
    return hasTables(office, folder) ? convert(office, folder, 'book.xlsx', bytes) : undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
