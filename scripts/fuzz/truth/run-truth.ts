// A count and a seed → that many documents of known truth read in threads, and what was said of them, counted.
import { wordMessage } from '../../../src/i18n/word-message.ts';
import { ReadingPool } from '../../../src/pipeline/reading-pool.ts';
import type { Message } from '../../../src/report/model/message.ts';
import { judge, type Verdict } from '../../../tests/truth/judge.ts';
import { type Choice, makeDocument } from '../../../tests/truth/make-document.ts';
import { addJudged, type Tallies } from '../../../tests/truth/tally.ts';
import { nameLayout } from '../../../tests/truth/write/layout.ts';
import type { TruthOutcome, TruthTask } from './truth-worker.ts';

export interface TruthOptions {
  count: number;
  seed: number;
  choice: Choice;
  threads: number;
  onProgress?(done: number): void;
}

export interface TruthResult {
  byMutator: Tallies;
  byLayout: Tallies;
  /** Of each mutator the document that was read worst, the worst of all first. */
  worst: TruthOutcome[];
}

const batchSize = 20;

const gravity: Readonly<Record<Verdict, number>> = {
  right: 0,
  declined: 0,
  status: 1,
  absent: 1,
  rejected: 2,
  flagged: 10,
  silent: 10_000,
};

const weigh = ({ judged }: TruthOutcome): number => judged.reduce((sum, { verdict }) => sum + gravity[verdict], 0);

/** A document that cost its thread is made again to say what is lost with it. */
function rejectHung({ index, seed, choice }: TruthTask, { message }: { message: Message }): TruthOutcome {
  const { name, layout, draft } = makeDocument(index, seed, choice);
  const judged = judge(draft, { rejected: wordMessage('en', message), figures: [], notes: [], findings: [] });
  return { index, name, layout: nameLayout(layout), judged };
}

export async function runTruth({ count, seed, choice, threads, onProgress }: TruthOptions): Promise<TruthResult> {
  const pool = new ReadingPool<TruthTask, TruthOutcome>({
    name: 'truthBatch',
    worker: new URL('./truth-worker.ts', import.meta.url),
    threads,
    reject: rejectHung,
  });
  const byMutator: Tallies = new Map();
  const byLayout: Tallies = new Map();
  const worst = new Map<string, TruthOutcome>();
  const keep = (outcome: TruthOutcome): void => {
    addJudged(byMutator, outcome.name.includes(' + ') ? 'several at once' : outcome.name, outcome.judged);
    addJudged(byLayout, outcome.layout, outcome.judged);
    const known = worst.get(outcome.name);
    if (weigh(outcome) > 0 && (!known || weigh(outcome) > weigh(known))) worst.set(outcome.name, outcome);
  };
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    while (next < count) {
      const size = Math.min(batchSize, count - next);
      const tasks = Array.from({ length: size }, (_, at) => ({ index: next + at, seed, choice }));
      next += size;
      for (const outcome of await pool.run(tasks)) keep(outcome);
      done += size;
      onProgress?.(done);
    }
  };
  await Promise.all(Array.from({ length: threads }, work)).finally(() => pool.close());
  return { byMutator, byLayout, worst: [...worst.values()].toSorted((a, b) => weigh(b) - weigh(a)) };
}
