// In a worker thread: expressions and growing documents → a line for each whose time grows faster than about the size.
import { measureThread, openPdfResources, outliveStrayRejections } from '../../../src/pipeline/core.ts';
import { announceThread, type Batch } from '../../../src/pipeline/reading-pool.ts';
import { checkReport } from '../../../src/report/check/run-checks.ts';
import { readReport } from '../../../src/report/read-report.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';
import type { Attack } from './derive-attacks.ts';
import { findSlowPattern } from './find-slow-pattern.ts';
import { type GrowingDocument, listGrowing } from './grow-documents.ts';
import type { Pattern } from './list-patterns.ts';
import { findGrowth, type Measurement } from './measure-growth.ts';

export interface GrowthTask {
  /** What it is called where it hangs. */
  name: string;
  /** An expression, or the number of a document in the list and its largest size. */
  work: Pattern | { index: number; size: number };
}

outliveStrayRejections();

const least = 2048;
/** A page of a real report takes some milliseconds; below, what is always the same hides what grows. */
const fast = 100;
const slow = 1500;

let loaded: { documents: GrowingDocument[]; registry: ReturnType<typeof loadRegistry> } | undefined;

const describe = (measurements: readonly Measurement[]): string =>
  measurements
    .slice(-4)
    .map(({ size, milliseconds }) => `${size}: ${Math.round(milliseconds)} ms`)
    .join(', ');

const quote = ({ prefix, pump, suffix }: Attack): string =>
  `${JSON.stringify(prefix)} + ${JSON.stringify(pump)} × n + ${JSON.stringify(suffix)}`;

const listSizes = (largest: number): number[] =>
  Array.from({ length: Math.floor(Math.log2(largest / least)) + 1 }, (_, at) => least * 2 ** at);

async function growPattern(pattern: Pattern): Promise<string | undefined> {
  const found = await findSlowPattern(pattern);
  return found && `on ${quote(found.attack)}: ${describe(found.measurements)}`;
}

async function growDocument(index: number, size: number): Promise<string | undefined> {
  loaded ??= { documents: listGrowing(), registry: loadRegistry() };
  const { documents, registry } = loaded;
  const document = documents[index];
  const measurements =
    document &&
    (await findGrowth({
      prepare: (length) => {
        const bytes = document.write(length);
        return async () => {
          const outcome = await readReport(bytes, registry, { pdf: openPdfResources() });
          if (outcome.status === 'ok') checkReport(outcome.report);
        };
      },
      now: measureThread,
      sizes: listSizes(size),
      fast,
      slow,
    }));
  return measurements && describe(measurements);
}

export async function growBatch({ tasks, finished }: Batch<GrowthTask>): Promise<(string | undefined)[]> {
  announceThread(finished);
  const found: (string | undefined)[] = [];
  for (const { name, work } of tasks) {
    const line = 'source' in work ? await growPattern(work) : await growDocument(work.index, work.size);
    found.push(line && `${name} ${line}`);
    Atomics.add(finished, 0, 1);
  }
  return found;
}
