// Wrong facts of the forms: words, units, kinds, rows and columns, and where the pages print them.
import { type Mutant, mutate, swap } from './mutant.ts';

const forms = 'src/forms';
const words = 'src/i18n';
const labels = `${words}/en/labels.json`;
const layouts = 'src/views/report/layouts';
const tables = ['tests/i18n', 'tests/report/model', 'tests/views/report', 'tests/report/layouts', 'tests/report/gold'];

export const formMutants: readonly Mutant[] = [
  ...mutate(
    labels,
    [...tables, 'tests/views/sentences', 'tests/views/metric'],
    ['万元 is “yuan”', 'unit.万元": "× 10,000 yuan', 'unit.万元": "yuan'],
    ['予以公开 is “Refused”', 'row.granted": "Granted', 'row.granted": "Refused'],
    ['不予公开 is “Unavailable”', 'row.denied": "Refused', 'row.denied": "Unavailable'],
    ['上年结转 is “Carried forward”', 'Brought forward from last year', 'Carried forward to next year'],
    ['科研机构 is “businesses”', 'research": "research institutes', 'research": "businesses'],
    ['现行有效 is “repealed”', 'in_force": "in force', 'in_force": "repealed this year'],
    ['结果维持 is “corrected”', 'column.upheld": "upheld', 'column.upheld": "corrected'],
    ['复议后起诉 is “without prior review”', '": "after review', '": "without prior review'],
  ),
  ...mutate(`${words}/zh/forms.json`, tables, [
    'received is printed as closed',
    '"本年收到的、向政府要信息的申请数"',
    '"本年办结的申请总数"',
  ]),
  ...mutate(
    `${words}/name-metric.ts`,
    tables,
    ['the header of a column names it', 'columnPath.slice(0, -1)', 'columnPath'],
    ['the one row of 2019 is named like those of 2021', 'nameRow(language, cell, true)', 'nameRow(language, cell)'],
  ),
  ...mutate(
    `${forms}/requests.ts`,
    tables,
    ['requests are called answers', "thing: 'requests',", "thing: 'answers',"],
    ['table three is in section four', "where: '三',", "where: '四',"],
    ['a state secret has the number 2', "'denied.state_secret', '1.'", "'denied.state_secret', '2.'"],
    swap('the three rows of 六其他处理 are of 2019', 'printWith(otherInThree)', 'printWith(otherInOne)'),
    ['（七）总计 is an outcome', "  sums: true,\n  terms: ['answered'],", "  terms: ['answered'],"],
  ),
  ...mutate(
    `${forms}/active.ts`,
    tables,
    ['fees are counted in 元', "count('amount', '万元'", "count('amount', '元'"],
    ['a change of items has no sign', "  kind: 'signed',\n", ''],
    [
      'procurement is a count',
      "kind: 'amount',\n  shown: ['magnitude'],\n  unitOpen: true,",
      "kind: 'count',\n  shown: ['magnitude'],\n  unitOpen: true,",
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
    ['rules are called decisions', "'规章', { thing: 'documents'", "'规章', { thing: 'decisions'"],
  ),
  ...mutate(
    `${forms}/appeals.ts`,
    tables,
    swap('a direct suit is one after review', "results('suit_direct',", "results('suit_after_review',"),
  ),
  ...mutate(`${forms}/statistics-2014.ts`, tables, [
    'normative documents are counted in 条',
    "'制发规范性文件总数', {\n            unit: '件',",
    "'制发规范性文件总数', {\n            unit: '条',",
  ]),
  ...mutate(`${forms}/statistics-2008.ts`, tables, ['waived fees are counted in 万元', "unit: '元',", "unit: '万元',"]),
  ...mutate(
    `${forms}/shape.ts`,
    ['tests/report/check/rules', 'tests/report/check/printed-sums', 'tests/report/check/seeds', 'tests/report/gold'],
    ['the one row of 2019 is no outcome', 'added.length > 0 ? prints(added) :', 'added.length > 0 ? true :'],
  ),
  ...mutate(
    `${layouts}/lay-out-table.ts`,
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
    `${layouts}/lay-out-table.ts`,
    tables,
    [
      'the cumulative number stands under this year',
      '...ids.map((id) => figureCell(id))',
      '...ids.toReversed().map((id) => figureCell(id))',
    ],
    [
      'the unit of another row',
      'nameUnits(language, metric).other',
      'nameUnits(language, metricById.values().next().value ?? metric).other',
    ],
  ),
  ...mutate(
    'src/views/report/build-tables.ts',
    tables,
    ['the form with less of the table is taken', 'count(layout) > count(best)', 'count(layout) < count(best)'],
    [
      'the newest form is preferred to the report’s own',
      '...printing.filter(({ id }) => id === own), ...printing.filter(({ id }) => id !== own)',
      '...printing',
    ],
  ),
];
