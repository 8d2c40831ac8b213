// Policy explanations: the text against the 统计表 of 2014.
import { makeStatementRule } from '../compare-statement.ts';

export const textInterpretations = makeStatementRule({
  id: 'text-interpretations',
  statement: {
    zh: '正文所说的政策解读数与统计表一致。',
    en: 'The number of policy explanations in the text is that of the statistics table.',
  },
  tolerance: {
    zh: '正文可能把图解、视频、转载等一并计入，统计表只计解读稿件。',
    en: 'The text may count charts, videos and reprints, the table only articles.',
  },
});
