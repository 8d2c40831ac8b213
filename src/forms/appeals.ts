// Section four, reviews and lawsuits: before whom an answer was challenged × how that ended, in one row of figures.
import { block, type CaseKind, type Column, column, columns, row, table } from './record.ts';

/** The five columns of each kind of case; `Id` is the kind. */
const results = <const Id extends string>(id: Id, cases: CaseKind, facts: Partial<Pick<Column, 'shown'>> = {}) =>
  [
    column(
      `${id}.upheld`,
      { zh: '结果维持', en: 'upheld' },
      {
        plain: { zh: '中，维持行政机关原处理结果的件数', en: ' that left the agency’s answer standing' },
        variants: ['维持'],
        wholeOf: ['corrected'],
      },
    ),
    column(
      `${id}.corrected`,
      { zh: '结果纠正', en: 'corrected' },
      {
        plain: { zh: '中，纠正行政机关原处理结果的件数', en: ' that corrected the agency’s answer' },
        variants: ['纠正'],
        partOf: ['corrected'],
        wholeOf: ['corrected'],
      },
    ),
    column(
      `${id}.other`,
      { zh: '其他结果', en: 'other result' },
      {
        plain: { zh: '中，以其他方式结案的件数', en: ' that ended in another way' },
        wholeOf: ['corrected'],
      },
    ),
    column(
      `${id}.pending`,
      { zh: '尚未审结', en: 'pending' },
      {
        plain: { zh: '中，到年底还没有审结的件数', en: ' that were still undecided at the end of the year' },
        variants: ['未审结'],
      },
    ),
    column(
      `${id}.total`,
      { zh: '总计', en: 'total' },
      {
        plain: { zh: '总件数', en: ', in all' },
        variants: ['合计', '总数'],
        sums: true,
        strong: false,
        cases,
        ...facts,
      },
    ),
  ] as const;

/** The three kinds of cases, from left to right; nothing names the one row below them. */
export const appeals = table({
  id: 'appeals',
  title: { zh: '政府信息公开行政复议、行政诉讼情况', en: 'Administrative reviews and lawsuits' },
  where: '四',
  unit: '件',
  heads: [],
  strongFrom: { row: Number.POSITIVE_INFINITY, column: 0 },
  name: (_, under) => {
    const [result, ...kinds] = under.toReversed();
    const path = kinds.toReversed();
    return {
      zh: [...path, result].map((label) => label?.zh).join('·'),
      en: `${path.map(({ en }) => en).join(' ')}: ${result?.en}`,
    };
  },
  plain: (_, under) => {
    const [result, ...kinds] = under.toReversed();
    const of = kinds.find((kind) => kind.plain);
    return {
      zh: `${of?.plain?.zh}${result?.plain?.zh}`,
      en: `Number of ${of?.plain?.en}${result?.plain?.en}`,
    };
  },
  listed: {
    'review.total': [
      { in: 'years.appeals', order: 1, words: 'Reviews' },
      { in: 'totals', order: 6, words: 'Reviews' },
      { in: 'sentence.reviews', order: 1 },
    ],
    'review.corrected': [{ in: 'years.appeals', order: 2, words: 'ReviewsCorrected', as: 'part' }],
    'suit_direct.total': [
      { in: 'years.appeals', order: 3, words: 'SuitsDirect' },
      { in: 'sentence.suits', order: 1 },
    ],
    'suit_after_review.total': [
      { in: 'years.appeals', order: 4, words: 'SuitsAfterReview' },
      { in: 'sentence.suits', order: 2 },
    ],
  },
  blocks: [
    block(
      [
        columns(
          'review',
          {
            zh: '行政复议',
            en: 'Administrative review',
            variants: ['行政法复议'],
            plain: { zh: '因信息公开申请行政复议的案件', en: 'administrative reviews over information requests' },
          },
          results('review', 'review', { shown: ['within'] }),
        ),
        columns('suit', { zh: '行政诉讼', en: 'Lawsuit' }, [
          columns(
            'suit_direct',
            {
              zh: '未经复议直接起诉',
              en: 'without prior review',
              variants: ['未经复议直接诉讼'],
              strong: true,
              plain: {
                zh: '因信息公开未经复议直接起诉的案件',
                en: 'lawsuits over information requests filed without a prior review',
              },
            },
            results('suit_direct', 'suit', { shown: ['within'] }),
          ),
          columns(
            'suit_after_review',
            {
              zh: '复议后起诉',
              en: 'after review',
              variants: ['复议后诉讼'],
              strong: true,
              plain: {
                zh: '因信息公开先复议后起诉的案件',
                en: 'lawsuits over information requests filed after a review',
              },
            },
            results('suit_after_review', 'suit'),
          ),
        ]),
      ],
      [row('', '', { zh: '', en: '' }, { plain: { zh: '', en: '' } })],
    ),
  ],
});
