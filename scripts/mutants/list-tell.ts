// Figures that are told of another row, tied to the wrong figure of another form, or divided by the wrong whole.
import { type Mutant, mutate, swap } from './mutant.ts';

const pages = ['agency', 'compare', 'hosting', 'metric', 'outcomes', 'ranking', 'region', 'sentences'];
const series = ['tests/report/series', 'tests/charts', ...pages.map((page) => `tests/data/${page}`)];

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
    'src/data/outcomes/outcome-groups.ts',
    series,
    [
      '“not this body” of 2014 is denied',
      "['stat2014.answers_not_this_body', 'unavailable']",
      "['stat2014.answers_not_this_body', 'denied']",
    ],
    [
      '同意公开 of 2014 is partly granted',
      "['stat2014.answers_granted', 'granted']",
      "['stat2014.answers_granted', 'partial']",
    ],
    [
      'what was public already is granted',
      "['stat2014.answers_already_public', 'other']",
      "['stat2014.answers_already_public', 'granted']",
    ],
    ['denied of 2008 is other', "['stat2008.answers_denied', 'denied']", "['stat2008.answers_denied', 'other']"],
  ),
  ...mutate(
    'src/data/agency/key-rows.ts',
    series,
    [
      'the row 上年结转 shows what was carried out',
      "byMetric('requests.carried_in.total',",
      "byMetric('requests.carried_out.total',",
    ],
    ['the row of reviews shows suits', "byMetric('appeals.review.total',", "byMetric('appeals.suit_direct.total',"],
    [
      'the row 现行有效 shows what was repealed',
      "byMetric('active.normative.in_force',",
      "byMetric('active.normative.repealed',",
    ],
    swap('WeChat and Weibo in each other’s row', "'narrative.wechat'", "'narrative.weibo'"),
  ),
  ...mutate('src/data/agency/build-chart-series.ts', series, [
    'the series 本年制发 shows what was repealed',
    "['active.normative.issued', 'agency.seriesIssued']",
    "['active.normative.repealed', 'agency.seriesIssued']",
  ]),
  ...mutate('src/data/compare/measures.ts', series, [
    'the measure 本年制发 compares what was repealed',
    "byMetric('active.normative.issued',",
    "byMetric('active.normative.repealed',",
  ]),
  ...mutate(
    'src/data/hosting/pictures/list-figures.ts',
    series,
    swap(
      'the picture names received and granted the other way round',
      'hosting.pictureReceived',
      'hosting.pictureGranted',
    ),
  ),
  ...mutate('src/data/sentences/describe-appeals.ts', series, [
    'suits after review are not told',
    "suits: [ofPresent('suit_direct'), ofPresent('suit_after_review')]",
    "suits: [ofPresent('suit_direct')]",
  ]),
  ...mutate(
    'src/data/sentences/describe-outcomes.ts',
    series,
    ['outcomes are told against the requests received', "'requests.total.total'", "'requests.received.total'"],
    swap('granted and denied in each other’s words', 'sentences.endedGranted', 'sentences.endedDenied'),
  ),
];
