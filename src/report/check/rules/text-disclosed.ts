// Items disclosed: the text against the older statistics tables.
import { makeStatementRule } from '../compare-statement.ts';

export const textDisclosed = makeStatementRule({
  id: 'text-disclosed',
  statement: {
    zh: '正文所说的主动公开信息总数与统计表一致。',
    en: 'The number of items disclosed in the text is that of the statistics table.',
  },
  tolerance: {
    zh: '统计表对同一信息只计一条，正文可能按渠道累加；等于“通过不同渠道和方式公开”的数字也视为一致。约数不比较。',
    en: 'The table counts an item once, the text may add the channels up; a number equal to the items by channel agrees. Approximate numbers are not compared.',
  },
});
