// Items by website, WeChat and Weibo: the text against the 统计表 of 2014.
import { makeStatementRule } from '../compare-statement.ts';

export const textChannels = makeStatementRule('text-channels');
