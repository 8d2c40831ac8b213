// The sums that the older tables print, typed by hand from them: right ones pass, and a slip in any part is found.
import { describe, expect, it } from 'vitest';
import { checkReport } from '../../../src/report/check/run-checks.ts';
import { makeReport, type Sketch } from './make-report.ts';

const statusOf = (rule: string, sketch: Sketch): string | undefined =>
  checkReport(makeReport(sketch)).find((result) => result.rule === rule)?.status;

/** Rule, total, and its parts; the long table of 2014. */
const sums = [
  ['stat2014-channels', 'channels', ['gazette', 'website', 'weibo', 'wechat', 'other_channels']],
  ['stat2014-channels', 'deposited', ['deposited_paper', 'deposited_electronic']],
  [
    'stat2014-requests',
    'requests',
    ['requests_in_person', 'requests_fax', 'requests_online', 'requests_letter', 'requests_other'],
  ],
  ['stat2014-requests', 'concluded', ['concluded_on_time', 'concluded_extended']],
  [
    'stat2014-requests',
    'answers',
    [
      'answers_already_public',
      'answers_granted',
      'answers_partial',
      'answers_denied',
      'answers_not_this_body',
      'answers_not_exist',
      'answers_need_correction',
      'answers_other_way',
    ],
  ],
  [
    'stat2014-denied',
    'answers_denied',
    [
      'denied_state_secret',
      'denied_trade_secret',
      'denied_privacy',
      'denied_stability',
      'denied_not_government_information',
      'denied_other_law',
    ],
  ],
  ['stat2014-appeals', 'reviews', ['reviews_upheld', 'reviews_corrected', 'reviews_other']],
  ['stat2014-appeals', 'suits', ['suits_upheld', 'suits_corrected', 'suits_other']],
  ['stat2014-appeals', 'complaints', ['complaints_upheld', 'complaints_corrected', 'complaints_other']],
] as const;

describe.each(sums)('%s: %s', (rule, total, parts) => {
  /** 1, 2, 3, …; one of them, or the total, more by `slip`. */
  const sketch = (wrong?: string, slip = 0): Sketch => {
    const numbers = new Map<string, number>(parts.map((part, index) => [part, index + 1]));
    numbers.set(
      total,
      parts.reduce((sum, _, index) => sum + index + 1, 0),
    );
    if (wrong !== undefined) numbers.set(wrong, (numbers.get(wrong) ?? 0) + slip);
    const figures = Object.fromEntries([...numbers].map(([id, number]) => [`stat2014.${id}`, number]));
    return { template: '2014', figures };
  };

  it('passes where the parts make the total', () => expect(statusOf(rule, sketch())).toBe('pass'));

  it.each([total, ...parts])('fails where %s is one too many', (id) => {
    expect(statusOf(rule, sketch(id, 1))).toBe('fail');
  });
});

describe('stat2014-of-which', () => {
  it.each([
    ['disclosed_normative', 'disclosed'],
    ['press_conferences_head', 'press_conferences'],
    ['online_interviews_head', 'online_interviews'],
  ])('%s is no more than %s', (part, whole) => {
    const others = { disclosed: 90, press_conferences: 90, online_interviews: 90 };
    const of = (number: number): Sketch => ({
      template: '2014',
      figures: Object.fromEntries(
        Object.entries({ ...others, [whole]: 4, [part]: number }).map(([id, value]) => [`stat2014.${id}`, value]),
      ),
    });
    expect(statusOf('stat2014-of-which', of(4))).toBe('pass');
    expect(statusOf('stat2014-of-which', of(5))).toBe('fail');
  });
});

describe('stat2008-parts', () => {
  const answers = { 'stat2008.answers': 5, 'stat2008.answers_granted': 3, 'stat2008.answers_partial': 1 };

  it.each([
    ['three kinds of answers may leave out a fourth', { ...answers, 'stat2008.answers_denied': 0 }, 'not_applicable'],
    [
      'four kinds of answers are all there are',
      { ...answers, 'stat2008.answers_denied': 0, 'stat2008.answers_other': 0 },
      'fail',
    ],
  ])('%s', (_, figures, status) => {
    const found = statusOf('stat2008-parts', { template: '2008', figures });
    expect(found === 'fail' ? 'fail' : 'not_applicable').toBe(status);
  });
});

describe('text-outcomes', () => {
  const figures = {
    'requests.received.total': 10,
    'requests.carried_in.total': 0,
    'requests.granted.total': 5,
    'requests.partial.total': 2,
    'requests.denied.state_secret.total': 0,
    'requests.denied.other_law.total': 0,
    'requests.denied.stability.total': 0,
    'requests.denied.third_party.total': 0,
    'requests.denied.internal.total': 0,
    'requests.denied.deliberative.total': 0,
    'requests.denied.enforcement_file.total': 0,
    'requests.denied.inquiry.total': 0,
    'requests.unavailable.not_held.total': 0,
    'requests.unavailable.needs_creation.total': 0,
    'requests.unavailable.unclear.total': 0,
    'requests.rejected.petition.total': 3,
    'requests.rejected.repeat.total': 0,
    'requests.rejected.publication.total': 0,
    'requests.rejected.excessive.total': 0,
    'requests.rejected.reconfirm.total': 0,
    'requests.other.all.total': 0,
    'requests.total.total': 10,
    'requests.carried_out.total': 0,
  };

  it.each([
    '办结申请10件，其中予以公开5件，部分公开2件。',
    '办结申请10件，其中予以公开和部分公开7件。',
    '办结申请10件，部分予以公开2件。',
    '办结申请10件，其中不予公开0件。',
    '办结申请10件，结转下年度0件。',
  ])('finds nothing in the true sentence %s', (text) => {
    expect(statusOf('text-outcomes', { texts: { overview: text }, figures })).not.toBe('fail');
  });

  it.each([
    '办结申请10件，其中予以公开6件。',
    '办结申请10件，其中部分公开5件。',
    '办结申请10件，其中予以公开和部分公开8件。',
    '办结申请10件，其中不予处理0件。',
    '办结申请10件，结转下年度1件。',
  ])('finds that %s is not so', (text) => {
    expect(statusOf('text-outcomes', { texts: { overview: text }, figures })).toBe('fail');
  });
});
