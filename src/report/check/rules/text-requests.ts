// Requests received: the text against the table.
import { makeStatementRule } from '../compare-statement.ts';

export const textRequests = makeStatementRule('text-requests');
