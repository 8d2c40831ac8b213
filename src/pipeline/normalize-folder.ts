// A folder of sources → a folder of report files, reading only what changed; → what happened to each source.
import { makeMessage } from '../report/model/reading-code.ts';
import { applyOwed, applyResult, applyUnchanged, type RunState } from './apply-result.ts';
import type { ReadingCore } from './core.ts';
import { errorCode } from './errors.ts';
import { diskStore, type FileStore, sweepLeftovers } from './file-store.ts';
import { SourceLedger } from './ledger.ts';
import { OutputFolder } from './output-folder.ts';
import { readSources } from './read-in-threads.ts';
import type { SourceJob, SourceResult } from './read-source.ts';
import { removeStale } from './remove-outputs.ts';
import { type Scan, scanSources } from './scan-sources.ts';
import { type IndexPlace, loadIndex, saveIndex } from './source-index.ts';
import { type Summary, summarize } from './summarize.ts';
import { type SourceFile, walkSources } from './walk-sources.ts';

/** Hears how far the reading is. */
export interface Progress {
  report(done: number, total: number): void;
  finish(): void;
}

export interface NormalizeOptions {
  place: IndexPlace;
  /** The core in this thread is asked for nothing but its key. */
  core: Pick<ReadingCore, 'key'>;
  progress?: Progress;
  store?: FileStore;
  /** How sources are read; another way than in threads only in tests. */
  read?(jobs: SourceJob[]): AsyncIterable<SourceResult>;
}

/** What was read is remembered this often, so that a run that is stopped does not start from nothing. */
const checkpointEvery = 5_000;

export async function normalizeFolder(options: NormalizeOptions): Promise<Summary> {
  const { place, core, store = diskStore } = options;
  sweepLeftovers(store, place.out);
  const walk = walkSources(place.sources);
  const ledger = new SourceLedger(loadIndex(place));
  const output = new OutputFolder(place.out, store);
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
    if (performance.now() - savedAt > checkpointEvery) {
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

function remember(state: RunState, { place, store = diskStore }: NormalizeOptions): void {
  try {
    saveIndex(store, place, state.ledger.entries);
  } catch (error) {
    state.warnings.push(makeMessage('runs.index_unsaved', { error: errorCode(error) }));
  }
}
