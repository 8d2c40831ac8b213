// Wrong facts of the forms: words, units, kinds, rows and columns, and where the pages print them.
import { type Mutant, mutate, swap } from './mutant.ts';

const catalogue = 'src/report/model/catalogue';
const layouts = 'src/data/report/layouts';
const words = [
  'tests/report/model',
  'tests/data/report',
  'tests/data/sentences',
  'tests/data/metric',
  'tests/truth/forms',
];
const tables = ['tests/report/model', 'tests/data/report', 'tests/report/layouts', 'tests/report/gold'];

export const formMutants: readonly Mutant[] = [
  ...mutate(
    'src/report/model/glossary.ts',
    words,
    ['予以公开 is “Denied”', "granted: { zh: '予以公开', en: 'Granted' }", "granted: { zh: '予以公开', en: 'Denied' }"],
    [
      '不予公开 is “Unavailable”',
      "denied: { zh: '不予公开', en: 'Denied' }",
      "denied: { zh: '不予公开', en: 'Unavailable' }",
    ],
    ['上年结转 is “Carried out”', "en: 'Carried in from last year'", "en: 'Carried out to next year'"],
    ['现行有效 is “repealed”', "en: 'in force' }", "en: 'repealed this year' }"],
    ['结果维持 is “corrected”', "zh: '结果维持', en: 'upheld'", "zh: '结果维持', en: 'corrected'"],
    ['复议后起诉 is “without prior review”', "en: 'after review'", "en: 'without prior review'"],
    ['科研机构 is “businesses”', "en: 'research bodies'", "en: 'businesses'"],
    ['万元 is “yuan”', "en: '× 10,000 yuan', enOne: '× 10,000 yuan'", "en: 'yuan', enOne: 'yuan'"],
    swap(
      'legal services stand before public welfare',
      "welfare: { zh: '社会公益组织', en: 'public-welfare bodies' },\n  legal: { zh: '法律服务机构', en: 'legal services' },",
      "welfare: { zh: '社会公益组织', en: 'public-welfare bodies' }",
      "legal: { zh: '法律服务机构', en: 'legal services' }",
    ),
    swap(
      'the results of appeals in another order',
      "upheld: { zh: '结果维持', en: 'upheld' },\n  corrected: { zh: '结果纠正', en: 'corrected' },",
      "upheld: { zh: '结果维持', en: 'upheld' }",
      "corrected: { zh: '结果纠正', en: 'corrected' }",
    ),
  ),
  ...mutate(
    `${catalogue}/active.ts`,
    tables,
    ['fees are counted in 元', "  unit: '万元',", "  unit: '元',"],
    [
      'a change of items has no sign',
      "{ ...column('items_change', '项'), kind: 'signed' }",
      "column('items_change', '项')",
    ],
    ['procurement is a count', "{ ...column('amount', '元'), kind: 'amount' }", "column('amount', '元')"],
    swap(
      'repealed stands before issued',
      "[column('issued', '件'), column('repealed', '件'), column('in_force', '件')]",
      "column('issued', '件')",
      "column('repealed', '件')",
    ),
    swap(
      'coercion stands before penalty',
      "columns: decisions2021, rows: [row('penalty'), row('coercion')]",
      "row('penalty')",
      "row('coercion')",
    ),
    [
      'the form of 2021 counts other services',
      "columns: decisions2021, rows: [row('licensing')]",
      "columns: decisions2021, rows: [row('licensing'), row('other_services')]",
    ],
  ),
  ...mutate(
    `${catalogue}/requests.ts`,
    tables,
    ['六其他处理 as one row is of 2021', "templates: ['2019'],", "templates: ['2021'],"],
    ['reasons are numbered from 2', 'index + 1}.', 'index + 2}.'],
    ['table three is in section four', "where: '三',", "where: '四',"],
    ['received is told as closed', "zh: '本年新收到的申请数'", "zh: '本年办结的申请总数'"],
  ),
  ...mutate(`${catalogue}/appeals.ts`, tables, [
    'a direct suit is one after review',
    'path: [appealTerms.suit, appealTerms.direct]',
    'path: [appealTerms.suit, appealTerms.after_review]',
  ]),
  ...mutate(
    `${catalogue}/stat2014.ts`,
    tables,
    ['weibo is labelled WeChat', "zh: '3、政务微博公开政府信息数'", "zh: '3、政务微信公开政府信息数'"],
    [
      'normative documents are counted in 条',
      "unit: '件',\n    label: { zh: '制发规范性文件总数'",
      "unit: '条',\n    label: { zh: '制发规范性文件总数'",
    ],
  ),
  ...mutate(`${catalogue}/stat2008.ts`, tables, [
    'waived fees are counted in 万元',
    "    unit: '元',",
    "    unit: '万元',",
  ]),
  ...mutate(
    `${layouts}/lay-out-requests.ts`,
    tables,
    [
      'applicants reversed under unchanged headers',
      '...applicants.map((applicant) => figureCell(',
      '...applicants.toReversed().map((applicant) => figureCell(',
    ],
    [
      'rows of both forms in one table',
      'requestRows.filter((row) => row.templates.includes(form))',
      'requestRows.filter((row) => row.templates.includes(form) || form)',
    ],
    ['organisations head one column too few', 'columns: applicants.length - 2', 'columns: applicants.length - 3'],
  ),
  ...mutate(`${layouts}/lay-out-active.ts`, tables, [
    'columns of table two reversed under unchanged headers',
    '...block.columns.map((column, index) => figureCell(',
    '...block.columns.toReversed().map((column, index) => figureCell(',
  ]),
  ...mutate(
    `${layouts}/lay-out-appeals.ts`,
    tables,
    [
      'results reversed under unchanged headers',
      'appealResults.map((result) => figureCell(',
      'appealResults.toReversed().map((result) => figureCell(',
    ],
    ['suits stand under reviews', '[...(review ? [review] : []), ...suits]', '[...suits, ...(review ? [review] : [])]'],
  ),
  ...mutate(`${layouts}/lay-out-stat2008.ts`, tables, [
    'the cumulative number stands under this year',
    'figureCell(metric.id),\n    ...(hasCumulative ? [figureCell(metric.id + cumulative)] : []),',
    '...(hasCumulative ? [figureCell(metric.id + cumulative)] : []),\n    figureCell(metric.id),',
  ]),
  ...mutate(`${layouts}/lay-out-stat2014.ts`, tables, [
    'the unit of another row',
    'words: nameMetricUnit(metric) }',
    "words: nameMetricUnit(metricById.get('stat2014.fees') ?? metric) }",
  ]),
  ...mutate(`${layouts}/choose-layout.ts`, tables, [
    'the form with less of the table is taken',
    'countPlaced(second, present) > countPlaced(first, present)',
    'countPlaced(second, present) < countPlaced(first, present)',
  ]),
  ...mutate(
    'src/report/model/name-unit.ts',
    words,
    ['requests are called answers', "[/^requests\\./, 'requests']", "[/^requests\\./, 'answers']"],
    [
      'documents are called decisions',
      "[/^active\\.(?:rules|normative)\\./, 'documents']",
      "[/^active\\.(?:rules|normative)\\./, 'decisions']",
    ],
  ),
];
