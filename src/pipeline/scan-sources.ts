// The sources on disk and the index → which of them need reading, found out from stamps alone where possible.
import type { SourceLedger } from './ledger.ts';
import type { OutputFolder } from './output-folder.ts';
import { restingStampOf } from './read-bytes.ts';
import type { SourceJob } from './read-source.ts';
import type { Entry } from './source-index.ts';
import type { SourceFile } from './walk-sources.ts';

export interface Scan {
  jobs: SourceJob[];
  unchanged: string[];
  /** Stamps taken before reading: a change while we read shows next time. */
  stamps: Map<string, string | null>;
}

export function scanSources(
  sources: readonly SourceFile[],
  ledger: SourceLedger,
  output: OutputFolder,
  key: string,
): Scan {
  const scan: Scan = { jobs: [], unchanged: [], stamps: new Map() };
  for (const source of sources) {
    const stamp = stampBoth(source);
    scan.stamps.set(source.file, stamp);
    const knownHash = trustedHash(ledger.entries.get(source.file), output, key);
    const sameStamp = stamp !== null && stamp === ledger.entries.get(source.file)?.stamp;
    if (knownHash !== null && sameStamp) scan.unchanged.push(source.file);
    else scan.jobs.push({ ...source, knownHash });
  }
  return scan;
}

/** The hash whose content need not be read again; null where the core changed or the output is not as we wrote it. */
function trustedHash(entry: Entry | undefined, output: OutputFolder, key: string): string | null {
  if (!entry || entry.key !== key) return null;
  if (!entry.written || 'rejection' in entry.outcome) return entry.hash;
  const verified = output.verify(entry.written);
  if (!verified) return null;
  entry.written = verified;
  return entry.hash;
}

function stampBoth({ path, sidecar }: SourceFile): string | null {
  const stamps = [restingStampOf(path), sidecar === null ? 'none' : restingStampOf(sidecar)];
  return stamps.includes(null) ? null : stamps.join(' ');
}
