// A paragraph → its lists of parts, each with the whole that they are parts of.
import type { Quantity } from '../../extract/narrative/find-quantities.ts';
import { isLevel } from '../../extract/narrative/is-of-report.ts';
import type { Passage } from '../../extract/narrative/statement.ts';
import { findTriggers, type Trigger } from './find-triggers.ts';
import { maskBrackets } from './mask-brackets.ts';
import type { Part, PartList } from './part-list.ts';

const MONEY = /^(?:元|万元|亿元)$/;
const NEW_CLAUSE = /累计|同比|较上|比上|合计|共计|总计|收到意见/;

export function findPartLists(passage: Pick<Passage, 'text' | 'quantities'>): PartList[] {
  const quantities = [...passage.quantities].sort((a, b) => a.start - b.start);
  const lists: PartList[] = [];
  for (const trigger of findTriggers(passage.text)) {
    const { parts, isCutShort } = collectParts(trigger, quantities);
    const before = listBefore(passage.text, trigger, quantities, parts[0]);
    const whole = before.at(-1);
    if (whole === undefined || parts.length === 0) continue;
    // 按单位分:… 按申请人分:… divide the same whole.
    const shared = isDivision(passage.text, trigger) ? lists.findLast((it) => it.promise === 'all')?.whole : undefined;
    const candidates = quantities.filter((quantity) => quantity.end <= trigger.start);
    const { promise, words, from } = trigger;
    lists.push({ whole: shared ?? whole, candidates, parts, promise, words, from, isCutShort });
  }
  return lists;
}

function isDivision(text: string, trigger: Trigger): boolean {
  return text.startsWith('按', trigger.start);
}

/** Quantities before the list, of its unit, outside brackets that closed before: in its sentence, else in the one before. */
function listBefore(text: string, trigger: Trigger, quantities: readonly Quantity[], first?: Part): Quantity[] {
  const opening = text.slice(0, trigger.start).replace(/(?<![(,;。])[(,;。]+$/, '');
  const masked = maskBrackets(opening);
  const sentence = Math.max(...['。', '!', '?'].map((mark) => masked.lastIndexOf(mark)));
  return quantities.filter((quantity) => {
    const isVisible = masked.slice(quantity.start, quantity.end).trim() !== '';
    const isNear = quantity.start > sentence && quantity.end <= opening.length + 1;
    return isVisible && isNear && quantity.measure === first?.quantity.measure;
  });
}

function collectParts(trigger: Trigger, quantities: readonly Quantity[]): { parts: Part[]; isCutShort: boolean } {
  const parts: Part[] = [];
  let behind = trigger.from;
  const inside = quantities.filter((it) => it.start >= trigger.from && it.end <= trigger.to);
  for (const quantity of inside.filter((it) => isVisible(trigger, it))) {
    const lead = trigger.words.slice(behind - trigger.from, quantity.start - trigger.from);
    behind = quantity.measureEnd;
    if (MONEY.test(quantity.measure)) continue;
    if (isForeign(quantity, lead, parts[0])) return { parts, isCutShort: true };
    const segment = (trigger.words.slice(0, quantity.start - trigger.from).match(/;/g) ?? []).length;
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
