// Fees charged for handling information: the text against the older statistics tables.
import { makeStatementRule } from '../compare-statement.ts';

export const textFees = makeStatementRule({
  id: 'text-fees',
  statement: {
    zh: '正文所说的信息公开收费与统计表一致。',
    en: 'The fees for handling information in the text are those of the statistics table.',
  },
  tolerance: {
    zh: '统计表以万元计，正文以元计，换算后比较。2019 年以后的表格没有此项；其中的“行政事业性收费”是另一回事，不作比较。省级统计表的金额有的年份是减免数，也不比较。',
    en: 'The table counts in 10,000 yuan and is converted. Forms since 2019 have no such cell; administrative fees are another thing and not compared, nor is the amount of the provincial table, which in some years is what was waived.',
  },
});
