// What an address says that cannot be shown → sentences that name it.
import { formatNumber, type Language, translate } from '../../i18n/translate.ts';
import { type LeftOut, mostBodies, type Problem } from '../../views/compare/compare-state.ts';

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

/** Kinds that an address of many ids may hold hundreds of. */
const moreKeys = {
  body: 'compare.problemBodyMore',
  unknown: 'compare.problemUnknownMore',
  silent: 'compare.problemSilentMore',
  failed: 'compare.problemFailedMore',
} as const;

type ManyKind = keyof typeof moreKeys;
type ManyProblem = Extract<PageProblem, { value: string }> & { kind: ManyKind };

const isOfMany = (problem: PageProblem): problem is ManyProblem => Object.hasOwn(moreKeys, problem.kind);

/** So many of a kind have a line each; of more, so many are named. */
const mostLines = 5;
const named = 3;

function sayMany(language: Language, kind: ManyKind, problems: readonly ManyProblem[]): string {
  const quoted = problems.slice(0, named).map(({ value }) => translate(language, 'compare.problemQuoted', { value }));
  const values = quoted.join(translate(language, 'common.listSeparator'));
  return translate(language, moreKeys[kind], { values, count: formatNumber(problems.length - named) });
}

/** In the order of the address; many of a kind stand in one line, where the first of them stands. */
export function sayProblems(language: Language, problems: readonly PageProblem[]): string[] {
  const groups = Map.groupBy(problems, ({ kind }) => kind);
  return [...groups.values()].flatMap((group) => {
    const many = group.filter(isOfMany);
    const [first] = many;
    if (!first || many.length <= mostLines) return group.map((problem) => sayProblem(language, problem));
    return [sayMany(language, first.kind, many)];
  });
}

/** One sentence. */
export function sayProblem(language: Language, problem: PageProblem): string {
  if (problem.kind === 'scatter') return translate(language, 'compare.problemScatter');
  if (problem.kind === 'empty') return translate(language, 'compare.problemEmpty');
  if (problem.kind === 'many')
    return translate(language, 'compare.problemMany', { most: mostBodies, left: problem.left });
  if (problem.kind === 'span')
    return translate(language, 'compare.problemSpan', { from: problem.from, to: problem.to });
  return translate(language, keys[problem.kind], { value: problem.value });
}
