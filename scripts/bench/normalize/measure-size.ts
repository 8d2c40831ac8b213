// A number of reports → what normalising a folder of them takes, from nothing and again unchanged.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { writeReports } from '../write-reports.ts';
import { measureRun, type Run } from './measure-run.ts';

export interface SizeResult {
  count: number;
  cold: Run;
  unchanged: Run;
}

/** The command does not trust the date of a file that changed within the last two seconds. */
const restTime = 2_500;

export async function measureSize(count: number): Promise<SizeResult> {
  const folder = mkdtempSync(join(tmpdir(), 'mingbai-bench-'));
  try {
    const sources = join(folder, 'sources');
    writeReports(sources, count, 'bench');
    await sleep(restTime);
    const args = ['--sources', sources, '--out', join(folder, 'out'), '--cache', join(folder, 'cache')];
    return { count, cold: await measureRun(args), unchanged: await measureRun(args) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
