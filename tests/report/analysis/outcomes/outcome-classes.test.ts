// Each class of requests that a form prints → the way it is told to have ended, typed by hand.
import { expect, test } from 'vitest';
import { readOutcomes } from '../../../../src/report/analysis/read-outcomes.ts';
import { makeReport } from '../../../views/make-report.ts';

const classes = {
  granted: [
    'requests.granted.total',
    'stat2014.answers_already_public',
    'stat2014.answers_granted',
    'stat2008.answers_granted',
  ],
  partial: ['requests.partial.total', 'stat2014.answers_partial', 'stat2008.answers_partial'],
  denied: [
    'requests.denied.state_secret.total',
    'requests.denied.other_law.total',
    'requests.denied.stability.total',
    'requests.denied.third_party.total',
    'requests.denied.internal.total',
    'requests.denied.deliberative.total',
    'requests.denied.enforcement_file.total',
    'requests.denied.inquiry.total',
    'stat2014.answers_denied',
    'stat2008.answers_denied',
  ],
  unavailable: [
    'requests.unavailable.not_held.total',
    'requests.unavailable.needs_creation.total',
    'requests.unavailable.unclear.total',
    'stat2014.answers_not_this_body',
    'stat2014.answers_not_exist',
  ],
  rejected: [
    'requests.rejected.petition.total',
    'requests.rejected.repeat.total',
    'requests.rejected.publication.total',
    'requests.rejected.excessive.total',
    'requests.rejected.reconfirm.total',
  ],
  other: [
    'requests.other.all.total',
    'requests.other.no_correction.total',
    'requests.other.no_payment.total',
    'requests.other.misc.total',
  ],
  other_answers: ['stat2014.answers_need_correction', 'stat2014.answers_other_way', 'stat2008.answers_other'],
};

const typed = Object.entries(classes).flatMap(([outcome, metrics]) => metrics.map((metric) => [metric, outcome]));

test.each(typed)('%s is told as %s', (metric, outcome) => {
  const total = /^stat20(08|14)/.test(metric!) ? `${metric!.slice(0, 8)}.answers` : 'requests.total.total';
  const read = readOutcomes(makeReport({}, { [metric!]: 7, [total]: 7 }));
  expect(read.state === 'known' && read.outcomes.map(({ id, value }) => [id, value])).toEqual([[outcome, 7]]);
});

test.each([
  'requests.received.total',
  'requests.carried_in.total',
  'requests.total.total',
  'requests.carried_out.total',
  'stat2014.answers',
  'stat2014.denied_privacy',
  'stat2008.answers',
])('%s is no way in which requests ended', (metric) => {
  expect(readOutcomes(makeReport({}, { [metric]: 7 }))).toEqual({ state: 'not_stated' });
});
