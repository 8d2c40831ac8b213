// Checks that add up the wrong figures, or compare the text with another row.
import { type Mutant, mutate } from './mutant.ts';

const rules = 'src/report/check/rules';
const compare = 'src/report/check/compare';
const checks = ['rules', 'printed-sums', 'mutation', 'seeds', 'parts', 'run-checks', 'years'].map(
  (name) => `tests/report/check/${name}`,
);

export const checkMutants: readonly Mutant[] = [
  ...mutate(`${compare}/compare-sum.ts`, checks, [
    'parts that are not all printed fall short',
    'if (parts.length < sum.parts.length && added < total.value) return [];',
    '',
  ]),
  ...mutate(`${rules}/requests-balance.ts`, checks, [
    'what was carried in is on the other side',
    'received.value + carriedIn.value, total.value + carriedOut.value]',
    'received.value + carriedOut.value, total.value + carriedIn.value]',
  ]),
  ...mutate(`${rules}/appeals-total.ts`, checks, [
    'pending cases are in no total',
    "appealResults.filter((result) => result.id !== 'total')",
    "appealResults.filter((result) => result.id !== 'total' && result.id !== 'pending')",
  ]),
  ...mutate(`${rules}/documents-in-force.ts`, checks, [
    'what was issued is in force, whatever was repealed',
    'matter}.repealed`]',
    'matter}.issued`]',
  ]),
  ...mutate(
    `${rules}/stat2014-channels.ts`,
    checks,
    ['the gazette is no channel', "channels: ['gazette', 'website',", "channels: ['website',"],
    ['electronic items are not sent in', "['deposited_paper', 'deposited_electronic']", "['deposited_paper']"],
  ),
  ...mutate(
    `${rules}/stat2014-requests.ts`,
    checks,
    ['letters are no requests', "'requests_letter', ", ''],
    ['“not this body” is no answer', "    'answers_not_this_body',\n", ''],
    ['extended is not concluded', "['concluded_on_time', 'concluded_extended']", "['concluded_on_time']"],
  ),
  ...mutate(`${rules}/stat2014-denied.ts`, checks, ['privacy is no ground', "    'denied_privacy',\n", '']),
  ...mutate(
    `${rules}/stat2014-appeals.ts`,
    checks,
    ['suits add up reviews', "suits: ['suits_upheld',", "suits: ['reviews_upheld',"],
    ['corrected complaints are left out', "'complaints_corrected', ", ''],
  ),
  ...mutate(`${rules}/stat2014-of-which.ts`, checks, [
    'interviews of heads are press conferences',
    "'stat2014.online_interviews_head', 'stat2014.online_interviews'",
    "'stat2014.online_interviews_head', 'stat2014.press_conferences'",
  ]),
  ...mutate(`${rules}/stat2008-parts.ts`, checks, [
    'answers without the other kinds are complete',
    "complete: [['granted', 'partial', 'denied', 'other']]",
    "complete: [['granted', 'partial', 'denied']]",
  ]),
  ...mutate(
    `${rules}/text-requests.ts`,
    checks,
    [
      'the text is held against what was concluded',
      "'requests.received.total', 'stat2014.requests'",
      "'requests.total.total', 'stat2014.requests'",
    ],
    [
      'a text that counts what was carried in contradicts',
      "      ['requests.received.total', 'requests.carried_in.total'],\n",
      '',
    ],
  ),
  ...mutate(`${rules}/text-channels.ts`, checks, [
    'WeChat in the text is held against Weibo',
    "printed: ['stat2014.wechat']",
    "printed: ['stat2014.weibo']",
  ]),
  ...mutate(
    `${compare}/outcome-words.ts`,
    checks,
    ['不予公开 in the text is not processed', "[/不予公开/, 'denied']", "[/不予公开/, 'rejected']"],
    ['部分予以公开 is granted too', '/部分予以公开/.test(words)', '/部分予公开/.test(words)'],
  ),
  ...mutate(
    'src/report/registry/locality.ts',
    ['tests/report/registry', 'tests/report/series/neighbours'],
    ['371100 lies below 371000', '/(?:00){1,6}$/', '/0+$/'],
    ['no region lies below the country', "ancestor === '100000' || ", ''],
  ),
];
