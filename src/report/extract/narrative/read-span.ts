// A clause → the span of time it speaks of, if it names one.
import { toYear } from '../identity/read-title.ts';

/** A calendar year; from a year until now; the reporting year whatever it is called; or a span that is none, until now or not. */
export type Span = { kind: 'year' | 'since'; year: number } | { kind: 'own' } | { kind: 'other'; untilNow: boolean };

const NUMERAL = '(?:[一二两三四五六七八九十]{1,3}|\\d{1,2})';
/** Of what begins at one place the first that fits. */
const SPANS = new RegExp(
  [
    '(?:(?<from>20\\d\\d)年?度?(?:1月份?(?:1日)?)?起?[至到~-](?<to>20\\d\\d)年度?(?:12月份?(?:31日)?|底)?(?!\\d{0,2}月))(?:期间)?',
    '(?<whole>20\\d\\d)年1月份?(?:1日)?起?[至到~-]12月(?:31日|份|底)?(?:期间)?',
    '截[至止]到?(?<until>20\\d\\d)年(?:12月(?:31日|底|份)?|年?底|末)',
    '(?<since>20\\d\\d)年度?(?:1月(?:1日|份)?|初)?(?:以|之)?来',
    '(?<own>(?<!\\d)1月?份?(?:1日)?起?[至到~-]12月(?:31日|份|底)?(?:期间)?|截[至止]到?(?:本年|今年|当年)?(?:12月(?:31日|底)|年[底末])|(?:今年|本年度?|年初|过去的?一年|一年|本报告期|报告期)(?:以来|来|内|期间|中)?|全年度?|年内|年度内|年度期间)',
    `(?<part>(?:20\\d\\d年)?${NUMERAL}月(?:份|\\d{1,2}日)?[至到~-](?:20\\d\\d年)?${NUMERAL}月(?:\\d{1,2}日|份|底)?|(?:20\\d\\d年)?(?:第?[一二三四1-4]季度|[上下]半年|前[一二三]季度)|(?:20\\d\\d年)?(?<!个|\\d)${NUMERAL}月(?:\\d{1,2}[日号]|份|底|初|[上中下]旬)?)`,
    '(?<year>20\\d\\d|二[〇○零0][〇○零0-9一二三四五六七八九]{2})年度?(?:期间)?',
    `(?<other>近(?:几|${NUMERAL})?(?:年|个?月)(?:以?来|间)?|近年来?|${NUMERAL}多?年(?:以?来|间|期间|里)|过去${NUMERAL}年|历年来?|往年|多年来?|去年|上一?年度?|前年|长期以来|以来(?![信电访函文人])|至今|迄今|截[至止](?:目前|今|当前)|期间|十[一二三四五]五|当[天日]|今[天日]|半年(?:以?来|内)?|${NUMERAL}(?:个月|周)内|汛期|春运|节假日|寒假|暑[假期]|近日|日前|近期|(?:日|周|月|季)均|[本上当][月周]|[本上]季度|[一单][天日月]|最[多高](?:的|时)|${NUMERAL}年(?=共|累计|总))`,
  ].join('|'),
  'g',
);
/** 较上年, 由2022年的: a level compared with. */
const COMPARED = /(?:[较比与同从由]|相较于?|对比|结转[至到]?|转入)$/;
const COMPARED_BEHIND = /^(?:年?度?)?(?:相比|同期(?:相比|相较|对比|比|持平|水平)|相较|末?结转|底前|结余|存量)/;
/** 公布2022年度部门决算: a year in the name of a paper. */
const PAPER =
  /^(?:部门|政府|财政|本级|本部门|单位)*(?:预算|决算|预决算|年报|年度报告|工作(?:总结|要点|计划|报告)|实施方案|(?:政府|政务)?信息公开(?:工作)?(?:年度)?(?:报告|年报|要点))/;
/** 根据2019年5月15日起施行的条例: a date of a rule. */
const RULE = /^[,:、;]?(?:根据|依据|按照|依照|遵照|对照|贯彻|落实|为)/;
const DATED_RULE = /^(?:前|起|印发|施行|实施(?!以来)|修订|颁布|出台|通过)/;

const UNTIL_NOW = /来|[至迄]今|截/;

/** The last span named; `undefined` where the clause names none. */
export function readSpan(clause: string): Span | undefined {
  if (RULE.test(clause)) return undefined;
  let last: Span | undefined;
  for (const match of clause.matchAll(SPANS)) {
    const behind = clause.slice(match.index + match[0].length, match.index + match[0].length + 24);
    if (!isNamedAside(match, clause.slice(Math.max(0, match.index - 4), match.index), behind)) last = toSpan(match);
  }
  return last;
}

function isNamedAside(match: RegExpExecArray, before: string, behind: string): boolean {
  if (COMPARED.test(before) || COMPARED_BEHIND.test(behind)) return true;
  const { year, part } = match.groups ?? {};
  if (year !== undefined) return PAPER.test(behind);
  return part !== undefined && DATED_RULE.test(behind);
}

function toSpan(match: RegExpExecArray): Span {
  const { from, to, whole, until, since, year, own } = match.groups ?? {};
  if (from !== undefined && from !== to) return { kind: 'other', untilNow: false };
  if (since !== undefined) return { kind: 'since', year: Number(since) };
  const named = from ?? whole ?? until ?? year;
  if (named !== undefined) return { kind: 'year', year: toYear(named) ?? Number(named) };
  return own === undefined ? { kind: 'other', untilNow: UNTIL_NOW.test(match[0]) } : { kind: 'own' };
}
