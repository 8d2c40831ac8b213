// A total in the text against the parts that the text lists of it (共21件,其中a 6件、b 12件), where they can be parts of one whole.

import { findChannels } from '../../extract/narrative/read-channels.ts';
import type { Message } from '../../model/message.ts';
import { listPassages, type PlacedPassage } from '../list-passages.ts';
import { readEndings } from '../outcome-words.ts';
import { findPartLists, type PartList, type TextPart } from '../part-lists.ts';
import { type Comparison, notApplicable, type ReportRule } from '../rule.ts';

/** `isOpen`: the words do not promise that all parts are listed. */
type Verdict = { adds: true } | { adds: false; parts: TextPart[]; sum: number; isOpen: boolean } | undefined;

/** Two things at once may be true of one item: 办结 and 答复, 网站 and 微信. */
const OVERLAPPING =
  /办结|答复|按时|按期|回复|首次|原创|转载|转发|重点|新增|面复|满意|采纳|联合|涉及|同步|推荐|优秀|规范性文件|主要负责|视频|图解|属于|累计/;
const NESTED = /包括|包含|其中|分为|含|分别|:/;
const REST = /其[他它余]/;
const PERCENT_OR_DATE = /^(?:\.\d+)?(?:%|‰|年|月|日|号|个百分点|个工作日|分钟|小时)/;

const addUp = (parts: readonly TextPart[]): number => parts.reduce((sum, part) => sum + part.quantity.value, 0);

/** A list of parts → whether they add up to the whole, do not, or cannot be expected to. */
function judgePartList(list: PartList): Verdict {
  const { whole, parts } = list;
  if (parts.length < 2) return undefined;
  if ([whole, ...parts.map((part) => part.quantity)].some((quantity) => quantity.qualifier !== 'exact'))
    return undefined;
  const main = chooseParts(parts);
  const wholes = [whole, ...list.candidates].map((quantity) => quantity.value);
  if (listReadings(parts, main).some((sum) => wholes.includes(sum))) return { adds: true };
  const sum = addUp(main);
  if (main.length < 2 || hasUnreadNumber(list, main) || isNested(main)) return undefined;
  if (sum > whole.value)
    return isExclusive(list, main, sum) ? { adds: false, parts: main, sum, isOpen: false } : undefined;
  const completeness = judgeCompleteness(list, main, sum);
  return completeness && { adds: false, parts: main, sum, isOpen: completeness === 'likely' };
}

/** 人大建议6件,独办1件、分办5件;政协提案12件: behind a part whose own parts follow, only the part counts. */
function chooseParts(parts: readonly TextPart[]): TextPart[] {
  const first = collapse(
    parts.filter((part) => part.segment === parts[0]?.segment),
    isSubordinate,
  );
  if (first.length > 1) return first;
  return parts.filter((part, index) => part.segment !== parts[index - 1]?.segment);
}

/** A comma before the first, 、 between the others. */
function isSubordinate([first, ...others]: readonly TextPart[]): boolean {
  return first?.lead.startsWith(',') === true && others.every((part) => part.lead.startsWith('、'));
}

function collapse(parts: readonly TextPart[], mayBelong: (run: readonly TextPart[]) => boolean): TextPart[] {
  const kept: TextPart[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index];
    if (part === undefined) continue;
    kept.push(part);
    index += countChildren(part, parts.slice(index + 1), mayBelong);
  }
  return kept;
}

/** How many of the parts behind this one are its own: two or more that add up to it. */
function countChildren(
  part: TextPart,
  behind: readonly TextPart[],
  mayBelong: (run: readonly TextPart[]) => boolean,
): number {
  if (part.quantity.value === 0) return 0;
  let sum = 0;
  for (const [index, { quantity }] of behind.entries()) {
    sum += quantity.value;
    if (index > 0 && sum === part.quantity.value && mayBelong(behind.slice(0, index + 1))) return index + 1;
  }
  return 0;
}

/** Every sum that the list may innocently stand for; a list may end early and go on to divide in another way. */
function listReadings(parts: readonly TextPart[], main: readonly TextPart[]): number[] {
  const firsts = parts.filter((part, index) => part.segment !== parts[index - 1]?.segment);
  const starts = parts.map((_, index) => parts.slice(0, index + 1));
  const lists = [main, firsts, collapse(parts, () => true), ...starts];
  return lists.filter((list) => list.length > 1).map(addUp);
}

/** A number that was not read as a quantity (公示公告56政务信息) may be a part. */
function hasUnreadNumber(list: PartList, main: readonly TextPart[]): boolean {
  const end = main.at(-1)?.quantity.measureEnd ?? 0;
  return [...list.words.matchAll(/\d+/g)].some(({ index, 0: digits }) => {
    const at = list.from + index;
    const isPart = list.parts.some(({ quantity }) => at >= quantity.start && at < quantity.measureEnd);
    const isOther =
      PERCENT_OR_DATE.test(list.words.slice(index + digits.length)) || /[.\d]$/.test(list.words.slice(0, index));
    return at < end && !isPart && !isOther;
  });
}

function isNested(main: readonly TextPart[]): boolean {
  return main.slice(1).some((part) => NESTED.test(part.lead));
}

/** More than the whole is wrong only where no item can be counted in two parts. */
function isExclusive({ whole, words }: PartList, main: readonly TextPart[], sum: number): boolean {
  const isTwofold = sum >= whole.value * 1.5 || main.some((part) => part.quantity.value >= whole.value);
  const channels = main.filter((part) => findChannels(part.lead).length > 0);
  return !isTwofold && channels.length < 2 && !OVERLAPPING.test(words);
}

/** Whether a list that gives less than the whole says that it is complete, or only looks so: 其中 need not name all. */
function judgeCompleteness(list: PartList, main: readonly TextPart[], sum: number): 'promised' | 'likely' | undefined {
  const last = main.at(-1);
  if (list.isCutShort || /等[,;]?$|主要/.test(list.words) || last?.quantity.tail.startsWith('等')) return undefined;
  if (REST.test(last?.lead ?? '') || isNamed(list, main) || isPromised(list)) return 'promised';
  return isNearMiss(list.whole.value - sum, list.whole.value, main) ? 'likely' : undefined;
}

/** Of outcomes the rare ones are often left out; a slip in another list is small. */
function isNearMiss(shortfall: number, whole: number, main: readonly TextPart[]): boolean {
  const smallest = Math.min(...main.map((part) => part.quantity.value));
  const isSmall = shortfall <= Math.max(2, whole * 0.02) && shortfall <= whole * 0.1 && shortfall < smallest;
  return isSmall && main.length >= 3 && main.every((part) => readEndings(part.lead).length === 0);
}

/** 人大建议、政协提案共21件: the whole names its parts. */
function isNamed({ whole }: PartList, main: readonly TextPart[]): boolean {
  const named = (whole.lead + whole.head).replace(/[^\p{Script=Han}]/gu, '');
  const words = main.map(({ quantity }) => quantity.head.replace(/[^\p{Script=Han}]/gu, '').slice(-2));
  const areDistinct = new Set(words).size === words.length;
  return areDistinct && words.every((word) => word.length === 2 && named.includes(word));
}

function isPromised({ promise, whole }: PartList): boolean {
  return promise === 'all' && /共|合计|总/.test(whole.head);
}

/** A total that the text states against the parts that it lists. */
export const textParts = {
  id: 'text-parts',
  level: 'warning',
  contradicts: true,
  scope: 'report',
  family: 'text',
  basis: 'consistency',
  applies: (report) => report.sections.some((section) => section.blocks.length > 0) || notApplicable('noText'),
  test: (report) =>
    joinRepeated(
      listPassages(report).flatMap((passage) => findPartLists(passage).flatMap((list) => judge(passage, list))),
    ),
} as const satisfies ReportRule;

/** The unit tells no two lists apart. */
const keyOf = ({ values }: Message): string => JSON.stringify({ ...values, measure: null });

/** A sentence that the report repeats elsewhere is one finding with both places. */
function joinRepeated(outcomes: readonly Comparison[]): Comparison[] {
  const joined = new Map<string, Comparison>();
  for (const outcome of outcomes) {
    const key = outcome.pass ? '' : keyOf(outcome.message);
    const first = joined.get(key);
    if (first && !first.pass && !outcome.pass) joined.set(key, { ...first, at: [...first.at, ...outcome.at] });
    else joined.set(key, outcome);
  }
  return [...joined.values()];
}

function judge(passage: PlacedPassage, list: PartList): Comparison[] {
  const verdict = judgePartList(list);
  if (verdict === undefined || verdict.adds) return verdict === undefined ? [] : [{ pass: true }];
  const { sum, parts, isOpen } = verdict;
  const { whole } = list;
  const name = whole.head.replace(/(?:共计|合计|总计|共|为|有|:){1,12}$/, '').slice(-24);
  const quantities = [whole, ...parts.map((part) => part.quantity)];
  const { value, measure } = whole;
  const addition = parts.map((part) => part.quantity.value);
  const code = isOpen ? 'text-parts.open' : 'text-parts.message';
  const message = { code, values: { name, whole: value, measure, parts: addition, sum } };
  const at = quantities.map(({ start, end }) => passage.locate(start, end));
  const level = isOpen && ({ level: 'info' } as const);
  return [{ pass: false, ...level, message, left: whole.value, right: sum, difference: whole.value - sum, at }];
}
