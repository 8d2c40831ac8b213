// In a worker thread alone, whose console and stray errors it takes over: a batch of tasks → their results, one by one.

import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { type CheckedDocument, checkReport, listFindings } from '../report/check/run-checks.ts';
import type { Report } from '../report/model/report.ts';
import { applyRemarks } from './apply-remarks.ts';
import { loadCore, outliveStrayRejections, type ReadingCore, readSafely } from './core.ts';
import { readBytes } from './read-bytes.ts';
import { type CheckedFile, headOf, type ParseLine, rejectedLine, rejectFile } from './read-in-threads.ts';
import { readSource, type SourceJob, type SourceResult } from './read-source.ts';
import { announcePicture, announceThread, type Batch } from './reading-pool.ts';
import { limits } from './reject.ts';
import { readSidecar } from './sidecar.ts';

/** A digest is known by its sidecar alone; one that cannot be read, or contradicts its digest, says nothing here. */
function lookBeside(file: string, report: Report): { report: Report } & CheckedDocument {
  const path = file.replace(/\.[^./\\]*$/u, '.yml');
  const read = path !== file && existsSync(path) ? readBytes(path, limits.sidecarBytes) : undefined;
  const parsed = read && 'bytes' in read ? readSidecar(basename(path), read.bytes) : undefined;
  if (!parsed || 'rejection' in parsed || parsed.value.digest === false) return { report };
  const remarked = applyRemarks(report, parsed.value, basename(path));
  return { report: 'report' in remarked ? remarked.report : report, isDigest: true };
}

/** A path → the report there and what the checks say of it alone; or, for `parse`, the line that it prints. */
async function checkFile(core: ReadingCore, file: string): Promise<CheckedFile> {
  const read = readBytes(file);
  if ('rejection' in read) return rejectFile(file, read.rejection);
  const outcome = await readSafely(core, read.bytes, { fileName: basename(file) });
  if (outcome.status === 'rejected') return rejectFile(file, outcome.rejection);
  const { report, ...known } = lookBeside(file, outcome.report);
  const results = checkReport(report, known);
  return { file, status: 'ok', report, results, findings: listFindings(results) };
}

/** `file` is repeated as it was given. Findings are those about one report: each file is read for itself. */
async function parseFile(core: ReadingCore, file: string): Promise<ParseLine> {
  const read = readBytes(file);
  if ('rejection' in read) return rejectedLine(file, read.rejection);
  const outcome = await readSafely(core, read.bytes, { fileName: basename(file) });
  if (outcome.status === 'rejected')
    return { ...rejectedLine(file, outcome.rejection), ...(outcome.figures && { figures: outcome.figures }) };
  const { report } = outcome;
  const { report: checked, ...known } = lookBeside(file, report);
  const findings = listFindings(checkReport(checked, known));
  return { file, status: 'ok', report: headOf(report), figures: report.figures, findings };
}

// Standard output belongs to the results: a library that logs must not break into them.
console.log = console.error;
console.info = console.error;
console.debug = console.error;
outliveStrayRejections();

let loaded: ReadingCore | undefined;
/** Of the batch at work. */
let shared: Int32Array | undefined;

export function parseBatch(batch: Batch<string>): Promise<ParseLine[]> {
  return runEach(batch, parseFile);
}

export function checkBatch(batch: Batch<string>): Promise<CheckedFile[]> {
  return runEach(batch, checkFile);
}

export function readBatch(batch: Batch<SourceJob>): Promise<SourceResult[]> {
  return runEach(batch, readSource);
}

async function runEach<Task, Result>(
  { tasks, finished }: Batch<Task>,
  run: (core: ReadingCore, task: Task) => Promise<Result>,
): Promise<Result[]> {
  shared = finished;
  loaded ??= loadCore(() => shared && announcePicture(shared));
  announceThread(finished);
  const results: Result[] = [];
  for (const task of tasks) {
    results.push(await run(loaded, task));
    Atomics.add(finished, 0, 1);
  }
  return results;
}
