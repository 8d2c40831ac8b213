// Press conferences: the text against the 统计表 of 2014.
import { makeStatementRule } from '../compare-statement.ts';

export const textPressConferences = makeStatementRule({
  id: 'text-press-conferences',
  statement: {
    zh: '正文所说的新闻发布会次数与统计表一致。',
    en: 'The number of press conferences in the text is that of the statistics table.',
  },
  tolerance: {
    zh: '正文可能只说举办的，统计表也计参加的。',
    en: 'The text may count those held, the table those joined as well.',
  },
});
