// What an address says that cannot be shown → sentences that name it.
import { mostBodies } from '../../data/compare/compare-state.ts';
import type { LeftOut } from '../../data/compare/keep-known-bodies.ts';
import type { Problem } from '../../data/compare/read-state.ts';
import { type Language, translate } from '../../i18n/translate.ts';

/** What is found out only when bodies are looked up. */
export type PageProblem =
  | Problem
  | LeftOut
  | { kind: 'silent' | 'failed'; value: string }
  | { kind: 'scatter' }
  | { kind: 'empty' };

const keys = {
  body: 'compare.problemBody',
  unknown: 'compare.problemUnknown',
  silent: 'compare.problemSilent',
  failed: 'compare.problemFailed',
  measure: 'compare.problemMeasure',
  other: 'compare.problemMeasure',
  year: 'compare.problemYear',
  view: 'compare.problemView',
} as const;

export function sayProblem(language: Language, problem: PageProblem): string {
  if (problem.kind === 'scatter') return translate(language, 'compare.problemScatter');
  if (problem.kind === 'empty') return translate(language, 'compare.problemEmpty');
  if (problem.kind === 'many')
    return translate(language, 'compare.problemMany', { most: mostBodies, left: problem.left });
  if (problem.kind === 'span')
    return translate(language, 'compare.problemSpan', { from: problem.from, to: problem.to });
  return translate(language, keys[problem.kind], { value: problem.value });
}
