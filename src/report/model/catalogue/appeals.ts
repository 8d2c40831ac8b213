// The table of section four: before whom an answer was challenged × how that ended.

import type { Term } from '../../../forms/term.ts';
import { appealTerms, resultTerms } from '../glossary.ts';

export type AppealGroupId = 'review' | 'suit_direct' | 'suit_after_review';
export type AppealResultId = keyof typeof resultTerms;

export interface AppealGroup {
  readonly id: AppealGroupId;
  /** Header cells from the outermost inwards. */
  readonly path: readonly Term[];
  readonly plain: Term;
}

export interface AppealResult extends Term {
  readonly id: AppealResultId;
  readonly plain: Term;
}

/** The three blocks of the table, from left to right. */
export const appealGroups: readonly AppealGroup[] = [
  {
    id: 'review',
    path: [appealTerms.review],
    plain: { zh: '因信息公开申请行政复议的案件', en: 'administrative reviews over information requests' },
  },
  {
    id: 'suit_direct',
    path: [appealTerms.suit, appealTerms.direct],
    plain: {
      zh: '因信息公开未经复议直接起诉的案件',
      en: 'lawsuits over information requests filed without a prior review',
    },
  },
  {
    id: 'suit_after_review',
    path: [appealTerms.suit, appealTerms.after_review],
    plain: { zh: '因信息公开先复议后起诉的案件', en: 'lawsuits over information requests filed after a review' },
  },
];

/** Continues a group’s sentence. */
const resultPlains: Readonly<Record<AppealResultId, Term>> = {
  upheld: { zh: '中，维持行政机关原处理结果的件数', en: ' that left the agency’s answer standing' },
  corrected: { zh: '中，纠正行政机关原处理结果的件数', en: ' that corrected the agency’s answer' },
  other: { zh: '中，以其他方式结案的件数', en: ' that ended in another way' },
  pending: { zh: '中，到年底还没有审结的件数', en: ' that were still undecided at the end of the year' },
  total: { zh: '总件数', en: ', in all' },
};

/** The five columns that each block has, from left to right. */
export const appealResults: readonly AppealResult[] = (Object.keys(resultTerms) as AppealResultId[]).map((id) => ({
  id,
  ...resultTerms[id],
  plain: resultPlains[id],
}));
