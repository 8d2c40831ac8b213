// A printed label and the wording it resembles → whether it means that wording, and of which year, span or body.

/** What a label says beside its wording that makes its numbers another's. */
export interface LabelScope {
  /** Years printed in the label; a report's own year is no objection. */
  years: readonly number[];
  /** Words for another span or another body: 累计, 去年, 下属单位. */
  others: string | undefined;
}

const digitYear = /(?:19|20)\d{2}(?:年度?)?/gu;
const hanYear = /二[〇零○][〇零○一二][〇零○一二三四五六七八九]年度?/gu;

/** Words that move a number to another span or body unless the wording itself has one of their kind. */
const otherSpans = {
  before: /上一?年度?|去年|前年|往年|历年/u,
  summed: /累计|历年|历史|截至|截止|以来|合并|近[两二三四五六七八九十]年/u,
  partial: /[上下]半年|季度|月份|至今/u,
  /** A share or a growth is no count at all. */
  shared: /占比|比例|比率|百分|同比|环比|增长|增幅|平均|日均|月均/u,
} as const;

/** Words for bodies below or beside the one that reports. */
export const otherBodies = /[下所直]属|下级|下辖|二级单位|基层单位|其[他它]单位|外单位/u;

const others = [...Object.values(otherSpans), otherBodies];

/** 不予公开 and 予以公开 are two letters apart and mean the opposite: a negation may be neither lost nor gained. */
const negations = /[不未非无没否勿]/gu;

const countNegations = (text: string): number => text.match(negations)?.length ?? 0;

/** Whether a label says no where the wording does not, or the other way round. */
export const isOpposite = (printed: string, wording: string): boolean =>
  countNegations(printed) !== countNegations(wording);

const toYear = (printed: string): number =>
  /^\d/u.test(printed)
    ? Number(printed.slice(0, 4))
    : Number([...printed.slice(0, 4)].map((digit) => Math.max(0, '〇一二三四五六七八九'.indexOf(digit))).join(''));

export function stripYears(printed: string): { text: string; years: number[] } {
  const years: number[] = [];
  const take = (found: string, at: number): string => {
    // Digits at the end of a label are a value that ran into it.
    if (found.length > 4 || at + found.length < printed.length) years.push(toYear(found));
    return '';
  };
  return { text: printed.replace(digitYear, take).replace(hanYear, take), years };
}

/** Words before a wording that leave its meaning as it is. */
const neutral = /^(?:其中|本(?:单位|机关|部门|局|年度?)|我(?:单位|局|部门)|全[市县区年]|共|当年|今年)*$/u;
const mark = /^(?:第?[一二三四五六七八九十]{1,3}|\d{1,2})/u;

/** 其中网上本年新收…: a wording that is whole and has more before it names a part of what the wording counts. */
function findPart(printed: string, wording: string): string | undefined {
  if (!printed.endsWith(wording)) return undefined;
  const before = printed.slice(0, -wording.length).replace(/^其中/u, '').replace(mark, '');
  return before.length >= 2 && !neutral.test(before) ? before : undefined;
}

/** The first words of another span or body, or of a part, that the wording does not have of itself. */
export function findOthers(printed: string, wording: string): string | undefined {
  for (const pattern of others) {
    const found = pattern.exec(printed)?.[0];
    if (found && !pattern.test(wording)) return found;
  }
  return wording === '' ? undefined : findPart(printed, wording);
}

/** A span named by a line that is no label; 上年结转 is no span but a row of the form. */
export const findOtherSpan = (line: string): string | undefined =>
  Object.values(otherSpans)
    .map((pattern) => pattern.exec(line.replace(/上一?年度?(?:结转|项目)/gu, ''))?.[0])
    .find((found) => found !== undefined);

const anyOther = new RegExp(others.map((pattern) => pattern.source).join('|'), 'gu');

/** The label without such words, for the wordings that only then match. */
export const stripOthers = (printed: string): string => printed.replace(anyOther, '');

/** Whether a label's numbers are this report's: no other span, no other body, no other year. */
export const isReportsOwn = ({ years, others }: LabelScope, year: number | undefined): boolean =>
  others === undefined && (year === undefined || years.every((printed) => printed === year));

export const isCumulative = (wording: string): boolean => /^(?:历年|累计)/u.test(wording);

/** What may stand directly before a wording and changes what it says; `tokenize` takes it into the label. */
export const labelQualifier =
  /(?:[不未非无没否勿]|本年度?|上一?年度?|[去前往历]年|历史|累计|截至|截止|至今|[下所直]属(?:单位|部门|机构)?|下级|其中\p{Script=Han}{0,6}|(?:19|20)\d{2}年度?|[上下]半年)+$/u;
