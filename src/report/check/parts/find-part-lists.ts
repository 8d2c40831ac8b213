// A paragraph → its lists of parts, each with the whole that they are parts of.
import type { Quantity } from '../../extract/narrative/find-quantities.ts';
import { isLevel } from '../../extract/narrative/is-of-report.ts';
import type { TextParagraph } from '../../extract/narrative/statement.ts';
import { findTriggers, REACH, type Trigger } from './find-triggers.ts';
import { maskBrackets } from './mask-brackets.ts';
import type { Part, PartList } from './part-list.ts';

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
function listBefore(text: string, trigger: Trigger, quantities: readonly Quantity[], first?: Part): Quantity[] {
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

function collectParts(trigger: Trigger, quantities: readonly Quantity[]): { parts: Part[]; isCutShort: boolean } {
  const parts: Part[] = [];
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

function isForeign(quantity: Quantity, lead: string, first: Part | undefined): boolean {
  const isOtherUnit = first !== undefined && quantity.measure !== first.quantity.measure;
  return isOtherUnit || !isLevel(quantity) || NEW_CLAUSE.test(lead);
}
