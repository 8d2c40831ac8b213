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
      "kind: 'weak', to: { column: 'issued' }",
    ),
    [
      'in force is the same as public in total',
      "kind: 'near', to: { column: 'in_force' }",
      "kind: 'equal', to: { column: 'in_force' }",
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
    ['WeChat continues Weibo', "tableForText('narrative.wechat')", "tableForText('narrative.weibo')"],
    ['on time counts extended', "'延期办结数', {", "'延期办结数', { partOf: ['on_time'],"],
    ['no answer of 2014 refuses', "partOf: ['refused'],", ''],
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
    ['the rate of granted counts partly granted', "partOf: ['granted']", "partOf: ['partial']"],
    [
      'what is not held is divided by nothing',
      "wholeOf: ['granted', 'partial', 'refused', 'not_held']",
      "wholeOf: ['granted', 'partial', 'refused']",
    ],
  ),
  ...mutate('src/forms/appeals.ts', series, [
    'pending cases are decided',
    "variants: ['未审结']",
    "variants: ['未审结'], wholeOf: ['corrected']",
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
    [
      'an approximate part makes an exact rate',
      "exact &&= figure.qualifier === 'exact'",
      "exact ||= figure.qualifier === 'exact'",
    ],
  ),
  ...mutate(
    'src/report/analysis/compare-points.ts',
    series,
    ['a near figure is the same', "tie === 'near' ? { kind: 'approximate' }", "tie === 'near' ? { kind: 'full' }"],
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
      "'不属于本行政机关公开数', { unit: '件', outcome: 'unavailable'",
      "'不属于本行政机关公开数', { unit: '件', outcome: 'denied'",
    ],
    [
      '同意公开 of 2014 is partly granted',
      "'同意公开答复数', {\n            unit: '件',\n            outcome: 'granted'",
      "'同意公开答复数', {\n            unit: '件',\n            outcome: 'partial'",
    ],
    [
      'what was public already is granted',
      "'属于已主动公开范围数', { unit: '件', outcome: 'other'",
      "'属于已主动公开范围数', { unit: '件', outcome: 'granted'",
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
  ...mutate('src/views/sentences/describe-requests.ts', series, [
    'outcomes are told against the requests received',
    'outcomeTotals.has(metric)',
    "metric.includes('received')",
  ]),
  ...mutate(
    'src/views/sentences/outcome-words.ts',
    series,
    swap('granted and denied in each other’s words', 'sentences.endedGranted', 'sentences.endedDenied'),
  ),
];
