// What a rule is: a statement about one figure, report, series or corpus, and the test of it.

import type { Figure, Position } from '../model/figure.ts';
import type { Level, Side } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type { ReportKey } from '../model/report-key.ts';

function because(zh: string, en: string): NotApplicable {
  const reason: Bilingual = { zh, en };
  return { reason };
}

/** The reasons why rules have nothing to say, for those that several rules share. */
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

/** What whoever publishes a report can do about a finding, for the remedies that several rules share. */
export const remedy = {
  recount: {
    zh: '请核对所列单元格，改正误填的一个，再更新发布的报告。',
    en: 'Check the cells named, correct the one that is wrong, and publish the report again.',
  },
  agree: {
    zh: '请核对正文与表格的数字；口径不同的，在正文中写明。',
    en: 'Check the number in the text against the table; where they count different things, say so in the text.',
  },
} as const satisfies Record<string, Bilingual>;

/** The legal texts that rules rest on, named once. */
export const basis = {
  /** The three tables of the forms of 2019 and 2021. */
  form: {
    zh: '《政府信息公开条例》第五十条；年度报告格式（国办公开办函〔2019〕60号、〔2021〕30号）。',
    en: 'Article 50 of the Regulations on Open Government Information; the report formats of 2019 (国办公开办函〔2019〕60号) and 2021 (〔2021〕30号).',
  },
  balance: {
    zh: '年度报告格式（国办公开办函〔2019〕60号、〔2021〕30号）第三部分表头：“第一项加第二项之和，等于第三项加第四项之和”。',
    en: 'Head of the table of part three in the formats of 2019 and 2021: “the sum of items one and two equals the sum of items three and four”.',
  },
  content: {
    zh: '《政府信息公开条例》第五十条规定了年度报告应当包括的内容。',
    en: 'Article 50 of the Regulations on Open Government Information says what an annual report contains.',
  },
  deadline: {
    zh: '《政府信息公开条例》第四十九条：政府部门每年1月31日前，本级政府每年3月31日前公布上一年度的年度报告；2018年度及以前的报告适用2008年施行的条例第三十一条（3月31日前）。',
    en: 'Article 49 of the Regulations: departments publish by 31 January, governments by 31 March of the next year; reports on 2018 and before fall under article 31 of the Regulations of 2008 (31 March for all).',
  },
  period: {
    zh: '《政府信息公开条例》第四十九条：年度报告所报的是上一年度的情况。',
    en: 'Article 49 of the Regulations: a report is about the year before.',
  },
  table2014: {
    zh: '政府信息公开情况统计表（2014 年式）：表中分项由总项列出。',
    en: 'The statistics table (统计表) of the 2014 form lists these rows as the parts of that one.',
  },
  table2008: {
    zh: '政府信息公开情况统计表（省级，2008—2018 年）：表中分项由总项列出。',
    en: 'The provincial statistics table of 2008–2018 lists these rows as the parts of that one.',
  },
  consistency: {
    zh: '同一报告对同一事项的表述应当一致；《政府信息公开条例》第六条要求及时、准确地公开政府信息。',
    en: 'One report states one fact in one way; article 6 of the Regulations asks for information to be accurate.',
  },
} as const satisfies Record<string, Bilingual>;

/** The same words in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** What a rule is about, by scope. */
export interface FigureInReport {
  readonly figure: Figure;
  readonly report: Report;
}

/** The reports of one agency, sorted by year. */
export interface ReportSeries {
  readonly agencyId: string;
  readonly reports: readonly Report[];
}

/** All reports, of all agencies and years. */
export interface ReportCorpus {
  readonly reports: readonly Report[];
}

export type RuleScope = 'figure' | 'report' | 'series' | 'corpus';
export type RuleFamily = 'cells' | 'structure' | 'sums' | 'text' | 'years' | 'corpus';

/** One comparison that does not hold. */
export interface Failure {
  pass: false;
  message: Bilingual;
  left?: Side;
  right?: Side;
  /** left − right, where both are numbers. */
  difference?: number;
  /** The report that `at` points into; rules over a series or a corpus say it. */
  of?: ReportKey;
  at: Position[];
}

export type Comparison = { pass: true } | Failure;

/** Why a rule has nothing to say about its subject. */
export interface NotApplicable {
  reason: Bilingual;
}

export interface Rule<Subject> {
  /** Permanent: kebab-case, named like its file. */
  readonly id: string;
  readonly level: Level;
  readonly scope: RuleScope;
  readonly family: RuleFamily;
  /** One sentence that holds where the rule passes. */
  readonly statement: Bilingual;
  /** What whoever publishes the report can do about a finding. */
  readonly remedy: Bilingual;
  /** The article or form that the statement rests on. */
  readonly basis: Bilingual;
  /** What may differ without being wrong. */
  readonly tolerance?: Bilingual;
  applies(subject: Subject): true | NotApplicable;
  /** One outcome for each comparison made; called only where the rule applies. */
  test(subject: Subject): Comparison[];
}

export interface FigureRule extends Rule<FigureInReport> {
  readonly scope: 'figure';
}

export interface ReportRule extends Rule<Report> {
  readonly scope: 'report';
}

export interface SeriesRule extends Rule<ReportSeries> {
  readonly scope: 'series';
}

export interface CorpusRule extends Rule<ReportCorpus> {
  readonly scope: 'corpus';
}

export type AnyRule = FigureRule | ReportRule | SeriesRule | CorpusRule;
