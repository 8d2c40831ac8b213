// The output folder of an earlier run → the same without the files that this run may not write again.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Output } from './output.ts';

/** Folders that nobody else writes to; pages of the site lie beside them. */
const own = ['api/v1/agency', 'api/v1/report', 'data/figures', 'data/figures-wide'];

export function clearOutput(output: Output): void {
  for (const name of own) rmSync(output.pathOf(name), { recursive: true, force: true });
  const data = output.pathOf('data');
  const tables = existsSync(data)
    ? readdirSync(data).filter((name) => /\.(?:csv|gz|parquet|ndjson|zip)$/.test(name))
    : [];
  for (const name of tables) rmSync(join(data, name));
}
