// A report that was taken in → the digest of it that enters the folder of sources in its place, if it says the same.
import type { MakeSource } from '../../src/collect/take/put-source.ts';
import { loadCore, type ReadingCore } from '../../src/pipeline/core.ts';
import { writeDigest } from '../../src/publish/digest/write-digest.ts';
import { readBack } from '../digest/read-back.ts';

let core: ReadingCore | undefined;

export const makeDigest: MakeSource = async ({ file, url, capture }) => {
  const { report, source } = file;
  const digest = writeDigest(report, { ...source, sha256: capture.sha256, url, retrieved: capture.retrieved });
  core ??= loadCore();
  const back = await readBack(core, digest, report);
  if ('rejection' in back || back.losses.length > 0) return undefined;
  return { extension: 'md', content: digest.markdown, sidecar: digest.sidecar };
};
