// What the original shows of each finding in the reports of content.

export interface Verdict {
  /** Left out where the same holds of all findings of the rule. */
  agencyId?: string;
  year?: number;
  rule: string;
  /** A false alarm is a bug of the rule and does not stay in this list for long. */
  isTrue: boolean;
  note: string;
}

export const verdicts: readonly Verdict[] = [
  {
    agencyId: '320813-gov',
    year: 2023,
    rule: 'appeals-total',
    isTrue: true,
    note: 'The original prints 10 and 1 with the total 0, and 5 with the total 0.',
  },
  {
    agencyId: '320813-gov',
    year: 2023,
    rule: 'label-wording',
    isTrue: true,
    note: 'The original prints 其他法律行政止公开.',
  },
  {
    agencyId: '350128-gwh',
    year: 2019,
    rule: 'text-parts',
    isTrue: true,
    note: 'The original lists eleven kinds in one bracket, the last of them “other”; they give 2533, not 2599.',
  },
  {
    agencyId: '310000-zfb',
    year: 2025,
    rule: 'table-incomplete',
    isTrue: true,
    note: 'Innocent: the original is a PDF whose rows were broken up when it became the text that was read; the six rows are there and cannot be told apart.',
  },
  {
    agencyId: '310000-zfb',
    year: 2025,
    rule: 'table-missing',
    isTrue: true,
    note: 'Innocent: the original has both tables; in the text that was read their labels stand apart from their numbers.',
  },
  {
    agencyId: '350128-gwhb',
    year: 2025,
    rule: 'text-requests',
    isTrue: true,
    note: 'The original says 受理公开申请34件 in part one; its table has 32 received, none brought forward, 32 closed.',
  },
  {
    agencyId: '350128-pingtan-gzw',
    year: 2019,
    rule: 'period-whole-year',
    isTrue: true,
    note: 'The original prints 2019年9月1日至2019年12月31日; it does not say why.',
  },
  {
    agencyId: '350128-pingtan-pqglj-haitan',
    year: 2019,
    rule: 'period-whole-year',
    isTrue: true,
    note: 'The original prints 2019年9月1日起至2019年12月31日; it does not say why.',
  },
  {
    agencyId: '350128-pingtan-zrzyj',
    year: 2019,
    rule: 'section-missing',
    isTrue: true,
    note: 'The original ends with part five.',
  },
  {
    agencyId: '370300-kjj',
    year: 2021,
    rule: 'text-parts',
    isTrue: true,
    note: 'The original prints 388 of which 20, 275 and 113, and 21 of which 6 and 12 (twice).',
  },
  {
    agencyId: '371000-gxj',
    year: 2020,
    rule: 'cell-blank',
    isTrue: true,
    note: 'The five cells of 行政复议 are blank in the original, those of the lawsuits are 0.',
  },
  {
    agencyId: '371000-gxj',
    year: 2020,
    rule: 'label-wording',
    isTrue: true,
    note: 'The original prints 属于国际秘密.',
  },
  {
    agencyId: '371000-gxj',
    year: 2020,
    rule: 'text-parts',
    isTrue: true,
    note: 'The original prints 18 of which 7, 5 and 5; it does not say that these are all.',
  },
  {
    agencyId: '371000-kjj',
    year: 2016,
    rule: 'text-interpretations',
    isTrue: true,
    note: 'The original says 25 in part three and 13 in its table.',
  },
  {
    agencyId: '371000-kjj',
    year: 2016,
    rule: 'text-requests',
    isTrue: true,
    note: 'The original says 3 in part six and 1 in its table.',
  },
  {
    agencyId: '371003-kjj',
    year: 2022,
    rule: 'table-missing',
    isTrue: true,
    note: 'The text of the original goes from heading to heading; no table was retrieved with it.',
  },
  {
    agencyId: '310000-zfb',
    year: 2025,
    rule: 'table-incomplete',
    isTrue: false,
    note: 'The copy that was read is text out of a PDF; six rows stand apart from their table there.',
  },
  {
    agencyId: '310000-zfb',
    year: 2025,
    rule: 'table-missing',
    isTrue: false,
    note: 'The copy that was read is text out of a PDF; both tables lie in pieces there.',
  },
  {
    agencyId: '350128-gwhb',
    year: 2025,
    rule: 'text-requests',
    isTrue: true,
    note: 'The text counts 34 requests to the committee and its office together, the table 32.',
  },
  {
    agencyId: '350128-pingtan-gzw',
    year: 2019,
    rule: 'period-whole-year',
    isTrue: true,
    note: 'The bureau was set up in August 2019; the original reports on September to December.',
  },
  {
    agencyId: '350128-pingtan-pqglj-haitan',
    year: 2019,
    rule: 'period-whole-year',
    isTrue: true,
    note: 'The administration was set up in August 2019; the original reports on September to December.',
  },
  {
    agencyId: '350128-pingtan-zrzyj',
    year: 2019,
    rule: 'section-missing',
    isTrue: true,
    note: 'The original announces five parts and ends after the fifth.',
  },
  {
    agencyId: '310000-zfb',
    year: 2025,
    rule: 'digits-run-together',
    isTrue: false,
    note: 'The copy sets a piece of the label among the cells of the row; the seven zeros behind it stand apart, and the reader leaves them.',
  },
  {
    agencyId: '350128-pingtan-zrzyj',
    year: 2023,
    rule: 'applicants-total',
    isTrue: true,
    note: 'The original prints seven digits in each row of seven cells: 8100008 for 部分公开, 1 of a business among 8, with 8 as the total.',
  },
  {
    agencyId: '350128-pingtan-jmj',
    year: 2024,
    rule: 'outcomes-total',
    isTrue: true,
    note: 'The original prints seven digits in each row of seven cells: 3000003 received, 3000003 for 本机关不掌握, and 0000000 as （七）总计.',
  },
  {
    agencyId: '350128-pingtan-jmj',
    year: 2024,
    rule: 'requests-balance',
    isTrue: true,
    note: 'The original prints seven digits in each row of seven cells: 3000003 received, 3000003 for 本机关不掌握, and 0000000 as （七）总计.',
  },
  {
    agencyId: '350128-pingtan-nyncj',
    year: 2021,
    rule: 'outcomes-total',
    isTrue: true,
    note: 'The original prints seven digits in each row of seven cells: 2000013 received, 1000001 and 1000012 closed, and 3000003 as （七）总计.',
  },
  {
    agencyId: '350128-pingtan-nyncj',
    year: 2021,
    rule: 'requests-balance',
    isTrue: true,
    note: 'The original prints seven digits in each row of seven cells: 2000013 received, 1000001 and 1000012 closed, and 3000003 as （七）总计.',
  },
  {
    agencyId: '350128-pingtan-zrzyj',
    year: 2020,
    rule: 'outcomes-total',
    isTrue: true,
    note: 'The original prints seven digits in each row of seven cells: 2000002, 4000004, 1000102 and 2000002 closed, and 9000009 as （七）总计.',
  },
  {
    rule: 'digits-run-together',
    isTrue: true,
    note: 'True of the copies that were read: their text has the cells of a row without anything between them, with the characters given here. How the pages themselves look is not known.',
  },
];
