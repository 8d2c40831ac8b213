// Data table: what became of requests, in six groups that each form's classes fall into.

import type { WordKey } from '../../i18n/translate.ts';
import { requestRows } from '../../report/model/catalogue/requests.ts';

export const outcomeIds = ['granted', 'partial', 'denied', 'unavailable', 'rejected', 'other'] as const;
export type OutcomeId = (typeof outcomeIds)[number];

export const outcomeWords: Readonly<Record<OutcomeId, WordKey>> = {
  granted: 'sentences.outcomeGranted',
  partial: 'sentences.outcomePartial',
  denied: 'sentences.outcomeDenied',
  unavailable: 'sentences.outcomeUnavailable',
  rejected: 'sentences.outcomeRejected',
  other: 'sentences.outcomeOther',
};

/** The rows of the present form and of 2019 begin with their group. */
const present: readonly (readonly [metric: string, group: OutcomeId])[] = requestRows.flatMap(({ id }) => {
  const group = outcomeIds.find((candidate) => id === candidate || id.startsWith(`${candidate}.`));
  return group ? [[`requests.${id}.total`, group] as const] : [];
});

/** Classes of the statistics tables of 2008–2013, where a province had one, and of 2014–2018; what it counts beside answers to the matter goes to `other`. */
const former: readonly (readonly [metric: string, group: OutcomeId])[] = [
  ['stat2014.answers_granted', 'granted'],
  ['stat2014.answers_partial', 'partial'],
  ['stat2014.answers_denied', 'denied'],
  ['stat2014.answers_not_this_body', 'unavailable'],
  ['stat2014.answers_not_exist', 'unavailable'],
  ['stat2014.answers_already_public', 'other'],
  ['stat2014.answers_need_correction', 'other'],
  ['stat2014.answers_other_way', 'other'],
  ['stat2008.answers_granted', 'granted'],
  ['stat2008.answers_partial', 'partial'],
  ['stat2008.answers_denied', 'denied'],
  ['stat2008.answers_other', 'other'],
];

/** Metric → the group it is counted in. */
export const groupOfMetric: ReadonlyMap<string, OutcomeId> = new Map([...present, ...former]);

/** The metrics that are added up for a group. */
export const listOutcomeMetrics = (outcome: OutcomeId): string[] =>
  [...groupOfMetric].flatMap(([metric, group]) => (group === outcome ? [metric] : []));
