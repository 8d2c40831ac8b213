// Reviews and lawsuits: the text against table four, or against the 统计表 of 2014.
import { metricsOfCases } from '../../../forms/facts.ts';
import { basis } from '../basis.ts';
import { describeDifference } from '../compare/compare-statement.ts';
import { type FigureMap, findExact, mapFigures } from '../compare/figure-map.ts';
import { listPassages, type PlacedPassage } from '../compare/list-passages.ts';
import { type AppealCount, readAppealCounts } from '../compare/read-appeal-counts.ts';
import { notApplicable } from '../not-applicable.ts';
import { remedy } from '../remedy.ts';
import type { Outcome, ReportRule } from '../rule.ts';

const printed = { review: metricsOfCases('review'), suit: metricsOfCases('suit') };
const names = { review: { zh: '行政复议', en: 'Reviews' }, suit: { zh: '行政诉讼', en: 'Lawsuits' } };
const ABOUT_DISCLOSURE = /信息公开|政务公开|依申请|申请公开|申请/;

export const textAppeals: ReportRule = {
  id: 'text-appeals',
  level: 'warning',
  scope: 'report',
  family: 'text',
  statement: {
    zh: '正文所说的行政复议、行政诉讼件数与表格一致，“没有发生”时表格为 0。',
    en: 'The reviews and lawsuits that the text counts are those of the table; where it says there were none, the table has 0.',
  },
  remedy: remedy.agree,
  basis: basis.consistency,
  tolerance: {
    zh: '行政诉讼按“未经复议直接起诉”与“复议后起诉”之和，或其中之一比较；正文只说维持、纠正、审结等一部分的不比较。',
    en: 'Lawsuits are compared with those filed directly plus those after review, or with one of the two; statements on some cases only (upheld, concluded) are not compared.',
  },
  applies(report) {
    const figures = mapFigures(report);
    const isPrinted = [...printed.review, ...printed.suit].flat().some((id) => figures.has(id));
    return isPrinted || notApplicable.noAppeals;
  },
  test(report) {
    const figures = mapFigures(report);
    const passages = listPassages(report).filter((passage) => ABOUT_DISCLOSURE.test(passage.text + passage.heading));
    return passages.flatMap((passage) =>
      readAppealCounts(passage).flatMap((count) => compareCount(figures, passage, count)),
    );
  },
};

function compareCount(figures: FigureMap, passage: PlacedPassage, count: AppealCount): Outcome[] {
  const ids = printed[count.kind].find((group) => group.every((id) => findExact(figures, id)));
  const cells = (ids ?? []).flatMap((id) => findExact(figures, id) ?? []);
  if (cells.length === 0) return [];
  const sum = cells.reduce((total, cell) => total + cell.value, 0);
  // 无行政诉讼 is no reading of one half of the table's lawsuits.
  const readings = count.value === 0 ? [sum] : [sum, ...cells.map((cell) => cell.value)];
  if (readings.includes(count.value)) return [{ pass: true }];
  const at = [passage.locate(count.start, count.end), ...cells.map((cell) => cell.at)];
  return [{ ...describeDifference(names[count.kind], count.value, sum), at }];
}
