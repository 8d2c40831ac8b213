// Followers of the WeChat or Weibo account: what one place of the text says against what another says.

import { isOfReport } from '../../extract/narrative/is-of-report.ts';
import { readFollowers } from '../../extract/narrative/read-followers.ts';
import type { Position } from '../../model/figure.ts';
import type { Report } from '../../model/report.ts';
import { nameMetric } from '../compare/name-metric.ts';
import { listPassages } from '../list-passages.ts';
import { basis, type Comparison, notApplicable, type ReportRule } from '../rule.ts';

interface Stated {
  metric: string;
  value: number;
  /** The account's name in quotation marks, empty without one. */
  account: string;
  at: Position;
}

const ACCOUNT = /“([^”]{2,16})”(?=[^“”]*$)/;

export const textFollowers: ReportRule = {
  id: 'text-followers',
  level: 'warning',
  scope: 'report',
  family: 'text',
  statement: {
    zh: '正文各处所说的同一账号的关注（订阅）人数一致。',
    en: 'All places of the text give one account the same number of followers.',
  },
  remedy: {
    zh: '请核对两处数字；账号或日期不同的，在正文中写明。',
    en: 'Check the two numbers; where they are about different accounts or days, say so.',
  },
  basis: basis.consistency,
  tolerance: {
    zh: '名称不同的账号、约数、往年和新增的人数不比较。',
    en: 'Accounts of different names, approximate numbers, earlier years and increases are not compared.',
  },
  applies: (report) => listStated(report).length > 0 || notApplicable.noStatement,
  test(report) {
    const stated = listStated(report);
    return stated.flatMap((later, index) => {
      const earlier = stated.slice(0, index).find((other) => isSameAccount(other, later));
      return earlier ? [compare(earlier, later)] : [];
    });
  },
};

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
  const name = nameMetric(later.metric);
  const message = {
    zh: `${name.zh}：正文一处为 ${left}，另一处为 ${right}。`,
    en: `${name.en}: ${left} in one place of the text, ${right} in another.`,
  };
  return { pass: false, message, left, right, difference: left - right, at: [earlier.at, later.at] };
}
