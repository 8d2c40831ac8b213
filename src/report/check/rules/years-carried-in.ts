// Two consecutive years of one body → requests carried in against those carried out the year before, by applicant.
import { type Carry, listCarries } from '../../../forms/sums.ts';
import { listNeighbours, type Neighbours, nameGaps } from '../../analysis/list-neighbours.ts';
import { readReported } from '../../analysis/read-point.ts';
import { nameOf } from '../compare/name-metric.ts';
import type { Comparison, ReportSeries, SeriesRule } from '../rule.ts';

const carries = listCarries();

function compareColumn({ before, after }: Neighbours, { column, now, yearBefore }: Carry): Comparison[] {
  const left = readReported(after, now);
  const right = readReported(before, yearBefore);
  if (!left || !right) return [];
  if (left.value === right.value) return [{ pass: true }];
  const name = nameOf('requests', column);
  const failure: Comparison = {
    pass: false,
    message: {
      zh: `${after.year} 年上年结转（${name.zh}）为 ${left.value}，${before.year} 年结转下年度（${name.zh}）为 ${right.value}。`,
      en: `Carried in for ${after.year} (${name.en}) is ${left.value}; carried out of ${before.year} (${name.en}) is ${right.value}.`,
    },
    left: left.value,
    right: right.value,
    difference: left.value - right.value,
    of: { agencyId: after.agencyId, year: after.year },
    at: [left.at],
  };
  return [failure];
}

const compareYears = ({ reports }: ReportSeries): Comparison[] =>
  listNeighbours(reports).flatMap((pair) => carries.flatMap((carry) => compareColumn(pair, carry)));

export const yearsCarriedIn: SeriesRule = {
  id: 'years-carried-in',
  level: 'warning',
  scope: 'series',
  family: 'years',
  statement: {
    zh: '“上年结转政府信息公开申请数量”等于上一年报告的“结转下年度继续办理”，逐列相等。',
    en: 'Requests carried in equal those that last year’s report carried out, column by column.',
  },
  remedy: {
    zh: '核对上一年年报第三部分“四、结转下年度继续办理”一行；上一年数字有误的，在本年报告中说明。',
    en: 'Compare with the last row of section three of last year’s report; where last year’s figure was wrong, say so.',
  },
  basis: {
    zh: '国办公开办函〔2019〕60号、〔2021〕30号所附格式第三部分。',
    en: 'Section three of the forms annexed to notices 〔2019〕60 and 〔2021〕30.',
  },
  tolerance: {
    zh: '只比较相邻两年都有数字的格。机构合并、职能划转、上一年数字事后更正，都会使两者不等。',
    en: 'Only cells with numbers in both of two consecutive years are compared. Merged bodies, transferred duties and later corrections are innocent causes.',
  },
  applies(series) {
    if (compareYears(series).length > 0) return true;
    const gaps = nameGaps(series.reports);
    return {
      reason: {
        zh: `没有相邻两年都印有结转数的报告。${gaps.zh}`,
        en: `No two consecutive years both print what was carried over.${gaps.en}`,
      },
    };
  },
  test: compareYears,
};
