// The output folder of an earlier run → the same without the files that this run may not write again.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Output } from './output.ts';

/** Folders that nobody else writes to; pages of the site lie beside them. */
const own = ['api/v1/agency', 'api/v1/report', 'data/figures'];

export function clearOutput(output: Output): void {
  for (const name of own) rmSync(output.pathOf(name), { recursive: true, force: true });
  const data = output.pathOf('data');
  const sheets = existsSync(data) ? readdirSync(data).filter((name) => /\.\d+\.excel\.csv$/.test(name)) : [];
  for (const name of sheets) rmSync(join(data, name));
}
