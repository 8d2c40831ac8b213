// A total in the text against the parts that the text lists of it: 共21件,其中a 6件、b 12件.

import type { Message } from '../../model/message.ts';
import { judgePartList } from '../judge-part-list.ts';
import { listPassages, type PlacedPassage } from '../list-passages.ts';
import { findPartLists, type PartList } from '../part-lists.ts';
import { type Comparison, notApplicable, type ReportRule } from '../rule.ts';

export const textParts = {
  id: 'text-parts',
  level: 'warning',
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
  const { sum, parts } = verdict;
  const { whole } = list;
  const name = whole.head.replace(/(?:共计|合计|总计|共|为|有|:){1,12}$/, '').slice(-24);
  const quantities = [whole, ...parts.map((part) => part.quantity)];
  const { value, measure } = whole;
  const addition = parts.map((part) => part.quantity.value);
  const message = { code: 'text-parts.message', values: { name, whole: value, measure, parts: addition, sum } };
  const at = quantities.map(({ start, end }) => passage.locate(start, end));
  return [{ pass: false, message, left: whole.value, right: sum, difference: whole.value - sum, at }];
}
