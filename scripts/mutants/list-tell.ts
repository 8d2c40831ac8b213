// Figures that are told of another row, tied to the wrong figure of another form, or divided by the wrong whole.
import { type Mutant, mutate, swap } from './mutant.ts';

const pages = ['agency', 'compare', 'hosting', 'metric', 'outcomes', 'ranking', 'region', 'sentences'];
const series = [
  'tests/report/series',
  'tests/forms/listings.test.ts',
  'tests/forms/outcomes.test.ts',
  'tests/charts',
  ...pages.map((page) => `tests/data/${page}`),
];

export const tellMutants: readonly Mutant[] = [
  ...mutate(
    'src/report/series/comparable-metrics.ts',
    series,
    ['issued continues published', "'active.rules.made'", "'active.rules.published'"],
    ['issued of documents continues published', "'active.normative.made'", "'active.normative.published'"],
    [
      'in force is the same as public in total',
      "ties: tied('approximate', totalPublic, 'active.rules.total_public')",
      "ties: tied('same', totalPublic, 'active.rules.total_public')",
    ],
    [
      'requests continue those concluded',
      "tied('approximate', longTable, 'stat2014.requests')",
      "tied('approximate', longTable, 'stat2014.concluded_on_time')",
    ],
    [
      'the text is as good as the table',
      "tied('different_source', text, 'narrative.requests')",
      "tied('same', text, 'narrative.requests')",
    ],
    [
      'reviews continue suits',
      "tied('approximate', longTable, 'stat2014.reviews')",
      "tied('approximate', longTable, 'stat2014.suits_other')",
    ],
    [
      'granted continues partly granted',
      "tied('approximate', provincialTable, 'stat2008.answers_granted')",
      "tied('approximate', provincialTable, 'stat2008.answers_other')",
    ],
    ['WeChat continues the gazette', "oldTableForText, 'stat2014.wechat'", "oldTableForText, 'stat2014.gazette'"],
  ),
  ...mutate(
    'src/report/series/rates.ts',
    series,
    [
      'the rate of granted counts partly granted',
      "ofOutcomes('requests.granted.total')",
      "ofOutcomes('requests.partial.total')",
    ],
    [
      'rates are of requests received',
      "denominator: ['requests.total.total']",
      "denominator: ['requests.received.total']",
    ],
    [
      'pending cases are decided',
      "const decided = ['upheld', 'corrected', 'other'];",
      "const decided = ['upheld', 'corrected', 'other', 'pending'];",
    ],
    [
      'on time counts extended',
      "numerator: ['stat2014.concluded_on_time']",
      "numerator: ['stat2014.concluded_extended']",
    ],
    ['refusals of 2014 are those not held', "ofAnswers('answers_denied')", "ofAnswers('answers_not_exist')"],
  ),
  ...mutate(
    'src/report/series/compute-rate.ts',
    series,
    ['a rate of ten is small', 'denominator < minimumDenominator', 'denominator <= minimumDenominator'],
    [
      'an approximate part makes an exact rate',
      "exact &&= figure.qualifier === 'exact'",
      "exact ||= figure.qualifier === 'exact'",
    ],
  ),
  ...mutate(
    'src/report/series/compare-points.ts',
    series,
    [
      'a near figure is the same',
      "tie === 'approximate' ? { kind: 'approximate' }",
      "tie === 'approximate' ? { kind: 'full' }",
    ],
    ['years two apart are neighbours', 'after.year !== before.year + 1', 'after.year > before.year + 2'],
    ['a government is compared with a bureau', 'if (before.scope !== after.scope)', 'if (before.scope === null)'],
  ),
  ...mutate(
    'src/report/series/is-within.ts',
    [...series, 'tests/report/registry'],
    ['371100 lies within 371000', '/(?:00){1,6}$/', '/0+$/'],
  ),
  ...mutate('src/report/series/total-of-region.ts', series, [
    'a bureau’s report is its region’s total',
    "report.scope === 'jurisdiction' && ",
    '',
  ]),
  ...mutate('src/report/series/vertical-sectors.ts', series, [
    'tax offices report to the place they sit in',
    "  'shuiwuj',\n",
    '',
  ]),
  ...mutate(
    'src/forms/statistics-2014.ts',
    series,
    [
      '“not this body” of 2014 is denied',
      "have to disclose the information',\n              },\n              outcome: 'unavailable'",
      "have to disclose the information',\n              },\n              outcome: 'denied'",
    ],
    [
      '同意公开 of 2014 is partly granted',
      "en: 'Answers that granted the request' },\n              outcome: 'granted'",
      "en: 'Answers that granted the request' },\n              outcome: 'partial'",
    ],
    [
      'what was public already is granted',
      "had already been published',\n              },\n              outcome: 'other'",
      "had already been published',\n              },\n              outcome: 'granted'",
    ],
  ),
  ...mutate('src/forms/statistics-2008.ts', series, [
    'denied of 2008 is other',
    "outcome: 'denied'",
    "outcome: 'other'",
  ]),
  ...mutate(
    'src/forms/requests.ts',
    series,
    swap('the row 上年结转 shows what was carried out', "'carried_in.total'", "'carried_out.total'"),
    swap(
      'the picture names received and granted the other way round',
      "{ in: 'picture', order: 1, words: 'Received' }",
      "{ in: 'picture', order: 2, words: 'Granted' }",
    ),
  ),
  ...mutate(
    'src/forms/appeals.ts',
    series,
    swap('the row of reviews shows suits', "'review.total'", "'suit_direct.total'"),
    ['suits after review are not told', "{ in: 'sentence.suits', order: 2 },", ''],
  ),
  ...mutate(
    'src/forms/active.ts',
    series,
    ['the row 现行有效 shows what was repealed', "'normative.in_force': [", "'normative.repealed': ["],
    ['the series 本年制发 shows what was repealed', "'normative.issued': [", "'normative.repealed': ["],
  ),
  ...mutate(
    'src/forms/text.ts',
    series,
    swap(
      'WeChat and Weibo in each other’s row',
      "order: 3, words: 'Wechat', as: 'part'",
      "order: 4, words: 'Weibo', as: 'part'",
    ),
  ),
  ...mutate('src/data/sentences/describe-outcomes.ts', series, [
    'outcomes are told against the requests received',
    'outcomeTotals.has(metric)',
    "metric.includes('received')",
  ]),
  ...mutate(
    'src/data/outcomes/outcome-words.ts',
    series,
    swap('granted and denied in each other’s words', 'sentences.endedGranted', 'sentences.endedDenied'),
  ),
];
