// The expressions that meet short strings only → how long those are at the most, and why.

export interface CappedPattern {
  file: string;
  /** How the expression begins. */
  source: string;
  /** Characters that it meets at the most. */
  longest: number;
  why: string;
}

const ofQuantity =
  'find-quantities.ts cuts the words before, between and behind quantities to REACH, 600 characters; at most two are joined.';
const narrative = 'src/report/extract/narrative';

/** Over so short a string also a search that grows with the square of its length is done in no time, which is measured. */
export const cappedPatterns: readonly CappedPattern[] = [
  ...[
    ['find-quantities.ts', '(?:同比|较|相较|比)[^,]*'],
    ['is-of-report.ts', '要求[^,]*'],
    ['publishing-clause.ts', '(?:总|合计|累计|数目'],
    ['publishing-clause.ts', '(?:新增|新|实际'],
    ['publishing-clause.ts', '(?:各类|各项|相关|政府|政务|公开|图文|原创)*(?:信息|资讯)?$'],
    ['vocabulary.ts', '公开栏(?!目)|法定主动公开内容'],
    ['publishing-clause.ts', '(?:各类|各级|各种|各项)[^、]*信息$'],
    ['read-request-counts.ts', '主动公开其他|其他(?:社会)?'],
    ['publishing-clause.ts', '本部门|本单位|[本我]局'],
    ['read-publications.ts', '(?:撤销|撤回|删除)[^,;。]*'],
    ['extract-narrative.ts', '收取[^,]*处理费'],
  ].map(([file = '', source = '']) => ({ file: `${narrative}/${file}`, source, longest: 1300, why: ofQuantity })),
  {
    file: 'src/report/extract/identity/find-scope.ts',
    source: '公开.*(?:报告|年报)',
    longest: 60,
    why: 'isTitle() looks at no longer line.',
  },
  {
    file: 'src/report/read/html/read-meta.ts',
    source: '公开.*(?:报告|年报)',
    longest: 200,
    why: 'Only titles of at most LONGEST_TITLE are looked at.',
  },
  {
    file: `${narrative}/is-of-others.ts`,
    source: '^(.*?[省市县区州盟旗镇乡])',
    longest: 500,
    why: 'A name is what stands before a quantity: at most 12 of some 30 characters each.',
  },
  {
    file: `${narrative}/read-channels.ts`,
    source: '(?:主动|信息|公开|发布|建设',
    longest: 60,
    why: 'headedChannel() looks at no longer topic.',
  },
  {
    file: 'src/report/find/label-sense.ts',
    source: '(?:[不未非无没否勿]|本年度?',
    longest: 16,
    why: 'claimQualifier() in tokenize.ts gives it the last 16 characters before a label.',
  },
];

const fits = ({ file, source }: CappedPattern, pattern: { place: string; source: string }): boolean =>
  pattern.place.startsWith(`${file}:`) && pattern.source.startsWith(source);

/** How many characters an expression meets; `undefined` where that depends on the document. */
export const longestFor = (pattern: { place: string; source: string }): number | undefined =>
  cappedPatterns.find((capped) => fits(capped, pattern))?.longest;

/** Entries whose expression is no longer there. */
export const findStale = (patterns: readonly { place: string; source: string }[]): CappedPattern[] =>
  cappedPatterns.filter((capped) => !patterns.some((pattern) => fits(capped, pattern)));
