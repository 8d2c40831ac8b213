// Base reports and a seed → thousands of damaged reports read, and everything that must never happen counted.
import type { Figure } from '../../src/report/model/figure.ts';
import { readReport } from '../../src/report/read-report.ts';
import type { Registry } from '../../src/report/registry/registry.ts';
import { findContradictions } from './find-contradictions.ts';
import { mutate } from './mutate.ts';
import { makeRandom } from './random.ts';

export interface FuzzOptions {
  /** Texts of reports to damage. */
  bases: readonly string[];
  registry: Registry;
  count: number;
  seed: number;
  /** Milliseconds a document may take before it counts as hanging. */
  limit: number;
  now(): number;
  onProgress?(done: number): void;
}

export interface Failure {
  /** Number of the damaged report: with the seed it can be made again. */
  index: number;
  kind: 'threw' | 'hung' | 'contradicted';
  detail: string;
  text: string;
}

export interface FuzzResult {
  read: number;
  rejected: number;
  figures: number;
  slowest: number;
  failures: Failure[];
}

const describeFigure = (figure: Figure): string => `${figure.metric} = ${figure.value} (${JSON.stringify(figure.raw)})`;

async function readOne(text: string, registry: Registry): Promise<{ figures: Figure[]; rejected: boolean }> {
  const outcome = await readReport(new TextEncoder().encode(text), registry);
  return outcome.status === 'ok'
    ? { figures: outcome.report.figures, rejected: false }
    : { figures: outcome.figures ?? [], rejected: true };
}

export async function runFuzz({
  bases,
  registry,
  count,
  seed,
  limit,
  now,
  onProgress,
}: FuzzOptions): Promise<FuzzResult> {
  const result: FuzzResult = { read: 0, rejected: 0, figures: 0, slowest: 0, failures: [] };
  for (let index = 0; index < count; index += 1) {
    const random = makeRandom(seed + index);
    const text = mutate(bases[random.below(bases.length)] ?? '', random);
    const fail = (kind: Failure['kind'], detail: string): void =>
      void result.failures.push({ index, kind, detail, text });
    const start = now();
    try {
      const { figures, rejected } = await readOne(text, registry);
      result[rejected ? 'rejected' : 'read'] += 1;
      result.figures += figures.length;
      for (const figure of findContradictions(text, figures)) fail('contradicted', describeFigure(figure));
    } catch (error) {
      fail('threw', error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
    const took = now() - start;
    result.slowest = Math.max(result.slowest, took);
    if (took > limit) fail('hung', `${Math.round(took)} ms`);
    onProgress?.(index + 1);
  }
  return result;
}
