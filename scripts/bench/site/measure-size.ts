// A number of bodies → what building their site takes, and the least that writing its bytes takes.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BuildRun, measureBuild } from './measure-build.ts';
import { writeContent, yearsOfBody } from './write-content.ts';
import { type Limit, writeSameBytes } from './write-same-bytes.ts';

export interface SizeResult {
  bodies: number;
  reports: number;
  build: BuildRun;
  limit: Limit;
}

export async function measureSize(bodies: number): Promise<SizeResult> {
  const folder = mkdtempSync(join(tmpdir(), 'mingbai-bench-'));
  try {
    const content = await writeContent(folder, bodies);
    const out = join(folder, 'out');
    const build = await measureBuild(content, out);
    return { bodies, reports: bodies * yearsOfBody, build, limit: writeSameBytes(out, join(folder, 'same')) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
