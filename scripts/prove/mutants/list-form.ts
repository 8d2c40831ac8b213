// Wrong facts of the forms: words, units, kinds, rows and columns, and where the pages print them.
import { type Mutant, mutate, swap } from './mutant.ts';

const forms = 'src/forms';
const layouts = 'src/views/report/layouts';
const tables = ['tests/report/model', 'tests/views/report', 'tests/report/layouts', 'tests/report/gold'];

export const formMutants: readonly Mutant[] = [
  ...mutate(
    `${forms}/term.ts`,
    [...tables, 'tests/views/sentences', 'tests/views/metric'],
    ['万元 is “yuan”', "en: '× 10,000 yuan', enOne: '× 10,000 yuan'", "en: 'yuan', enOne: 'yuan'"],
  ),
  ...mutate(
    `${forms}/requests.ts`,
    tables,
    ['予以公开 is “Denied”', "{ zh: '予以公开', en: 'Granted' }", "{ zh: '予以公开', en: 'Denied' }"],
    ['不予公开 is “Unavailable”', "{ zh: '不予公开', en: 'Denied' }", "{ zh: '不予公开', en: 'Unavailable' }"],
    ['上年结转 is “Carried out”', "en: 'Carried in from last year'", "en: 'Carried out to next year'"],
    ['科研机构 is “businesses”', "en: 'research bodies'", "en: 'businesses'"],
    ['received is printed as closed', "zh: '本年新收到的申请数'", "zh: '本年办结的申请总数'"],
    ['requests are called answers', "thing: 'requests',", "thing: 'answers',"],
    ['table three is in section four', "where: '三',", "where: '四',"],
    ['a state secret has the number 2', "'denied.state_secret',\n      '1.',", "'denied.state_secret',\n      '2.',"],
    swap('the three rows of 六其他处理 are of 2019', 'rejected, otherInThree', 'rejected, otherInOne'),
    ['（七）总计 is an outcome', "    sums: true,\n    wholeOf: ['granted',", "    wholeOf: ['granted',"],
  ),
  ...mutate(
    `${forms}/active.ts`,
    tables,
    [
      '现行有效 is “repealed”',
      "{ zh: '现行有效件数', en: 'in force' }",
      "{ zh: '现行有效件数', en: 'repealed this year' }",
    ],
    ['fees are counted in 元', "  'amount',\n  '万元',", "  'amount',\n  '元',"],
    ['a change of items has no sign', "{ kind: 'signed', variants", '{ variants'],
    [
      'procurement is a count',
      "kind: 'amount',\n    shown: ['magnitude'],\n    unitOpen: true,",
      "kind: 'count',\n    shown: ['magnitude'],\n    unitOpen: true,",
    ],
    ['repealed stands before issued', '[issued, repealed, inForce]', '[repealed, issued, inForce]'],
    [
      'coercion stands before penalty',
      "[{ ...decisions2021, thing: 'decisions' as const }], [penalty, coercion]",
      "[{ ...decisions2021, thing: 'decisions' as const }], [coercion, penalty]",
    ],
    [
      'the form of 2021 counts other services',
      "[licensing], '第二十条第（五）项'",
      "[licensing, otherServices], '第二十条第（五）项'",
    ],
    ['rules are called decisions', "en: 'Rules' }, 'documents')", "en: 'Rules' }, 'decisions')"],
  ),
  ...mutate(
    `${forms}/appeals.ts`,
    tables,
    ['结果维持 is “corrected”', "{ zh: '结果维持', en: 'upheld' }", "{ zh: '结果维持', en: 'corrected' }"],
    ['复议后起诉 is “without prior review”', "en: 'after review'", "en: 'without prior review'"],
    swap('a direct suit is one after review', "results('suit_direct',", "results('suit_after_review',"),
  ),
  ...mutate(`${forms}/statistics-2014.ts`, tables, [
    'normative documents are counted in 条',
    "en: 'Normative documents issued' },\n            {\n              unit: '件',",
    "en: 'Normative documents issued' },\n            {\n              unit: '条',",
  ]),
  ...mutate(`${forms}/statistics-2008.ts`, tables, ['waived fees are counted in 万元', "unit: '元',", "unit: '万元',"]),
  ...mutate(
    `${forms}/shape.ts`,
    ['tests/report/check/rules', 'tests/report/check/printed-sums', 'tests/report/check/seeds', 'tests/report/gold'],
    ['the one row of 2019 is no outcome', 'added.length > 0 ? prints(added) :', 'added.length > 0 ? true :'],
  ),
  ...mutate(
    `${layouts}/lay-out-grid.ts`,
    tables,
    [
      'applicants reversed under unchanged headers',
      '...columns.map(({ column }, at) =>',
      '...columns.toReversed().map(({ column }, at) =>',
    ],
    [
      'organisations head one column too few',
      "heads: 'colgroup', columns }",
      "heads: 'colgroup', columns: columns - 1 }",
    ],
    [
      'a label that rows share heads one row too few',
      'rows.length - index : following,',
      'rows.length - index : following - 1,',
    ],
    [
      'suits stand under reviews',
      'for (const node of nodes) place(node, 0);',
      'for (const node of nodes.toReversed()) place(node, 0);',
    ],
  ),
  ...mutate(
    `${layouts}/lay-out-list.ts`,
    tables,
    [
      'the cumulative number stands under this year',
      '...ids.map((id) => figureCell(id))',
      '...ids.toReversed().map((id) => figureCell(id))',
    ],
    [
      'the unit of another row',
      'words: nameMetricUnit(metric) }',
      'words: nameMetricUnit(metricById.values().next().value ?? metric) }',
    ],
  ),
  ...mutate(
    `${layouts}/choose-layout.ts`,
    tables,
    ['the form with less of the table is taken', 'count(layout) > count(best)', 'count(layout) < count(best)'],
    [
      'the newest form is preferred to the report’s own',
      '...printing.filter(({ id }) => id === own), ...printing.filter(({ id }) => id !== own)',
      '...printing',
    ],
  ),
];
