// Two reports of one body → what of the earlier text stayed, went, came or was changed, sentence by sentence.
import { diffArrays } from 'diff';
import type { Report } from '../../../report/model/report.ts';
import { diffSentence, type Piece } from './diff-sentence.ts';
import { listSentences } from './list-sentences.ts';
import { pairSentences } from './pair-sentences.ts';

export type DifferenceRow =
  | { kind: 'same'; sentences: number }
  | { kind: 'removed' | 'added'; text: string }
  | { kind: 'changed'; pieces: Piece[] };

export interface TextDifference {
  rows: DifferenceRow[];
  /** Letters of the later text, and how many of them stand in sentences that the earlier text has word for word. */
  letters: number;
  kept: number;
  /** Sentences of the later text by what became of them, and sentences of the earlier that are gone. */
  counts: { same: number; changed: number; added: number; removed: number };
}

const countLetters = (sentences: readonly string[]): number =>
  sentences.reduce((sum, sentence) => sum + sentence.length, 0);

function describeChange(removed: readonly string[], added: readonly string[]): DifferenceRow[] {
  return pairSentences(removed, added).map(({ before, after }): DifferenceRow => {
    if (before !== null && after !== null) return { kind: 'changed', pieces: diffSentence(before, after) };
    return before === null ? { kind: 'added', text: after ?? '' } : { kind: 'removed', text: before };
  });
}

function listRows(before: readonly string[], after: readonly string[]): { rows: DifferenceRow[]; kept: number } {
  const rows: DifferenceRow[] = [];
  let kept = 0;
  let removed: string[] = [];
  let added: string[] = [];
  for (const change of diffArrays([...before], [...after])) {
    if (change.removed) removed = [...removed, ...change.value];
    else if (change.added) added = [...added, ...change.value];
    else {
      rows.push(...describeChange(removed, added), { kind: 'same', sentences: change.value.length });
      kept += countLetters(change.value);
      removed = [];
      added = [];
    }
  }
  return { rows: [...rows, ...describeChange(removed, added)], kept };
}

function countRows(rows: readonly DifferenceRow[]): TextDifference['counts'] {
  const counts = { same: 0, changed: 0, added: 0, removed: 0 };
  for (const row of rows) counts[row.kind] += row.kind === 'same' ? row.sentences : 1;
  return counts;
}

/** Undefined where one of the two has no text. */
export function compareTexts(before: Report, after: Report): TextDifference | undefined {
  const [earlier, later] = [listSentences(before), listSentences(after)];
  if (earlier.length === 0 || later.length === 0) return undefined;
  const { rows, kept } = listRows(earlier, later);
  return { rows, kept, letters: countLetters(later), counts: countRows(rows) };
}
