// Figures that are told of another row, tied to the wrong figure of another form, or divided by the wrong whole.
import { type Mutant, mutate, swap } from './mutant.ts';

const pages = ['agency', 'compare', 'hosting', 'metric', 'outcomes', 'ranking', 'region', 'sentences'];
const series = ['tests/forms/facts', 'tests/report/series', 'tests/charts', ...pages.map((page) => `tests/data/${page}`)];

export const tellMutants: readonly Mutant[] = [
  ...mutate(
    'src/forms/active.ts',
    series,
    swap('issued continues published', 'ties: [ties.made]', 'ties: [ties.published]'),
    [
      'in force is the same as public in total',
      "totalPublic: {\n    kind: 'near'",
      "totalPublic: {\n    kind: 'equal'",
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
    [
      'on time counts extended',
      "{ zh: '延期办结数', en: 'Concluded after an extension' },\n            {",
      "{ zh: '延期办结数', en: 'Concluded after an extension' },\n            { partOf: ['on_time'],",
    ],
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
    "variants: ['未审结'],",
    "variants: ['未审结'],\n        wholeOf: ['corrected'],",
  ]),
  ...mutate('src/report/series/read-point.ts', series, [
    'a sum of which a part is missing is known',
    'if (found.length < metrics.length)',
    'if (found.length < 1)',
  ]),
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
    ['a near figure is the same', "tie === 'near' ? { kind: 'approximate' }", "tie === 'near' ? { kind: 'full' }"],
    ['years two apart are neighbours', 'after.year !== before.year + 1', 'after.year > before.year + 2'],
    ['a government is compared with a bureau', 'if (before.scope !== after.scope)', 'if (before.scope === null)'],
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
