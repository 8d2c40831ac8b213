// The facts of a year → a number for every row of the 统计表 of 2014, parts adding up to their heads.
import type { Facts } from './facts.ts';
import type { Random } from './random.ts';

/** Head → its parts, as the form adds them up. */
const sums: readonly (readonly [head: string, parts: readonly string[]])[] = [
  ['requests', ['requests_in_person', 'requests_fax', 'requests_online', 'requests_letter']],
  ['concluded', ['concluded_on_time', 'concluded_extended']],
  [
    'answers',
    [
      ...['answers_already_public', 'answers_granted', 'answers_partial', 'answers_denied', 'answers_not_this_body'],
      ...['answers_not_exist', 'answers_need_correction', 'answers_other_way'],
    ],
  ],
  [
    'answers_denied',
    [
      ...['denied_state_secret', 'denied_trade_secret', 'denied_privacy', 'denied_stability'],
      ...['denied_not_government_information', 'denied_other_law'],
    ],
  ],
  ['reviews', ['reviews_upheld', 'reviews_corrected', 'reviews_other']],
  ['suits', ['suits_upheld', 'suits_corrected', 'suits_other']],
  ['complaints', ['complaints_upheld', 'complaints_corrected', 'complaints_other']],
  ['staff', ['staff_full_time', 'staff_part_time']],
];

/** Rows that nothing else depends on, with the most they reach. */
const free: Readonly<Record<string, number>> = {
  responses: 20,
  online_interviews: 9,
  social_responses: 30,
  other_responses: 9,
  reviews: 4,
  suits: 3,
  complaints: 2,
  offices: 5,
  reading_points: 12,
  staff: 20,
  meetings: 8,
  training_courses: 6,
  trainees: 300,
};

export function tallyStat2014(random: Random, facts: Facts): Record<string, number> {
  const issued = random.count(30);
  const tally: Record<string, number> = {
    disclosed: facts.disclosed,
    disclosed_normative: issued,
    normative_issued: issued,
    channels: facts.disclosed,
    gazette: 0,
    website: facts.website,
    wechat: facts.wechat,
    weibo: facts.weibo,
    other_channels: 0,
    press_conferences: facts.pressConferences,
    press_conferences_head: random.count(facts.pressConferences),
    online_interviews_head: 0,
    interpretations: facts.interpretations,
    requests: facts.requests,
    concluded: facts.requests,
    answers: facts.requests,
    fees: 0,
    budget: random.count(200) / 10,
  };
  for (const [row, most] of Object.entries(free)) tally[row] = random.count(most);
  for (const [head, parts] of sums) {
    const shares = random.share(tally[head] ?? 0, parts.length);
    for (const [index, part] of parts.entries()) tally[part] = shares[index] ?? 0;
  }
  return tally;
}
