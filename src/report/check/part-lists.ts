// A paragraph → its lists of parts, each with the whole that they are parts of.

import type { Quantity } from '../extract/narrative/find-quantities.ts';
import { isLevel } from '../extract/narrative/is-of-report.ts';
import type { TextParagraph } from '../extract/narrative/statement.ts';

/** 其中 may list some parts only; a colon or 按类别分 after a total promises all of them. */
export type ListPromise = 'some' | 'all';

export interface TextPart {
  quantity: Quantity;
  /** Counts the semicolons before it. */
  segment: number;
  /** The words between the quantity before it and its own. */
  lead: string;
}

export interface PartList {
  whole: Quantity;
  /** Every earlier number that the parts may belong to instead. */
  candidates: readonly Quantity[];
  parts: readonly TextPart[];
  promise: ListPromise;
  /** The text of the list, without what stands in brackets inside it, and where it begins in the paragraph. */
  words: string;
  from: number;
  /** Something else is counted before the list's sentence ends: it may be a part in another unit. */
  isCutShort: boolean;
}

/** Text → the same text with everything inside brackets blanked, so that places stay the same. */
function maskBrackets(text: string): string {
  let depth = 0;
  let masked = '';
  for (const character of text) {
    if (character === ')') depth = Math.max(0, depth - 1);
    masked += depth > 0 ? ' '.repeat(character.length) : character;
    if (character === '(') depth += 1;
  }
  return masked;
}

/** How many brackets are open behind a text. */
function countOpen(text: string): number {
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth += 1;
    if (character === ')') depth = Math.max(0, depth - 1);
  }
  return depth;
}

/** The offset of the bracket that closes the one open at `from`, or the end of the text. */
function findClosing(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}

interface Trigger {
  promise: ListPromise;
  /** Where the words that introduce the list begin, and where the list does. */
  start: number;
  from: number;
  /** Where the list ends at the latest. */
  to: number;
  /** The list with its own brackets blanked; offsets count from `from`. */
  words: string;
}

const AMONG = /其中[,:]?/g;
/** 共21件:人大建议6件 */
const COLON = /\d(?:条次|条|件|篇|份|宗|起|项|个|期|次)(?:信息|申请|材料)?:(?=[^\d,;。:]{1,16}\d)/g;
const DIVIDED = /(?<=[。;,]|^)按[^,。:;\d]{1,10}(?:分|划分|分类|统计)[,:]/g;
const RESPECTIVELY = /,(?:分别|具体)(?:为|是)[,:]?/g;
const END = /[。!?]/;
/** No list of parts is longer, and what stands further off has no part in it. */
const REACH = 1000;

function findTriggers(text: string): Trigger[] {
  const found = [
    ...list(text, AMONG, 'some'),
    ...list(text, COLON, 'all').map((it) => ({ ...it, start: it.from })),
    ...list(text, DIVIDED, 'all'),
    ...list(text, RESPECTIVELY, 'all'),
  ];
  return found.sort((a, b) => a.from - b.from);
}

function list(text: string, pattern: RegExp, promise: ListPromise): Trigger[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const from = match.index + match[0].length;
    const behind = text.slice(from, from + REACH);
    const isInBracket = countOpen(text.slice(Math.max(0, match.index - REACH), match.index)) > 0;
    const words = cutList(maskBrackets(isInBracket ? behind.slice(0, findClosing(behind, 0)) : behind));
    return words.length < REACH ? [{ promise, start: match.index, from, to: from + words.length, words }] : [];
  });
}

/** Up to the end of the sentence. */
function cutList(words: string): string {
  const end = words.search(END);
  return end === -1 ? words : words.slice(0, end);
}

const MONEY = /^(?:元|万元|亿元)$/;
const NEW_CLAUSE = /累计|同比|较上|比上|合计|共计|总计|收到意见/;
/** A list of more is a table written out; none is judged by so many counts before it. */
const MOST = { parts: 60, candidates: 200 };

export function findPartLists(passage: Pick<TextParagraph, 'text' | 'quantities'>): PartList[] {
  const quantities = [...passage.quantities].sort((a, b) => a.start - b.start);
  const lists: PartList[] = [];
  for (const trigger of findTriggers(passage.text)) {
    const { parts, isCutShort } = collectParts(trigger, quantities);
    const whole = listBefore(passage.text, trigger, quantities, parts[0]).at(-1);
    if (whole === undefined || parts.length === 0) continue;
    // 按单位分:… 按申请人分:… divide the same whole.
    const shared = isDivision(passage.text, trigger) ? lists.findLast((it) => it.promise === 'all')?.whole : undefined;
    const before = countBefore(quantities, trigger.start);
    const candidates = quantities
      .slice(Math.max(0, before - MOST.candidates), before)
      .filter((quantity) => quantity.end <= trigger.start);
    const { promise, words, from } = trigger;
    lists.push({ whole: shared ?? whole, candidates, parts, promise, words, from, isCutShort });
  }
  return lists;
}

/** How many of the quantities, which stand in order, begin before a place. */
function countBefore(quantities: readonly Quantity[], place: number): number {
  let [low, high] = [0, quantities.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quantities[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isDivision(text: string, trigger: Trigger): boolean {
  return text.startsWith('按', trigger.start);
}

/** Quantities before the list, of its unit, outside brackets that closed before: in its sentence, else in the one before. */
function listBefore(text: string, trigger: Trigger, quantities: readonly Quantity[], first?: TextPart): Quantity[] {
  const from = Math.max(0, trigger.start - REACH);
  const opening = text.slice(from, trigger.start).replace(/(?<![(,;。])[(,;。]+$/, '');
  const masked = maskBrackets(opening);
  const sentence = from + Math.max(...['。', '!', '?'].map((mark) => masked.lastIndexOf(mark)));
  return quantities.slice(countBefore(quantities, from), countBefore(quantities, trigger.start)).filter((quantity) => {
    const isVisible = masked.slice(quantity.start - from, quantity.end - from).trim() !== '';
    const isNear = quantity.start > sentence && quantity.end <= from + opening.length + 1;
    return isVisible && isNear && quantity.measure === first?.quantity.measure;
  });
}

function collectParts(trigger: Trigger, quantities: readonly Quantity[]): { parts: TextPart[]; isCutShort: boolean } {
  const parts: TextPart[] = [];
  let [behind, segment] = [trigger.from, 0];
  const inside = quantities
    .slice(countBefore(quantities, trigger.from), countBefore(quantities, trigger.to))
    .filter((it) => it.end <= trigger.to);
  for (const quantity of inside.filter((it) => isVisible(trigger, it))) {
    const lead = trigger.words.slice(behind - trigger.from, quantity.start - trigger.from);
    behind = quantity.measureEnd;
    segment += (lead.match(/;/g) ?? []).length;
    if (MONEY.test(quantity.measure)) continue;
    if (isForeign(quantity, lead, parts[0])) return { parts, isCutShort: true };
    if (parts.length === MOST.parts) return { parts: [], isCutShort: true };
    parts.push({ quantity, segment, lead });
  }
  return { parts, isCutShort: false };
}

function isVisible(trigger: Trigger, quantity: Quantity): boolean {
  return trigger.words.slice(quantity.start - trigger.from, quantity.end - trigger.from).trim() !== '';
}

function isForeign(quantity: Quantity, lead: string, first: TextPart | undefined): boolean {
  const isOtherUnit = first !== undefined && quantity.measure !== first.quantity.measure;
  return isOtherUnit || !isLevel(quantity) || NEW_CLAUSE.test(lead);
}
