// All reports → those with long passages that stand in another body's report of the same or an earlier year.
import { describeReuse, isLongReuse, nameReport } from '../../analysis/text/describe-reuse.ts';
import { mostOthers, type ReusedText, readReuse } from '../../analysis/text/find-reused-text.ts';
import { findSameDocuments } from '../../analysis/text/find-same-documents.ts';
import type { Report } from '../../model/report.ts';
import type { Bilingual, Comparison, CorpusRule, ReportCorpus } from '../rule.ts';

/** Each report is compared with its closest relatives only, so a full count is a lower bound. */
function countOthers(others: number): Bilingual {
  if (others === 0) return { zh: '', en: '' };
  const more = others + 1 >= mostOthers;
  return {
    zh: `；另有${more ? '至少' : ''} ${others} 份其他机关的报告与之有相同段落`,
    en: `; ${more ? 'at least ' : ''}${others} more reports of other bodies share passages with it`,
  };
}

function failReport(pair: ReusedText, others: number): Comparison {
  const { agencyId, year } = pair.later.report;
  const { later, earlier, percent } = describeReuse(pair);
  const more = countOthers(others);
  const [present, source] = [nameReport(pair.later.report), nameReport(pair.earlier.report)];
  return {
    pass: false,
    message: {
      zh: `${present} 年报告有 ${pair.runs.length} 处、共 ${pair.letters} 字与${source} 年报告相同（数字除外），占正文 ${percent}%${more.zh}。`,
      en: `${pair.runs.length} passages, ${pair.letters} characters in all, of ${present} equal ${source} (numbers apart): ${percent} % of the text${more.en}.`,
    },
    left: later[0]?.text ?? '',
    right: earlier,
    of: { agencyId, year },
    at: later.map(({ at }) => at),
  };
}

function groupByLater(pairs: readonly ReusedText[]): Map<Report, ReusedText[]> {
  const groups = new Map<Report, ReusedText[]>();
  for (const pair of pairs) groups.set(pair.later.report, [...(groups.get(pair.later.report) ?? []), pair]);
  return groups;
}

const mostShared = (a: ReusedText, b: ReusedText): ReusedText => (b.letters > a.letters ? b : a);

/** One finding a report, about the report that it shares most with. */
function compareReports({ reports }: ReportCorpus): Comparison[] {
  const same = new Set(findSameDocuments(reports).map((pair) => pair.later));
  const pairs = readReuse(reports).filter(
    ({ earlier, later }) => earlier.report.agencyId !== later.report.agencyId && !same.has(later.report),
  );
  const groups = groupByLater(pairs.filter(isLongReuse));
  return reports.map((report) => {
    const shared = groups.get(report);
    return shared ? failReport(shared.reduce(mostShared), shared.length - 1) : { pass: true };
  });
}

export const corpusReusedOtherBody: CorpusRule = {
  id: 'corpus-reused-other-body',
  level: 'info',
  scope: 'corpus',
  family: 'corpus',
  statement: {
    zh: '报告正文没有与其他机关报告相同的大段文字。',
    en: 'The text holds no long passages of another body’s report.',
  },
  remedy: {
    zh: '核对相同的段落是否符合本机关的实际情况。',
    en: 'Check whether the shared passages describe this body.',
  },
  basis: {
    zh: '《政府信息公开条例》第四十九条、第五十条：各行政机关报告本机关上一年度的工作情况。',
    en: 'Articles 49 and 50 of the Regulations: each body reports on its own work of the past year.',
  },
  tolerance: {
    zh: '引言、标题、表格、格式规定的用语和多数机关共用的语句（超过 1% 的机关，至少多于 3 个）不计；数字和本机关名称不参与比较；一处达 80 字或合计达正文 10% 才提示。上级下发的统一文本会使各机关文字相同；只说明相同，不说明谁先写。',
    en: 'The preamble, headings, tables, the form’s own wording and what many bodies write (more than 1 % of them, at least four) do not count; numbers and names are not compared; told from a passage of 80 characters or 10 % of the text on. A text handed down from above makes reports alike; equal says nothing about who wrote it.',
  },
  applies: ({ reports }) =>
    new Set(reports.map((report) => report.agencyId)).size > 1 || {
      reason: { zh: '只有一个机关的报告。', en: 'There are reports of one body only.' },
    },
  test: compareReports,
};
