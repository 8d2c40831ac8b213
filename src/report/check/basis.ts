// The legal texts that rules rest on, named once.
import type { Bilingual } from './rule.ts';

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
