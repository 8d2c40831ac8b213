// Data table: the numbers that the page of a place or a kind of body adds up, each with the words for it.
import type { WordKey } from '../../i18n/translate.ts';

export interface KeyTotal {
  metric: string;
  words: WordKey;
}

export const receivedMetric = 'requests.received.total';

export const keyTotals: readonly KeyTotal[] = [
  { metric: receivedMetric, words: 'places.totalReceived' },
  { metric: 'requests.total.total', words: 'places.totalConcluded' },
  { metric: 'requests.granted.total', words: 'places.totalGranted' },
  { metric: 'requests.partial.total', words: 'places.totalPartial' },
  { metric: 'requests.unavailable.not_held.total', words: 'places.totalNotHeld' },
  { metric: 'appeals.review.total', words: 'places.totalReviews' },
  { metric: 'active.normative.in_force', words: 'places.totalInForce' },
  { metric: 'active.licensing.decisions', words: 'places.totalLicensing' },
];
