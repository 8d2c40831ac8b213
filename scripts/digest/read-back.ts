// A digest of a report → in what it would not say the same, when it is read as `normalize` reads it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReadingCore } from '../../src/pipeline/core.ts';
import { readSource } from '../../src/pipeline/read-source.ts';
import { findLosses } from '../../src/publish/digest/find-losses.ts';
import type { Digest } from '../../src/publish/digest/write-digest.ts';
import type { Rejection } from '../../src/report/model/rejection.ts';
import { type Report, reportFile } from '../../src/report/model/report.ts';

/** A rejection where it would not be read as a report at all. */
export async function readBack(
  core: ReadingCore,
  digest: Pick<Digest, 'markdown' | 'sidecar'>,
  report: Report,
): Promise<{ losses: ReturnType<typeof findLosses> } | { rejection: Rejection | undefined }> {
  const folder = mkdtempSync(join(tmpdir(), 'mingbai-digest-'));
  const [path, sidecar] = [join(folder, 'digest.md'), join(folder, 'digest.yml')];
  try {
    writeFileSync(path, digest.markdown);
    writeFileSync(sidecar, digest.sidecar);
    const back = await readSource(core, { file: path, path, sidecar, knownHash: null });
    if (back.kind !== 'read') return { rejection: back.kind === 'rejected' ? back.rejection : undefined };
    return { losses: findLosses(report, reportFile.parse(JSON.parse(back.text)).report) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
