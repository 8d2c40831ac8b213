// A folder of sources → a folder of report files, reading only what changed; → what happened to each source.
import type { FormId } from '../forms/forms.ts';
import type { Message } from '../report/model/message.ts';
import { makeMessage } from '../report/model/reading-code.ts';
import type { Rejection } from '../report/model/rejection.ts';
import type { SourceFormat } from '../report/model/report.ts';
import { applyOwed, applyResult, applyUnchanged, removeStale } from './apply-result.ts';
import type { ReadingCore } from './core.ts';
import { type Disk, realDisk, sweepLeftovers } from './disk.ts';
import { errorCode } from './errors.ts';
import { SourceLedger } from './ledger.ts';
import { OutputFolder } from './output-folder.ts';
import { restingStampOf } from './read-bytes.ts';
import { readSources } from './read-in-threads.ts';
import type { SourceJob, SourceResult } from './read-source.ts';
import { rejectDuplicate } from './reject.ts';
import type { RunState } from './run-state.ts';
import { type Entry, type IndexPlace, loadIndex, saveIndex } from './source-index.ts';
import { type SourceFile, walkSources } from './walk-sources.ts';

interface Scan {
  jobs: SourceJob[];
  unchanged: string[];
  /** Stamps taken before reading: a change while we read shows next time. */
  stamps: Map<string, string | null>;
}

/** The sources on disk and the index → which of them need reading, found out from stamps alone where possible. */
function scanSources(sources: readonly SourceFile[], ledger: SourceLedger, output: OutputFolder, key: string): Scan {
  const scan: Scan = { jobs: [], unchanged: [], stamps: new Map() };
  for (const source of sources) {
    const stamp = stampAll(source);
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

function stampAll({ path, sidecar, withhold, statement }: SourceFile): string | null {
  const beside = [withhold, statement].filter((it) => it !== undefined).map(restingStampOf);
  const stamps = [restingStampOf(path), sidecar === null ? 'none' : restingStampOf(sidecar), ...beside];
  return stamps.includes(null) ? null : stamps.join(' ');
}

interface RejectedSource {
  file: string;
  rejection: Rejection;
  /** Target of an output that was written from an earlier version of this source, and is kept. */
  kept: string | null;
}

export interface Summary {
  /** Sources found, and how many of them were the same as last time. */
  found: number;
  unchanged: number;
  published: number;
  templates: Partial<Record<FormId, number>>;
  formats: Partial<Record<SourceFormat, number>>;
  rejected: RejectedSource[];
  failed: { file: string; message: Message }[];
  written: string[];
  removed: string[];
  warnings: Message[];
}

/** What a run did → its summary: counts by outcome, form and format, and every source that gave no report. */
function summarize(state: RunState, sources: readonly SourceFile[], unchanged: number): Summary {
  const summary: Summary = {
    found: sources.length,
    unchanged,
    published: 0,
    templates: {},
    formats: {},
    rejected: [],
    failed: [...state.failures].map(([file, message]) => ({ file, message })),
    written: [...state.written].sort(),
    removed: state.removed.toSorted(),
    warnings: state.warnings,
  };
  const winners = new Map(state.ledger.losers());
  for (const { file } of sources) addSource(summary, state, file, winners.get(file));
  return summary;
}

function addSource(summary: Summary, state: RunState, file: string, winner: string | undefined): void {
  const entry = state.ledger.entries.get(file);
  if (!entry || state.failures.has(file)) return;
  if ('rejection' in entry.outcome) {
    summary.rejected.push({ file, rejection: entry.outcome.rejection, kept: entry.written?.target ?? null });
  } else if (winner !== undefined) {
    summary.rejected.push({ file, rejection: rejectDuplicate(winner), kept: null });
  } else {
    const { template, format } = entry.outcome.claim;
    summary.published += 1;
    summary.templates[template] = (summary.templates[template] ?? 0) + 1;
    summary.formats[format] = (summary.formats[format] ?? 0) + 1;
  }
}

/** Hears how far the reading is. */
export interface Progress {
  report(done: number, total: number): void;
  finish(): void;
}

export interface NormalizeOptions {
  place: IndexPlace;
  /** The core in this thread is asked for nothing but its key. */
  core: Pick<ReadingCore, 'key'>;
  /** Files of the folder, and no others; paths below it. */
  only?: ReadonlySet<string>;
  progress?: Progress;
  disk?: Disk;
  /** How sources are read; another way than in threads only in tests. */
  read?(jobs: SourceJob[]): AsyncIterable<SourceResult>;
}

/** What was read is remembered this often, so that a run that is stopped does not start from nothing. */
const checkpointEveryMs = 5_000;

export async function normalizeFolder(options: NormalizeOptions): Promise<Summary> {
  const { place, core, disk = realDisk } = options;
  sweepLeftovers(disk, place.out);
  const walk = walkSources(place.sources, options.only);
  const ledger = new SourceLedger(loadIndex(place));
  const output = new OutputFolder(place.out, disk);
  const scan = scanSources(walk.sources, ledger, output, core.key);
  const state: RunState = {
    core,
    ledger,
    output,
    stamps: scan.stamps,
    failures: walk.failures,
    written: new Set(),
    removed: [],
    warnings: walk.warnings,
  };
  const same = await readChanged(state, scan, options);
  await readOwed(state, walk.sources, options);
  removeStale(state, place.sources, walk.sources);
  remember(state, options);
  return summarize(state, walk.sources, scan.unchanged.length + same);
}

/** Resolves to how many of them turned out to be the same after all. */
async function readChanged(state: RunState, scan: Scan, options: NormalizeOptions): Promise<number> {
  for (const file of scan.unchanged) applyUnchanged(state, file, scan.stamps.get(file) ?? null);
  let [done, same, savedAt] = [0, 0, performance.now()];
  for await (const result of (options.read ?? readSources)(scan.jobs)) {
    applyResult(state, result);
    if (result.kind === 'same') same += 1;
    done += 1;
    options.progress?.report(done, scan.jobs.length);
    if (performance.now() - savedAt > checkpointEveryMs) {
      remember(state, options);
      savedAt = performance.now();
    }
  }
  options.progress?.finish();
  return same;
}

async function readOwed(state: RunState, sources: SourceFile[], options: NormalizeOptions): Promise<void> {
  const owed = new Set(state.ledger.owed());
  const jobs = sources
    .filter(({ file }) => owed.has(file) && !state.failures.has(file))
    .map((source) => ({ ...source, knownHash: null }));
  for await (const result of (options.read ?? readSources)(jobs)) applyOwed(state, result);
}

function remember(state: RunState, { place, disk = realDisk }: NormalizeOptions): void {
  try {
    saveIndex(disk, place, state.ledger.entries);
  } catch (error) {
    state.warnings.push(makeMessage('runs.index_unsaved', { error: errorCode(error) }));
  }
}
