// Items disclosed: the text against the older statistics tables.
import { makeStatementRule } from '../compare-statement.ts';

export const textDisclosed = makeStatementRule('text-disclosed');
