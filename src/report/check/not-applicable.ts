// The reasons why rules have nothing to say, for those that several rules share.
import type { Bilingual, NotApplicable } from './rule.ts';

function because(zh: string, en: string): NotApplicable {
  const reason: Bilingual = { zh, en };
  return { reason };
}

export const notApplicable = {
  noRequests: because('报告中没有可读的申请办理情况表。', 'The report has no readable table of requests.'),
  noAppeals: because('报告中没有可读的复议诉讼情况表。', 'The report has no readable table of appeals.'),
  noActive: because('报告中没有可读的主动公开情况表。', 'The report has no readable table of disclosures.'),
  no2014: because('报告中没有 2014 年式统计表。', 'The report has no statistics table of the 2014 form.'),
  no2008: because('报告中没有省级统计表。', 'The report has no provincial statistics table.'),
  noTable: because('报告中没有法定表格。', 'The report has no statutory table.'),
  olderForm: because(
    '2019 年以前的报告没有固定的六个部分和三张表格。',
    'Before 2019 reports had no fixed sections and tables.',
  ),
  noStatement: because('正文没有写明这一数字。', 'The text does not state this number.'),
  noDate: because('报告没有写明公布日期。', 'The report does not say when it was published.'),
  township: because(
    '条例第四十九条没有规定乡镇、街道的公布期限。',
    'Article 49 sets no day for townships and subdistricts.',
  ),
  noText: because('报告没有可读的正文。', 'The report has no readable text.'),
} as const satisfies Record<string, NotApplicable>;
