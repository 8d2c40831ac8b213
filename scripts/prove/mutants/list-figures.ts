// Figures that are printed for another row, tied to the wrong figure of another form, or divided by the wrong whole.
import { type Mutant, mutate, swap } from './mutant.ts';

const pages = ['agency', 'compare', 'metric', 'ranking', 'region', 'sentences'];
const series = [
  'tests/report/analysis',
  'tests/forms/facts',
  'tests/forms/listings.test.ts',
  'tests/forms/outcomes.test.ts',
  'tests/charts',
  'tests/publish/site',
  ...pages.map((page) => `tests/views/${page}`),
];

export const figureMutants: readonly Mutant[] = [
  ...mutate(
    'src/forms/active.ts',
    series,
    swap(
      'issued continues published',
      "kind: 'near', to: { column: 'issued' }",
      "kind: 'not_comparable', to: { column: 'issued' }",
    ),
    [
      'in force is nearly what is public in total',
      "kind: 'not_comparable', to: { column: 'in_force' }",
      "kind: 'near', to: { column: 'in_force' }",
    ],
  ),
  ...mutate(
    'src/forms/statistics-2014.ts',
    series,
    [
      'issued of documents continues repealed',
      "predates('active.normative.issued')",
      "predates('active.normative.repealed')",
    ],
    ['requests continue those concluded', "predates('requests.total.total')", "predates('requests.received.total')"],
    ['reviews continue suits', "predates('appeals.review.total')", "predates('appeals.suit_direct.total')"],
    [
      'WeChat continues Weibo',
      "tableForText('narrative.wechat', beforeText)",
      "tableForText('narrative.weibo', beforeText)",
    ],
    [
      'the text stands before the table',
      'const beforeText = { first: true } as const;',
      'const beforeText = {} as const;',
    ],
    ['on time counts extended', "'延期办结数', {", "'延期办结数', { terms: ['on_time'],"],
    ['no answer of 2014 refuses', "outcome: 'denied', terms: ['denied'], ", "outcome: 'denied', "],
    ['who is asked to correct is answered', "            terms: ['asked_to_correct'],\n", ''],
    [
      'what was public already is counted beside what was granted',
      "{ with: ['stat2014.answers_granted'], why: 'already_public' }",
      "{ why: 'already_public' }",
    ],
  ),
  ...mutate('src/forms/statistics-2008.ts', series, [
    'granted continues partly granted',
    "provincial('requests.granted.total')",
    "provincial('requests.partial.total')",
  ]),
  ...mutate('src/forms/text.ts', series, [
    'the text is as good as the table',
    "kind: 'other_source',\n        to: 'requests.received.total'",
    "kind: 'equal',\n        to: 'requests.received.total'",
  ]),
  ...mutate(
    'src/forms/requests.ts',
    series,
    ['the rate of granted counts partly granted', "terms: ['granted']", "terms: ['partial']"],
    ['enquiries are refused in substance', ", terms: ['inquiry']", ''],
    ['petitions are no class of their own', ", terms: ['petition']", ''],
  ),
  ...mutate('src/forms/appeals.ts', series, [
    'pending cases are decided',
    "variants: ['未审结']",
    "variants: ['未审结'], terms: ['reviews_decided']",
  ]),
  ...mutate('src/report/analysis/read-point.ts', series, [
    'a sum of which a part is missing is known',
    'if (found.length < metrics.length)',
    'if (found.length < 1)',
  ]),
  ...mutate(
    'src/report/analysis/compute-rate.ts',
    series,
    ['a rate of ten is small', 'denominator < minimumDenominator', 'denominator <= minimumDenominator'],
    ['what is no decision is a case', 'denominator.sum - less.sum', 'denominator.sum'],
    ['a ratio is a share', 'value: (per * numerator) / denominator', 'value: numerator / denominator'],
    [
      'an approximate part makes an exact rate',
      "exact &&= figure.qualifier === 'exact'",
      "exact ||= figure.qualifier === 'exact'",
    ],
  ),
  ...mutate(
    'src/report/analysis/compare-points.ts',
    series,
    [
      'a near figure is the same',
      "if (tie === 'near') return { kind: 'approximate' }",
      "if (tie === 'near') return { kind: 'full' }",
    ],
    ['a new law changes nothing', 'if (redefined) return', 'if (redefined && !metrics) return'],
    ['years two apart are neighbours', 'after.year !== before.year + 1', 'after.year > before.year + 2'],
    ['a government is compared with a bureau', 'if (before.scope !== after.scope)', 'if (before.scope === null)'],
  ),
  ...mutate('src/report/analysis/sum-over-agencies.ts', series, [
    'a bureau’s report is its region’s total',
    "report.scope === 'jurisdiction' && ",
    '',
  ]),
  ...mutate('src/report/analysis/list-parts.ts', series, [
    'tax offices report to the place they sit in',
    "  'shuiwuj',\n",
    '',
  ]),
  ...mutate(
    'src/forms/statistics-2014.ts',
    series,
    [
      '“not this body” of 2014 is denied',
      "'不属于本行政机关公开数', {\n            unit: '件',\n            outcome: 'unavailable'",
      "'不属于本行政机关公开数', {\n            unit: '件',\n            outcome: 'denied'",
    ],
    [
      '同意公开 of 2014 is partly granted',
      "'同意公开答复数', {\n            unit: '件',\n            outcome: 'granted'",
      "'同意公开答复数', {\n            unit: '件',\n            outcome: 'partial'",
    ],
    [
      'what was public already is other',
      "'属于已主动公开范围数', {\n            unit: '件',\n            outcome: 'granted'",
      "'属于已主动公开范围数', {\n            unit: '件',\n            outcome: 'other'",
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
  ...mutate('src/report/analysis/read-outcomes.ts', series, [
    'outcomes are told against the requests received',
    'outcomeTotals.has(metric)',
    "metric.includes('received')",
  ]),
  ...mutate(
    'src/views/sentences/outcome-words.ts',
    series,
    swap('granted and denied in each other’s words', 'sentences.endedGranted', 'sentences.endedDenied'),
  ),
  ...mutate(
    'src/report/analysis/intervals.ts',
    series,
    ['the interval leaves one in a hundred', 'const z = 1.959963984540054', 'const z = 2.5758293035489'],
    ['a rate of forty-nine may have a place', 'denominator >= minimumForRank', 'denominator >= minimumForRank - 1'],
    ['intervals that touch are apart', 'a.upper < b.lower', 'a.upper <= b.lower'],
  ),
  ...mutate(
    'src/report/analysis/peers.ts',
    series,
    ['seven have a median', 'n < leastForMedian', 'n < leastForMedian - 1'],
    ['eleven have quartiles', 'n < leastForPlaces || !withQuartiles', 'n < leastForPlaces - 1 || !withQuartiles'],
    ['refusals are told by quartiles', 'n < leastForPlaces || !withQuartiles', 'n < leastForPlaces'],
    ['levels are one group', "[level, kind, body.scope].join('-')", "[kind, body.scope].join('-')"],
    ['who overlaps is behind', 'lowers.filter((one) => one <= upper)', 'lowers.filter((one) => one <= lower)'],
  ),
  ...mutate('src/report/registry/locality.ts', series, [
    'committees are of their place',
    'zone !== undefined || ofZones.has(sector)',
    'zone !== undefined',
  ]),
  ...mutate(
    'src/report/analysis/look-back.ts',
    series,
    ['a change is told across forms', 'before.template !== after.template', 'false'],
    ['a change is told over a gap', "if (after.year !== before.year + 1) return 'gap';", ''],
    ['the text rises', "if (before.source === 'text' || after.source === 'text') return 'text';", ''],
    ['doubt rises', "if (isDoubted(before) || isDoubted(after)) return 'doubt';", ''],
  ),
  ...mutate(
    'src/forms/redefinitions.ts',
    series,
    ['the law of 2024 begins in 2025', "id: 'review_first', from: 2024", "id: 'review_first', from: 2025"],
    ['fees are one fee', "id: 'fees', from: 2021", "id: 'fees', from: 2031"],
  ),
  ...mutate('src/views/ranking/rankings.ts', series, [
    'doubt is ranked',
    'isOfEnough(rate) && !isDoubted(agency, year)',
    'isOfEnough(rate)',
  ]),
];
