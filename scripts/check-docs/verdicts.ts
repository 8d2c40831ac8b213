// What the original shows of each finding in the reports of content.

export interface Verdict {
  agencyId: string;
  year: number;
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
    note: 'The original prints 18 of which 7, 5 and 5.',
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
    agencyId: '350128-czj',
    year: 2011,
    rule: 'published-late',
    isTrue: true,
    note: 'The page is dated 2012-05-14; the signature, 2012-02-17, is in time.',
  },
  {
    agencyId: '350128-gaj',
    year: 2009,
    rule: 'published-late',
    isTrue: true,
    note: 'The page is dated 2010-05-12, the signature 2010-04-10.',
  },
  {
    agencyId: '350128-jyj',
    year: 2011,
    rule: 'published-late',
    isTrue: true,
    note: 'The page is dated 2012-05-09; the signature, 2012-01-20, is in time.',
  },
  {
    agencyId: '350128-pingtan-sthjj',
    year: 2013,
    rule: 'published-late',
    isTrue: true,
    note: 'The page is dated 2014-04-25; the signature is of 2013-12-20, before the year was over.',
  },
  {
    agencyId: '350128-pingtan-tzcjj',
    year: 2025,
    rule: 'published-late',
    isTrue: true,
    note: 'The page is dated 2026-04-17; the signature, 2026-01-28, is in time.',
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
    agencyId: '350128-pingtan-czj',
    year: 2014,
    rule: 'digits-run-together',
    isTrue: false,
    note: 'The table of the original has one column of numbers, each a number of its own; the reader takes it for two columns.',
  },
  {
    agencyId: '350128-gaj',
    year: 2009,
    rule: 'digits-run-together',
    isTrue: false,
    note: 'The table of the original has one column of numbers, each a number of its own; the reader takes it for two columns.',
  },
  {
    agencyId: '350128-pingtan-jtj',
    year: 2012,
    rule: 'digits-run-together',
    isTrue: false,
    note: 'The table of the original has one column of numbers, each a number of its own; the reader takes it for two columns.',
  },
  {
    agencyId: '350128-jyj',
    year: 2011,
    rule: 'digits-run-together',
    isTrue: false,
    note: 'The table of the original has one column of numbers, each a number of its own; the reader takes it for two columns.',
  },
  {
    agencyId: '350128-syjj',
    year: 2011,
    rule: 'digits-run-together',
    isTrue: false,
    note: 'The table of the original has one column of numbers, each a number of its own; the reader takes it for two columns.',
  },
  {
    agencyId: '350128-pingtan-czj',
    year: 2020,
    rule: 'digits-run-together',
    isTrue: false,
    note: 'The original prints 2笔 984361元, two cells each with its unit; the reader leaves both.',
  },
];

/** What a rule finds in many reports for one reason. */
export const usualVerdicts: readonly Pick<Verdict, 'rule' | 'isTrue' | 'note'>[] = [
  {
    rule: 'digits-run-together',
    isTrue: true,
    note: 'The copy of the page that was read prints the cells of a row, or of the table, without what parts them.',
  },
];
