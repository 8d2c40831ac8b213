// Files, or source jobs in batches → what worker threads make of them; and what such a thread sends back of a file.
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { wordMessage } from '../i18n/word-message.ts';
import type { CheckResult } from '../report/check/run-checks.ts';
import type { Figure } from '../report/model/figure.ts';
import type { Finding } from '../report/model/finding.ts';
import type { Rejection } from '../report/model/rejection.ts';
import type { Report } from '../report/model/report.ts';
import { loadCore } from './core.ts';
import type { SourceJob, SourceResult } from './read-source.ts';
import { type PoolOptions, ReadingPool } from './reading-pool.ts';

export type ReadOptions<Result> = Omit<PoolOptions<string, Result>, 'threads'>;

/** In the order of `files`, each as soon as it and those before it are ready. Whoever reads files of others does it here or in `readSources`: a document that hangs or fills memory costs itself alone. */
export async function* readFiles<Result>(
  files: readonly string[],
  options: ReadOptions<Result>,
): AsyncGenerator<Result> {
  const threads = Math.min(availableParallelism(), files.length);
  const pool = new ReadingPool<string, Result>({ ...options, threads });
  const waiting: Promise<Result[]>[] = [];
  try {
    // The threads load it for themselves; here it shows whether it can be loaded, which is no fault of any file.
    loadCore();
    for (const file of files) {
      waiting.push(pool.run([file]));
      // No more under way than threads, so that results nobody has taken yet do not pile up.
      if (waiting.length === threads) yield* (await waiting.shift()) ?? [];
    }
    for (const results of waiting) yield* await results;
  } finally {
    await pool.close();
  }
}

type Options = PoolOptions<SourceJob, SourceResult>;

/** As the results come. Even a few small files go to a thread: only a thread can be stopped when a document makes it hang. */
export async function* readSources(
  jobs: readonly SourceJob[],
  options: Partial<Options> = {},
): AsyncGenerator<SourceResult> {
  const batches = batchJobs(jobs);
  if (batches.length === 0) return;
  const threads = Math.min(options.threads ?? availableParallelism(), batches.length);
  const pool = new ReadingPool<SourceJob, SourceResult>({ name: 'readBatch', reject: rejectJob, ...options, threads });
  try {
    yield* runAll(batches, threads, (batch) => pool.run(batch));
  } finally {
    await pool.close();
  }
}

const rejectJob: Options['reject'] = ({ file }, rejection) => ({ kind: 'rejected', file, hash: null, rejection });

/** No more batches under way than threads: each starts at once, and no results pile up. */
async function* runAll(
  batches: SourceJob[][],
  threads: number,
  run: (batch: SourceJob[]) => Promise<SourceResult[]>,
): AsyncGenerator<SourceResult> {
  const running = new Map<number, Promise<{ index: number; results: SourceResult[] }>>();
  for (const [index, batch] of batches.entries()) {
    running.set(
      index,
      run(batch).then((results) => ({ index, results })),
    );
    if (running.size >= threads) yield* await takeFirst(running);
  }
  while (running.size > 0) yield* await takeFirst(running);
}

async function takeFirst(
  running: Map<number, Promise<{ index: number; results: SourceResult[] }>>,
): Promise<SourceResult[]> {
  const { index, results } = await Promise.race(running.values());
  running.delete(index);
  return results;
}

const most = { files: 16, bytes: 2 * 1024 * 1024 };

/** Worth a message to a worker, yet small enough to hold their results in memory. */
function batchJobs(jobs: readonly SourceJob[]): SourceJob[][] {
  const batches: SourceJob[][] = [];
  let [batch, bytes]: [SourceJob[], number] = [[], 0];
  for (const job of jobs) {
    const size = sizeOf(job);
    if (batch.length === 0 || batch.length === most.files || bytes + size > most.bytes) {
      [batch, bytes] = [[], 0];
      batches.push(batch);
    }
    batch.push(job);
    bytes += size;
  }
  return batches;
}

function sizeOf(job: SourceJob): number {
  try {
    return statSync(job.path).size;
  } catch {
    // Reading it will say what is wrong.
    return 0;
  }
}

/** What `check` gets back of a file: the report and its findings, or why it is none. */
export type CheckedFile = AcceptedFile | RejectedFile;

export interface AcceptedFile {
  file: string;
  status: 'ok';
  report: Report;
  results: CheckResult[];
  findings: Finding[];
}

export interface RejectedFile {
  file: string;
  status: 'rejected';
  rejection: Rejection;
}

export function rejectFile(file: string, rejection: Rejection): RejectedFile {
  return { file, status: 'rejected', rejection };
}

type ReportHead = Pick<
  Report,
  'agency' | 'agencyId' | 'region' | 'scope' | 'year' | 'template' | 'title' | 'published'
>;

/** What `parse` gets back of a file: the line that it prints. */
export type ParseLine =
  | { file: string; status: 'ok'; report: ReportHead; figures: Figure[]; findings: Finding[] }
  /** With `figures` where only the body or the year is not known. */
  | { file: string; status: 'rejected'; reason: string; figures?: Figure[] };

export function rejectedLine(file: string, { code, message }: Rejection): ParseLine {
  return { file, status: 'rejected', reason: `${code}: ${wordMessage('en', message)}` };
}

export function headOf(report: Report): ReportHead {
  const { agency, agencyId, region, scope, year, template, title, published } = report;
  return { agency, agencyId, region, scope, year, template, title, published };
}
