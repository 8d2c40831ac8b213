// Fees charged for handling information: the text against the older statistics tables.
import { makeStatementRule } from '../compare-statement.ts';

export const textFees = makeStatementRule('text-fees');
