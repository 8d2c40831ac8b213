// Requests received: the text against the table.
import { makeStatementRule } from '../compare-statement.ts';

export const textRequests = makeStatementRule({
  id: 'text-requests',
  statement: {
    zh: '正文所说的申请数与申请办理情况表（或统计表）一致。',
    en: 'The number of requests in the text is that of the table.',
  },
  tolerance: {
    zh: '正文可能把上年结转计入“收办”，或者说的是办结、答复的件数；等于其中之一即视为一致。约数不比较。',
    en: 'The text may count what was carried in as well, or speak of what was concluded or answered; a number equal to one of these agrees. Approximate numbers are not compared.',
  },
});
