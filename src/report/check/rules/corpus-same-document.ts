// All reports → pairs under two names or years that are one document.
import { nameReport } from '../../analysis/text/describe-reuse.ts';
import { findSameDocuments, type SameDocuments } from '../../analysis/text/find-same-documents.ts';
import type { Comparison, CorpusRule, ReportCorpus } from '../rule.ts';

function failPair({ earlier, later, share }: SameDocuments): Comparison {
  const percent = (share * 100).toFixed(1);
  return {
    pass: false,
    message: {
      zh: `${nameReport(later)} 年报告与${nameReport(earlier)} 年报告有 ${percent}% 的语句逐字逐数相同，两者都有的数字没有差别。`,
      en: `${nameReport(later)} and ${nameReport(earlier)} have ${percent} % of their clauses in common, word for word and number for number, and no figure of both differs.`,
    },
    left: later.title,
    right: earlier.title,
    of: { agencyId: later.agencyId, year: later.year },
    at: [],
  };
}

function compareReports({ reports }: ReportCorpus): Comparison[] {
  const pairs = findSameDocuments(reports);
  const failed = new Set(pairs.map(({ later }) => later));
  return [
    ...pairs.map(failPair),
    ...reports.filter((report) => !failed.has(report)).map((): Comparison => ({ pass: true })),
  ];
}

export const corpusSameDocument: CorpusRule = {
  id: 'corpus-same-document',
  level: 'warning',
  scope: 'corpus',
  family: 'corpus',
  statement: {
    zh: '没有同一份文件以两个机关或两个年度的名义出现。',
    en: 'No document appears under two bodies or two years.',
  },
  remedy: {
    zh: '核对两份文件的来源；挂错年度或机关的，换成正确的报告。',
    en: 'Check where both come from; replace the one that was filed under the wrong body or year.',
  },
  basis: {
    zh: '《政府信息公开条例》第四十九条：每个行政机关每年公布一份上一年度的报告。',
    en: 'Article 49 of the Regulations: each body publishes one report on each past year.',
  },
  tolerance: {
    zh: '正文 200 字以上、95% 以上语句（含数字）相同、且没有相互矛盾的数字，才视为同一份文件。机关合署办公的，两个名称下可以是同一份报告。',
    en: 'Two texts of at least 200 characters are one document where 95 % of their clauses are equal, numbers included, and no figure of both differs. Bodies that share one office may publish one report under two names.',
  },
  applies: ({ reports }) => reports.length > 1 || { reason: { zh: '只有一份报告。', en: 'There is only one report.' } },
  test: compareReports,
};
