// The registry of rules, sorted by id: each stands in a file of `rules`, alone or with others of its kind, and here.
import type { AnyRule, SharedReason } from './rule.ts';
import { cellBlank, cellNotANumber, cellNotApplicable, cellRepeated, digitsRunTogether } from './rules/cells.ts';
import { corpusJurisdictionBelowAgencies } from './rules/corpus-jurisdiction-below-agencies.ts';
import { corpusReusedLastYear, corpusReusedOtherBody } from './rules/corpus-reused.ts';
import { corpusSameDocument } from './rules/corpus-same-document.ts';
import { documentsInForce, yearsInForceChain } from './rules/in-force.ts';
import { labelWording } from './rules/label-wording.ts';
import { feeNotice, governmentContent, overviewFive } from './rules/missing-words.ts';
import { periodWholeYear, periodYear, yearInText, yearsDuplicatePeriod } from './rules/periods.ts';
import { publishedLate, tooEarly } from './rules/published-late.ts';
import { sectionEmpty, sectionMissing } from './rules/sections.ts';
import {
  stat2008Parts,
  stat2014Appeals,
  stat2014Channels,
  stat2014Dedup,
  stat2014Denied,
  stat2014Facilities,
  stat2014OfWhich,
  stat2014Requests,
} from './rules/statistics-sums.ts';
import { formOutdated, noticeSuperseded } from './rules/superseded.ts';
import { appealsTotal, applicantsTotal, outcomesTotal, requestsBalance } from './rules/table-totals.ts';
import { tableIncomplete, tableMissing } from './rules/tables.ts';
import { textAppeals } from './rules/text-appeals.ts';
import { textFollowers } from './rules/text-followers.ts';
import { textNormative } from './rules/text-normative.ts';
import { textOutcomes } from './rules/text-outcomes.ts';
import { textParts } from './rules/text-parts.ts';
import {
  textChannels,
  textDisclosed,
  textFees,
  textInterpretations,
  textPressConferences,
  textRequests,
} from './rules/text-statements.ts';
import { afterReview, appealsMany } from './rules/unlikely-appeals.ts';
import { carriedOutExceedsReceived, noDecisions, rulesNoPower } from './rules/unlikely-counts.ts';
import { yearsCarriedIn } from './rules/years-carried-in.ts';
import { unitJump, yearsMagnitude } from './rules/years-magnitude.ts';
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
