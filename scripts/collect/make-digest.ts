// A report that was taken in → the digest of it that enters the folder of sources in its place.
import type { MakeSource } from '../../src/collect/take/put-source.ts';
import { writeDigest } from '../../src/publish/digest/write-digest.ts';

export const makeDigest: MakeSource = async ({ file, url, capture }) => {
  const { report, source } = file;
  const digest = writeDigest(report, { ...source, sha256: capture.sha256, url, retrieved: capture.retrieved });
  return { extension: 'md', content: digest.markdown, sidecar: digest.sidecar };
};
