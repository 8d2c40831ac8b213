// Rules that hold one statement of the text against the tables, which the records of the forms name; and followers, against other places of the text.

import { textFigures, textMetric } from '../../../forms/text.ts';
import { isOfReport } from '../../extract/narrative/is-of-report.ts';
import { readFollowers } from '../../extract/narrative/read-followers.ts';
import type { Position } from '../../model/figure.ts';
import type { Report } from '../../model/report.ts';
import { makeStatementRule } from '../compare-statement.ts';
import { listPassages } from '../list-passages.ts';
import { type Comparison, notApplicable, type ReportRule } from '../rule.ts';

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

interface Stated {
  metric: string;
  value: number;
  /** The account's name in quotation marks, empty without one. */
  account: string;
  at: Position;
}

const followers = textFigures.flatMap((figure) =>
  'thing' in figure && figure.thing === 'followers' ? [textMetric(figure.id)] : [],
);

const ACCOUNT = /“([^”]{2,16})”(?=[^“”]*$)/;

/** Followers of the WeChat or Weibo account: what one place of the text says against what another says. */
export const textFollowers = {
  id: 'text-followers',
  level: 'warning',
  contradicts: true,
  scope: 'report',
  family: 'text',
  basis: 'consistency',
  compares: { as: 'places', metrics: followers },
  applies: (report) => listStated(report).length > 0 || notApplicable('noStatement'),
  test(report) {
    const stated = listStated(report);
    return stated.flatMap((later, index) => {
      const earlier = stated.slice(0, index).find((other) => isSameAccount(other, later));
      return earlier ? [compare(earlier, later)] : [];
    });
  },
} as const satisfies ReportRule;

function listStated(report: Report): Stated[] {
  return listPassages(report).flatMap((passage) => {
    const own = { ...passage, quantities: passage.quantities.filter((it) => isOfReport(it, passage.context)) };
    return readFollowers(own).flatMap(({ metric, value, qualifier, start, end }) => {
      const account = ACCOUNT.exec(passage.text.slice(0, start))?.[1] ?? '';
      return qualifier === 'exact' ? [{ metric, value, account, at: passage.locate(start, end) }] : [];
    });
  });
}

function isSameAccount(a: Stated, b: Stated): boolean {
  return a.metric === b.metric && a.account === b.account;
}

function compare(earlier: Stated, later: Stated): Comparison {
  const [left, right] = [earlier.value, later.value];
  if (left === right) return { pass: true };
  const message = { code: 'text-followers.message', values: { metric: { metric: later.metric }, left, right } };
  return { pass: false, message, left, right, difference: left - right, at: [earlier.at, later.at] };
}
