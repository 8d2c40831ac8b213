// Data table: what bodies can be compared by: the key metrics of an agency's page, the ways requests end, and all rates.

import { rateDefinitions } from '../../forms/rates.ts';
import { type Language, translate, type WordKey } from '../../i18n/translate.ts';
import type { OutcomeId } from '../outcomes/outcome-groups.ts';

type UnitName = 'Request' | 'Item' | 'Post' | 'Follower' | 'Document' | 'Case';

/** A count: a metric of the catalogue, or one of the six ways in which requests end. */
export interface CountMeasure {
  /** As it stands in addresses: the metric's id or `outcome.<id>`. */
  id: string;
  words: WordKey;
  unit: UnitName;
  outcome?: OutcomeId;
}

const byMetric = (id: string, words: WordKey, unit: UnitName): CountMeasure => ({ id, words, unit });
const byOutcome = (outcome: OutcomeId, words: WordKey): CountMeasure => ({
  id: `outcome.${outcome}`,
  words,
  unit: 'Request',
  outcome,
});

export const countMeasures: readonly CountMeasure[] = [
  byMetric('requests.received.total', 'compare.measureReceived', 'Request'),
  byMetric('requests.carried_in.total', 'compare.measureCarriedIn', 'Request'),
  byMetric('requests.total.total', 'compare.measureConcluded', 'Request'),
  byOutcome('granted', 'compare.measureGranted'),
  byOutcome('partial', 'compare.measurePartial'),
  byOutcome('denied', 'compare.measureDenied'),
  byOutcome('unavailable', 'compare.measureUnavailable'),
  byOutcome('rejected', 'compare.measureRejected'),
  byOutcome('other', 'compare.measureOther'),
  byMetric('requests.carried_out.total', 'compare.measureCarriedOut', 'Request'),
  byMetric('narrative.disclosed', 'compare.measureDisclosed', 'Item'),
  byMetric('narrative.website', 'compare.measureWebsite', 'Item'),
  byMetric('narrative.wechat', 'compare.measureWechat', 'Post'),
  byMetric('narrative.weibo', 'compare.measureWeibo', 'Post'),
  byMetric('narrative.other_channels', 'compare.measureOtherChannels', 'Item'),
  byMetric('narrative.wechat_followers', 'compare.measureWechatFollowers', 'Follower'),
  byMetric('narrative.weibo_followers', 'compare.measureWeiboFollowers', 'Follower'),
  byMetric('narrative.interpretations', 'compare.measureInterpretations', 'Item'),
  byMetric('active.normative.issued', 'compare.measureNormativeIssued', 'Document'),
  byMetric('active.normative.in_force', 'compare.measureNormativeInForce', 'Document'),
  byMetric('appeals.review.total', 'compare.measureReviews', 'Case'),
  byMetric('appeals.review.corrected', 'compare.measureReviewsCorrected', 'Case'),
  byMetric('appeals.suit_direct.total', 'compare.measureSuitsDirect', 'Case'),
  byMetric('appeals.suit_after_review.total', 'compare.measureSuitsAfterReview', 'Case'),
];

/** A measure as the page and its script know it, in one language. */
export interface Measure {
  id: string;
  kind: 'count' | 'rate';
  name: string;
  unit: { one: string; other: string };
}

export const idOfRate = (rate: string): string => `rate.${rate}`;

export function listMeasures(language: Language): Measure[] {
  const counts = countMeasures.map(({ id, words, unit }): Measure => {
    const [one, other] = [translate(language, `compare.unit${unit}`), translate(language, `compare.unit${unit}s`)];
    return { id, kind: 'count', name: translate(language, words), unit: { one, other } };
  });
  const rates = rateDefinitions.map(
    (rate): Measure => ({ id: idOfRate(rate.id), kind: 'rate', name: rate[language], unit: { one: '%', other: '%' } }),
  );
  return [...counts, ...rates];
}
