// All reports → those with long passages that stand in the same body's report of the year before.
import { describeReuse, isLongReuse } from '../../analysis/text/describe-reuse.ts';
import { type ReusedText, readReuse } from '../../analysis/text/find-reused-text.ts';
import { findSameDocuments } from '../../analysis/text/find-same-documents.ts';
import type { Report } from '../../model/report.ts';
import type { Comparison, CorpusRule, ReportCorpus } from '../rule.ts';

const keyOf = (agencyId: string, year: number): string => `${agencyId}/${year}`;

function failPair(pair: ReusedText): Comparison {
  const { agencyId, agency, year } = pair.later.report;
  const { later, earlier, percent } = describeReuse(pair);
  return {
    pass: false,
    message: {
      zh: `${agency} ${year} 年报告有 ${pair.runs.length} 处、共 ${pair.letters} 字与本机关 ${year - 1} 年报告相同（数字除外），占正文 ${percent}%。`,
      en: `${pair.runs.length} passages, ${pair.letters} characters in all, of the ${year} report of ${agency} equal its report of ${year - 1} (numbers apart): ${percent} % of the text.`,
    },
    left: later[0]?.text ?? '',
    right: earlier,
    of: { agencyId, year },
    at: later.map(({ at }) => at),
  };
}

/** The reports whose body has one for the year before. */
function listFollowers(reports: readonly Report[]): Report[] {
  const present = new Set(reports.map((report) => keyOf(report.agencyId, report.year)));
  return reports.filter((report) => present.has(keyOf(report.agencyId, report.year - 1)));
}

const isOfLastYear = ({ earlier, later }: ReusedText): boolean =>
  earlier.report.agencyId === later.report.agencyId && earlier.report.year === later.report.year - 1;

function compareReports({ reports }: ReportCorpus): Comparison[] {
  const same = new Set(findSameDocuments(reports).map((pair) => pair.later));
  const pairs = readReuse(reports).filter(
    (pair) => isOfLastYear(pair) && isLongReuse(pair) && !same.has(pair.later.report),
  );
  const failed = new Set(pairs.map((pair) => pair.later.report));
  const passed = listFollowers(reports).filter((report) => !failed.has(report));
  return [...pairs.map(failPair), ...passed.map((): Comparison => ({ pass: true }))];
}

export const corpusReusedLastYear: CorpusRule = {
  id: 'corpus-reused-last-year',
  level: 'info',
  scope: 'corpus',
  family: 'corpus',
  statement: {
    zh: '报告正文没有大段沿用本机关上一年报告的文字。',
    en: 'The text holds no long passages of the same body’s report of the year before.',
  },
  remedy: {
    zh: '核对沿用的段落是否仍符合本年情况，尤其是存在问题和改进措施。',
    en: 'Check whether the repeated passages still hold for this year, above all problems and improvements.',
  },
  basis: {
    zh: '《政府信息公开条例》第五十条：年度报告应当载明本年度工作情况、存在的主要问题及改进情况。',
    en: 'Article 50 of the Regulations: the report tells of the year’s work, its main problems and improvements.',
  },
  tolerance: {
    zh: '引言、标题、表格、格式规定的用语和多数机关共用的语句（超过 1% 的机关，至少多于 3 个）不计；数字和本机关名称不参与比较；一处达 80 字或合计达正文 10% 才提示。职责、制度逐年不变的，沿用是正常的。',
    en: 'The preamble, headings, tables, the form’s own wording and what many bodies write (more than 1 % of them, at least four) do not count; numbers and the body’s name are not compared; told from a passage of 80 characters or 10 % of the text on. Where duties and rules do not change, repeating them is natural.',
  },
  applies: ({ reports }) =>
    listFollowers(reports).length > 0 || {
      reason: { zh: '没有同一机关相邻两年的报告。', en: 'There are no reports of one body for two consecutive years.' },
    },
  test: compareReports,
};
