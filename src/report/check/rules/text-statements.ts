// Rules that hold one statement of the text against the tables; which figures each compares, the records of the forms say.
import { makeStatementRule } from '../compare-statement.ts';

/** Items by website, WeChat and Weibo, against the 统计表 of 2014. */
export const textChannels = makeStatementRule('text-channels');

/** Items disclosed, against the older statistics tables. */
export const textDisclosed = makeStatementRule('text-disclosed');

/** Fees charged for handling information, against the older statistics tables. */
export const textFees = makeStatementRule('text-fees', { contradicts: true });

/** Policy explanations, against the 统计表 of 2014. */
export const textInterpretations = makeStatementRule('text-interpretations');

/** Press conferences, against the 统计表 of 2014. */
export const textPressConferences = makeStatementRule('text-press-conferences');

/** Requests received, against the table. */
export const textRequests = makeStatementRule('text-requests', { contradicts: true });
