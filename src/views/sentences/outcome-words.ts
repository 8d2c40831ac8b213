// Data table: the ways in which requests end → their words in lists, charts and sentences.
import type { OutcomeId } from '../../forms/record.ts';
import type { WordKey } from '../../i18n/translate.ts';

/** In the course of a sentence, and in a chart. */
export const outcomeWords: Readonly<Record<OutcomeId, WordKey>> = {
  granted: 'sentences.outcomeGranted',
  partial: 'sentences.outcomePartial',
  denied: 'sentences.outcomeDenied',
  unavailable: 'sentences.outcomeUnavailable',
  rejected: 'sentences.outcomeRejected',
  other: 'sentences.outcomeOther',
  other_answers: 'sentences.outcomeOtherAnswers',
};

/** As a row of a table of years. */
export const outcomeRowWords: Readonly<Record<OutcomeId, WordKey>> = {
  granted: 'agency.rowGranted',
  partial: 'agency.rowPartial',
  denied: 'agency.rowDenied',
  unavailable: 'agency.rowUnavailable',
  rejected: 'agency.rowRejected',
  other: 'agency.rowOther',
  other_answers: 'agency.rowOtherAnswers',
};

/** As something that bodies are compared by. */
export const outcomeMeasureWords: Readonly<Record<OutcomeId, WordKey>> = {
  granted: 'compare.measureGranted',
  partial: 'compare.measurePartial',
  denied: 'compare.measureDenied',
  unavailable: 'compare.measureUnavailable',
  rejected: 'compare.measureRejected',
  other: 'compare.measureOther',
  other_answers: 'compare.measureOtherAnswers',
};

/** With a verb of its own, so that any of them may follow any other. */
export const outcomeEndedWords: Readonly<Record<OutcomeId, WordKey>> = {
  granted: 'sentences.endedGranted',
  partial: 'sentences.endedPartial',
  denied: 'sentences.endedDenied',
  unavailable: 'sentences.endedUnavailable',
  rejected: 'sentences.endedRejected',
  other: 'sentences.endedOther',
  other_answers: 'sentences.endedOtherAnswers',
};
