// The figures of a report, and those read of its scan → how many are right, unreadable, absent or wrong.
import type { Figure } from '../../../src/report/model/figure.ts';

export interface ScanJudgement {
  figures: number;
  right: number;
  unreadable: number;
  absent: number;
  /** Metrics that have another value, or none where there is one, or are not in the report. */
  wrong: string[];
}

const isSame = (one: Figure, other: Figure): boolean =>
  one.status === other.status && one.value === other.value && one.qualifier === other.qualifier;

export function judgeScan(known: readonly Figure[], read: readonly Figure[]): ScanJudgement {
  const readById = new Map(read.map((figure) => [figure.metric, figure]));
  const knownIds = new Set(known.map(({ metric }) => metric));
  const judgement: ScanJudgement = { figures: known.length, right: 0, unreadable: 0, absent: 0, wrong: [] };
  for (const figure of known) {
    const found = readById.get(figure.metric);
    if (!found) judgement.absent += 1;
    else if (isSame(figure, found)) judgement.right += 1;
    else if (found.status === 'unreadable') judgement.unreadable += 1;
    else judgement.wrong.push(figure.metric);
  }
  for (const { metric, status } of read)
    if (!knownIds.has(metric) && status === 'reported') judgement.wrong.push(metric);
  return judgement;
}
