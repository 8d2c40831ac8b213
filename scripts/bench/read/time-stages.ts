// The bytes of reports → how long each stage of reading them takes, by calling the stages one after the other.

import { openPdfResources } from '../../../src/pipeline/core.ts';
import { identifyReport } from '../../../src/report/extract/identity/identify-report.ts';
import { extractNarrative } from '../../../src/report/extract/narrative/extract-narrative.ts';
import { buildOutline, listSections } from '../../../src/report/extract/outline/build-outline.ts';
import { listGrids } from '../../../src/report/extract/tables/list-grids.ts';
import { readTables } from '../../../src/report/extract/tables/read-tables.ts';
import { liftTables } from '../../../src/report/find/lift-tables.ts';
import { listBlocks } from '../../../src/report/find/list-blocks.ts';
import { decodeText } from '../../../src/report/read/decode-text.ts';
import { readDocument } from '../../../src/report/read/read-document.ts';
import { formKnowledge } from '../../../src/report/read-report.ts';
import type { Registry } from '../../../src/report/registry/registry.ts';

export const stages = ['decode', 'lift tables', 'read', 'outline', 'tables', 'narrative', 'identity'] as const;
export type Stage = (typeof stages)[number];
export type StageTimes = Record<Stage, number>;

class Clock {
  readonly times = Object.fromEntries(stages.map((stage) => [stage, 0])) as StageTimes;

  measure<T>(stage: Stage, work: () => T): T {
    const start = performance.now();
    const result = work();
    this.times[stage] += performance.now() - start;
    return result;
  }
}

/** Reading decodes, and reading plain text lifts its tables, so both are done once more alone to tell them apart. */
async function timeReading(clock: Clock, bytes: Uint8Array, fileName: string) {
  const start = performance.now();
  const reading = await readDocument(bytes, formKnowledge, { fileName, pdf: openPdfResources() });
  clock.times.read += performance.now() - start;
  if (!reading.ok) return undefined;
  const { document } = reading;
  if (document.encoding === 'binary') return document;
  const before = { ...clock.times };
  const decoded = clock.measure('decode', () => decodeText(bytes));
  clock.times.read -= clock.times.decode - before.decode;
  if (document.format === 'text' && decoded.ok) {
    clock.measure('lift tables', () => liftTables(decoded.text));
    clock.times.read -= clock.times['lift tables'] - before['lift tables'];
  }
  return document;
}

async function timeReport(clock: Clock, bytes: Uint8Array, fileName: string, registry: Registry): Promise<void> {
  const document = await timeReading(clock, bytes, fileName);
  if (!document) return;
  const blocks = clock.measure('lift tables', () => listBlocks(document));
  const { parts } = clock.measure('outline', () => buildOutline(blocks, true));
  const identity = clock.measure('identity', () => identifyReport(blocks, document.meta, registry, {}));
  clock.measure('tables', () => readTables(listGrids(parts)));
  const context = { year: identity.year ?? 0, agency: identity.agency?.name ?? '' };
  const sections = listSections(parts).map(({ section }) => section);
  clock.measure('narrative', () => extractNarrative(sections, context));
}

export interface NamedBytes {
  fileName: string;
  bytes: Uint8Array;
}

/** Milliseconds of each stage over all reports, each read `rounds` times. */
export async function timeStages(
  files: readonly NamedBytes[],
  registry: Registry,
  rounds: number,
): Promise<StageTimes> {
  const clock = new Clock();
  for (let round = 0; round < rounds; round += 1) {
    for (const { bytes, fileName } of files) await timeReport(clock, bytes, fileName, registry);
  }
  return clock.times;
}
