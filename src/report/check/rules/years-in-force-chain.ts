// Two consecutive years of one body → documents in force against last year's plus issued minus repealed.
import { listStocks, type Stock } from '../../../forms/sums.ts';
import { listNeighbours, type Neighbours, nameGaps } from '../../analysis/list-neighbours.ts';
import { readReported } from '../../analysis/read-point.ts';
import { nounOf } from '../compare/name-metric.ts';
import type { Comparison, ReportSeries, SeriesRule } from '../rule.ts';

const stocks = listStocks();

function compareStock({ before, after }: Neighbours, { table, row, there, more, less }: Stock): Comparison[] {
  const noun = nounOf(table, row);
  const last = readReported(before, there);
  const issued = readReported(after, more);
  const repealed = readReported(after, less);
  const present = readReported(after, there);
  if (!last || !issued || !repealed || !present) return [];
  const expected = last.value + issued.value - repealed.value;
  if (present.value === expected) return [{ pass: true }];
  const sum = `${last.value} + ${issued.value} − ${repealed.value} = ${expected}`;
  const failure: Comparison = {
    pass: false,
    message: {
      zh: `${after.year} 年${noun.zh}现行有效件数为 ${present.value}；按 ${before.year} 年现行有效加本年制发减本年废止为 ${sum}。`,
      en: `In ${after.year}, ${noun.en} in force are ${present.value}; those in force in ${before.year} plus issued minus repealed give ${sum}.`,
    },
    left: present.value,
    right: expected,
    difference: present.value - expected,
    of: { agencyId: after.agencyId, year: after.year },
    at: [present.at, issued.at, repealed.at],
  };
  return [failure];
}

const compareYears = ({ reports }: ReportSeries): Comparison[] =>
  listNeighbours(reports).flatMap((pair) => stocks.flatMap((stock) => compareStock(pair, stock)));

export const yearsInForceChain: SeriesRule = {
  id: 'years-in-force-chain',
  level: 'warning',
  scope: 'series',
  family: 'years',
  statement: {
    zh: '现行有效件数等于上一年现行有效件数加本年制发件数减本年废止件数。',
    en: 'Documents in force equal those in force a year before, plus issued, minus repealed.',
  },
  remedy: {
    zh: '核对文件清理结果；自动失效、文件移交等使现行有效数变动的，在第六部分说明。',
    en: 'Check the list of documents in force; where documents lapsed or moved to another body, say so in section six.',
  },
  basis: {
    zh: '《政府信息公开条例》第二十条第（一）项；国办公开办函〔2021〕30号所附格式第二部分。',
    en: 'Article 20 (1) of the Regulations; section two of the form annexed to notice 〔2021〕30.',
  },
  tolerance: {
    zh: '只在相邻两年都用 2021 年式表格时比较；2019 年式“对外公开总数量”口径不同，不比。有效期届满自动失效、机构调整移交、统计范围变化、下级新纳入统计，都可使等式不成立。',
    en: 'Compared only where both years print the table of 2021; “public in total” of 2019 counts something else. Documents that lapse by themselves, move to another body or newly come into the count are innocent causes.',
  },
  applies(series) {
    if (compareYears(series).length > 0) return true;
    const gaps = nameGaps(series.reports);
    return {
      reason: {
        zh: `没有相邻两年都印有现行有效件数、并印有本年制发和废止件数的报告。${gaps.zh}`,
        en: `No two consecutive years print what the comparison needs: in force in both, issued and repealed in the later.${gaps.en}`,
      },
    };
  },
  test: compareYears,
};
