// Files of one format → how fast they are read, how fast the format's parser library is, and where the time goes.

import { openPdfResources } from '../../../src/pipeline/core.ts';
import type { SourceFormat } from '../../../src/report/model/report.ts';
import { readReport } from '../../../src/report/read-report.ts';
import type { Registry } from '../../../src/report/registry/registry.ts';
import { median } from '../median.ts';
import { measureRounds } from './measure-rounds.ts';
import { type Peer, peers } from './peers.ts';
import { type NamedBytes, type StageTimes, timeStages } from './time-stages.ts';

export interface Comparison {
  format: SourceFormat;
  peer: Peer;
  reports: number;
  megabytes: number;
  /** Milliseconds of processor time per report, medians over the rounds. */
  subject: number;
  library: number;
  /** Lowest and highest ratio of a round. */
  ratios: readonly [number, number];
  stages: StageTimes;
}

export interface Effort {
  rounds: number;
  warmups: number;
}

/** Processor time is counted in steps of some milliseconds, so a round must be much longer than one. */
const leastFiles = 60;

function repeat<T>(items: readonly T[], least: number): T[] {
  return Array.from({ length: Math.ceil(least / items.length) }, () => items).flat();
}

export async function compareFormat(
  format: SourceFormat,
  files: readonly NamedBytes[],
  registry: Registry,
  { rounds, warmups }: Effort,
): Promise<Comparison | undefined> {
  const peer = peers[format];
  if (!peer || files.length === 0) return undefined;
  const batch = repeat(files, leastFiles);
  const readAll = async (): Promise<void> => {
    for (const { bytes, fileName } of batch) await readReport(bytes, registry, { fileName, pdf: openPdfResources() });
  };
  const parseAll = async (): Promise<void> => {
    for (const { bytes } of batch) await peer.parse(bytes);
  };
  const times = await measureRounds(readAll, parseAll, rounds, warmups);
  const ratios = times.subject.map((time, round) => time / (times.peer[round] ?? Number.NaN));
  return {
    format,
    peer,
    reports: files.length,
    megabytes: files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6,
    subject: median(times.subject) / batch.length,
    library: median(times.peer) / batch.length,
    ratios: [Math.min(...ratios), Math.max(...ratios)],
    stages: await timeStages(files, registry, Math.max(2, rounds >> 1)),
  };
}
