// Press conferences: the text against the 统计表 of 2014.
import { makeStatementRule } from '../compare-statement.ts';

export const textPressConferences = makeStatementRule('text-press-conferences');
