// Data table: the rows of an agency's table of years, in their order; everything else stands on the report pages.
import type { WordKey } from '../../i18n/translate.ts';
import type { OutcomeId } from '../outcomes/outcome-groups.ts';

/** A metric of the catalogue, or one of the six ways in which requests end. */
export interface KeyRow {
  /** Stable id of the row: the metric's or `outcome.<id>`. */
  id: string;
  words: WordKey;
  /** A part of the row above that is not indented. */
  part?: boolean;
  outcome?: OutcomeId;
  metric?: string;
}

export interface KeyGroup {
  words: WordKey;
  rows: readonly KeyRow[];
}

const byMetric = (metric: string, words: WordKey, part = false): KeyRow => ({ id: metric, metric, words, part });
const byOutcome = (outcome: OutcomeId, words: WordKey): KeyRow => ({
  id: `outcome.${outcome}`,
  outcome,
  words,
  part: true,
});

export const keyGroups: readonly KeyGroup[] = [
  {
    words: 'agency.groupRequests',
    rows: [
      byMetric('requests.received.total', 'agency.rowReceived'),
      byMetric('requests.carried_in.total', 'agency.rowCarriedIn'),
      byMetric('requests.total.total', 'agency.rowConcluded'),
      byOutcome('granted', 'agency.rowGranted'),
      byOutcome('partial', 'agency.rowPartial'),
      byOutcome('denied', 'agency.rowDenied'),
      byOutcome('unavailable', 'agency.rowUnavailable'),
      byOutcome('rejected', 'agency.rowRejected'),
      byOutcome('other', 'agency.rowOther'),
      byMetric('requests.carried_out.total', 'agency.rowCarriedOut'),
    ],
  },
  {
    words: 'agency.groupDisclosure',
    rows: [
      byMetric('narrative.disclosed', 'agency.rowDisclosed'),
      byMetric('narrative.website', 'agency.rowWebsite', true),
      byMetric('narrative.wechat', 'agency.rowWechat', true),
      byMetric('narrative.weibo', 'agency.rowWeibo', true),
      byMetric('narrative.other_channels', 'agency.rowOtherChannels', true),
      byMetric('narrative.wechat_followers', 'agency.rowWechatFollowers'),
      byMetric('narrative.weibo_followers', 'agency.rowWeiboFollowers'),
      byMetric('narrative.interpretations', 'agency.rowInterpretations'),
      byMetric('active.normative.issued', 'agency.rowNormativeIssued'),
      byMetric('active.normative.in_force', 'agency.rowNormativeInForce'),
    ],
  },
  {
    words: 'agency.groupAppeals',
    rows: [
      byMetric('appeals.review.total', 'agency.rowReviews'),
      byMetric('appeals.review.corrected', 'agency.rowReviewsCorrected', true),
      byMetric('appeals.suit_direct.total', 'agency.rowSuitsDirect'),
      byMetric('appeals.suit_after_review.total', 'agency.rowSuitsAfterReview'),
    ],
  },
];
