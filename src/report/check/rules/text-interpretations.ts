// Policy explanations: the text against the 统计表 of 2014.
import { makeStatementRule } from '../compare-statement.ts';

export const textInterpretations = makeStatementRule('text-interpretations');
