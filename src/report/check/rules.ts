// The registry of rules, sorted by id: each stands in a file of `rules`, alone or with others of its kind, and here.
import type { AnyRule, SharedReason } from './rule.ts';
import { cellBlank, cellNotANumber, cellNotApplicable, cellRepeated, digitsRunTogether } from './rules/cells.ts';
import { corpusJurisdictionBelowAgencies } from './rules/corpus-jurisdiction-below-agencies.ts';
import { corpusReusedLastYear, corpusReusedOtherBody, corpusSameDocument } from './rules/corpus-reused.ts';
import {
  formOutdated,
  labelWording,
  noticeSuperseded,
  sectionEmpty,
  sectionMissing,
  tableIncomplete,
  tableMissing,
} from './rules/form-parts.ts';
import { feeNotice, governmentContent, overviewFive } from './rules/missing-words.ts';
import {
  periodWholeYear,
  periodYear,
  publishedLate,
  tooEarly,
  yearInText,
  yearsDuplicatePeriod,
} from './rules/periods.ts';
import {
  appealsTotal,
  applicantsTotal,
  outcomesTotal,
  requestsBalance,
  stat2008Parts,
  stat2014Appeals,
  stat2014Channels,
  stat2014Dedup,
  stat2014Denied,
  stat2014Facilities,
  stat2014OfWhich,
  stat2014Requests,
} from './rules/table-totals.ts';
import {
  textAppeals,
  textChannels,
  textDisclosed,
  textFees,
  textFollowers,
  textInterpretations,
  textNormative,
  textOutcomes,
  textPressConferences,
  textRequests,
} from './rules/text-counts.ts';
import { textParts } from './rules/text-parts.ts';
import {
  afterReview,
  appealsMany,
  carriedOutExceedsReceived,
  noDecisions,
  rulesNoPower,
} from './rules/unlikely-counts.ts';
import { documentsInForce, unitJump, yearsCarriedIn, yearsInForceChain, yearsMagnitude } from './rules/year-to-year.ts';
import { yearsStatedGrowth } from './rules/years-stated-growth.ts';

const all = [
  afterReview,
  appealsMany,
  appealsTotal,
  applicantsTotal,
  carriedOutExceedsReceived,
  cellBlank,
  cellNotANumber,
  cellNotApplicable,
  cellRepeated,
  corpusJurisdictionBelowAgencies,
  corpusReusedLastYear,
  corpusReusedOtherBody,
  corpusSameDocument,
  digitsRunTogether,
  documentsInForce,
  feeNotice,
  formOutdated,
  governmentContent,
  labelWording,
  noDecisions,
  noticeSuperseded,
  outcomesTotal,
  overviewFive,
  periodWholeYear,
  periodYear,
  publishedLate,
  requestsBalance,
  rulesNoPower,
  sectionEmpty,
  sectionMissing,
  stat2008Parts,
  stat2014Appeals,
  stat2014Channels,
  stat2014Dedup,
  stat2014Denied,
  stat2014Facilities,
  stat2014OfWhich,
  stat2014Requests,
  tableIncomplete,
  tableMissing,
  textAppeals,
  textChannels,
  textDisclosed,
  textFees,
  textFollowers,
  textInterpretations,
  textNormative,
  textOutcomes,
  textParts,
  textPressConferences,
  textRequests,
  tooEarly,
  unitJump,
  yearInText,
  yearsCarriedIn,
  yearsDuplicatePeriod,
  yearsInForceChain,
  yearsMagnitude,
  yearsStatedGrowth,
] as const satisfies readonly AnyRule[];

export const rules: readonly AnyRule[] = all;

type WordsFor<One> = One extends { readonly id: infer Id extends string }
  ?
      | `${Id}.statement`
      | (One extends { readonly remedy: infer Shared extends string } ? `remedy.${Shared}` : `${Id}.remedy`)
      | (One extends { readonly basis: infer Shared extends string } ? `basis.${Shared}` : `${Id}.basis`)
  : never;

/** The codes of the words without which a language cannot speak of the rules: the compiler asks for them there. */
export type RuleWord = WordsFor<(typeof all)[number]> | `not-applicable.${SharedReason}`;
