// Items by website, WeChat and Weibo: the text against the 统计表 of 2014.
import { makeStatementRule } from '../compare-statement.ts';

export const textChannels = makeStatementRule({
  id: 'text-channels',
  statement: {
    zh: '正文所说的网站、微信、微博公开数与统计表一致。',
    en: 'The numbers for website, WeChat and Weibo in the text are those of the statistics table.',
  },
  tolerance: {
    zh: '正文可能只说其中一个网站或账号。约数不比较；省级统计表的网站公开数口径不一，也不比较。',
    en: 'The text may speak of one website or account of several. Approximate numbers are not compared, nor is the provincial table, whose years count differently.',
  },
});
