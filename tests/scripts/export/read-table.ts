// A folder of exported data and the name of a table → its canonical CSV, unpacked where it is gzipped.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export function readTable(folder: string, name: string): string {
  const plain = join(folder, `${name}.csv`);
  const bytes = existsSync(plain) ? readFileSync(plain) : gunzipSync(readFileSync(`${plain}.gz`));
  return bytes.toString('utf8');
}
