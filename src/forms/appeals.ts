// Section four, reviews and lawsuits: before whom an answer was challenged × how that ended, in one row of figures.
import { block, column, columns, row, table } from './build.ts';
import type { CaseKind, Column } from './record.ts';

/** The five columns of each kind of case; `Id` is the kind. */
const results = <const Id extends string>(
  id: Id,
  cases: CaseKind,
  facts: Partial<Pick<Column, 'shown' | 'terms' | 'ties' | 'after'>> = {},
) =>
  [
    column(`${id}.upheld`, '结果维持', { variants: ['维持'], terms: [`${cases}s_decided`] }),
    column(`${id}.corrected`, '结果纠正', {
      variants: ['纠正'],
      terms: [`${cases}s_decided`, `${cases}s_corrected`],
    }),
    column(`${id}.other`, '其他结果', { terms: [`${cases}s_decided`] }),
    column(`${id}.pending`, '尚未审结', { variants: ['未审结'] }),
    column(`${id}.total`, '总计', { variants: ['合计', '总数'], sums: true, strong: false, cases, ...facts }),
  ] as const;

/** The table of 2014 counts lawsuits in one: both kinds together stand for it. */
const directly = {
  shown: ['within'],
  terms: ['direct_suits'],
  ties: [{ kind: 'near', to: 'stat2014.suits', with: ['appeals.suit_after_review.total'], why: 'suits' }],
} as const;

/** The three kinds of cases, from left to right; nothing names the one row below them. */
export const appeals = table({
  id: 'appeals',
  title: '政府信息公开行政复议、行政诉讼情况',
  where: '四',
  unit: '件',
  heads: [],
  strongFrom: { row: Number.POSITIVE_INFINITY, column: 0 },
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
        columns('review', '行政复议', results('review', 'review', { shown: ['within'], terms: ['reviews'] }), {
          variants: ['行政法复议'],
        }),
        columns('suit', '行政诉讼', [
          columns('suit_direct', '未经复议直接起诉', results('suit_direct', 'suit', directly), {
            variants: ['未经复议直接诉讼'],
            strong: true,
          }),
          columns('suit_after_review', '复议后起诉', results('suit_after_review', 'suit', { after: 'review' }), {
            variants: ['复议后诉讼'],
            strong: true,
          }),
        ]),
      ],
      [row('', '', '')],
    ),
  ],
});
