// In a worker thread: names of growing documents → those whose reading takes more than about twice as long for twice the size.
import { checkReport } from '../../../src/report/check/run-checks.ts';
import { readReport } from '../../../src/report/read-report.ts';
import { outliveStrayRejections } from '../../command/outlive-stray-rejections.ts';
import { openPdfResources } from '../../command/pdf-resources.ts';
import { announceThread, type Batch } from '../../command/reading-pool.ts';
import { loadRegistry } from '../../load-registry.ts';
import { type GrowingDocument, listGrowing } from './grow-documents.ts';
import { findGrowth, type Measurement, measureCpu } from './measure-growth.ts';

export interface GrowthTask {
  /** Number of the document in the list. */
  index: number;
  /** The largest size. */
  size: number;
}

export interface SlowDocument {
  reader: string;
  name: string;
  /** None where it hung. */
  measurements: Measurement[];
  reason?: string;
}

outliveStrayRejections();

const least = 2048;
/** A page of a real report takes some milliseconds; below, what is always the same hides what grows. */
const fast = 100;
const slow = 1500;

let loaded: { documents: GrowingDocument[]; registry: ReturnType<typeof loadRegistry> } | undefined;

const listSizes = (largest: number): number[] =>
  Array.from({ length: Math.floor(Math.log2(largest / least)) + 1 }, (_, at) => least * 2 ** at);

export async function growBatch({ tasks, finished }: Batch<GrowthTask>): Promise<(SlowDocument | undefined)[]> {
  announceThread(finished);
  loaded ??= { documents: listGrowing(), registry: loadRegistry() };
  const { documents, registry } = loaded;
  const found: (SlowDocument | undefined)[] = [];
  for (const { index, size } of tasks) {
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
        now: measureCpu,
        sizes: listSizes(size),
        fast,
        slow,
      }));
    found.push(measurements && { reader: document.reader, name: document.name, measurements });
    Atomics.add(finished, 0, 1);
  }
  return found;
}
