// In a worker thread: a batch of tasks → their results, one after the other.

import { basename } from 'node:path';
import { wordMessage } from '../i18n/word-message.ts';
import { type CheckResult, checkReport, listFindings } from '../report/check/run-checks.ts';
import type { Figure } from '../report/model/figure.ts';
import type { Finding } from '../report/model/finding.ts';
import type { Rejection } from '../report/model/rejection.ts';
import type { Report } from '../report/model/report.ts';
import { loadCore, outliveStrayRejections, type ReadingCore, readSafely } from './core.ts';
import { readBytes } from './read-bytes.ts';
import { readSource, type SourceJob, type SourceResult } from './read-source.ts';
import { announceThread, type Batch } from './reading-pool.ts';

export interface AcceptedFile {
  file: string;
  status: 'ok';
  report: Report;
  results: CheckResult[];
  findings: Finding[];
}

export type CheckedFile = AcceptedFile | RejectedFile;

export interface RejectedFile {
  file: string;
  status: 'rejected';
  rejection: Rejection;
}

/** A path → the report there and what the checks say of it alone; or, for `parse`, the line that it prints. */
async function checkFile(core: ReadingCore, file: string): Promise<CheckedFile> {
  const read = readBytes(file);
  if ('rejection' in read) return rejectFile(file, read.rejection);
  const outcome = await readSafely(core, read.bytes, { fileName: basename(file) });
  if (outcome.status === 'rejected') return rejectFile(file, outcome.rejection);
  const results = checkReport(outcome.report);
  return { file, status: 'ok', report: outcome.report, results, findings: listFindings(results) };
}

export function rejectFile(file: string, rejection: Rejection): RejectedFile {
  return { file, status: 'rejected', rejection };
}

type ReportHead = Pick<
  Report,
  'agency' | 'agencyId' | 'region' | 'scope' | 'year' | 'template' | 'title' | 'published'
>;

export type ParseLine =
  | { file: string; status: 'ok'; report: ReportHead; figures: Figure[]; findings: Finding[] }
  /** With `figures` where only the body or the year is not known. */
  | { file: string; status: 'rejected'; reason: string; figures?: Figure[] };

/** `file` is repeated as it was given. Findings are those about one report: each file is read for itself. */
async function parseFile(core: ReadingCore, file: string): Promise<ParseLine> {
  const read = readBytes(file);
  if ('rejection' in read) return rejectedLine(file, read.rejection);
  const outcome = await readSafely(core, read.bytes, { fileName: basename(file) });
  if (outcome.status === 'rejected')
    return { ...rejectedLine(file, outcome.rejection), ...(outcome.figures && { figures: outcome.figures }) };
  const { report } = outcome;
  const findings = listFindings(checkReport(report));
  return { file, status: 'ok', report: headOf(report), figures: report.figures, findings };
}

export function rejectedLine(file: string, { code, message }: Rejection): ParseLine {
  return { file, status: 'rejected', reason: `${code}: ${wordMessage('en', message)}` };
}

function headOf(report: Report): ReportHead {
  const { agency, agencyId, region, scope, year, template, title, published } = report;
  return { agency, agencyId, region, scope, year, template, title, published };
}

// Standard output belongs to the results: a library that logs must not break into them.
console.log = console.error;
console.info = console.error;
console.debug = console.error;
outliveStrayRejections();

let loaded: ReadingCore | undefined;

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
  loaded ??= loadCore();
  announceThread(finished);
  const results: Result[] = [];
  for (const task of tasks) {
    results.push(await run(loaded, task));
    Atomics.add(finished, 0, 1);
  }
  return results;
}
