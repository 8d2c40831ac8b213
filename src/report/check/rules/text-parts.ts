// A total in the text against the parts that the text lists of it: 共21件,其中a 6件、b 12件.

import { judgePartList } from '../judge-part-list.ts';
import { listPassages, type PlacedPassage } from '../list-passages.ts';
import { findPartLists, type PartList } from '../part-lists.ts';
import { basis, type Comparison, notApplicable, type ReportRule } from '../rule.ts';

export const textParts: ReportRule = {
  id: 'text-parts',
  level: 'warning',
  scope: 'report',
  family: 'text',
  statement: {
    zh: '正文写明总数并逐项列出的，各项之和等于总数。',
    en: 'Where the text gives a total and lists its parts, the parts add up to it.',
  },
  remedy: {
    zh: '请核对总数与各项；只列部分项目的，写明“主要有”或“等”。',
    en: 'Check the total and the parts; where only some parts are listed, say so.',
  },
  basis: basis.consistency,
  tolerance: {
    zh: '不比较：约数（余、多、近）；以“等”结尾或“主要”列举的；单位不同的；各项可能重叠的（办结与答复、网站与微信，或各项之和达到总数的一倍半）；各项本身又列有分项而无法分清层次的。各项之和小于总数时，只有列举看来是完整的才算不符：末项为“其他”、总数的名称即由各项组成、“共……：”之后逐项列出，或列有三项以上而差额很小（不超过 2 或总数的 2%，且小于最小的一项）。',
    en: 'Not compared: approximate numbers; lists that end with 等 or give the main parts only; parts in other units; parts that may overlap (concluded and answered, website and WeChat, or a sum of one and a half times the total); lists within lists whose levels cannot be told apart. A sum below the total counts only where the list means to be complete: its last part is “other”, the total is named after its parts, a colon follows a total, or it has three parts or more and very little is missing (at most 2 or 2 %, and less than the smallest part).',
  },
  applies: (report) => report.sections.some((section) => section.blocks.length > 0) || notApplicable.noText,
  test: (report) =>
    joinRepeated(
      listPassages(report).flatMap((passage) => findPartLists(passage).flatMap((list) => judge(passage, list))),
    ),
};

/** A sentence that the report repeats elsewhere is one finding with both places. */
function joinRepeated(outcomes: readonly Comparison[]): Comparison[] {
  const joined = new Map<string, Comparison>();
  for (const outcome of outcomes) {
    const key = outcome.pass ? '' : `${outcome.left} ${outcome.message.en}`;
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
  const addition = `${parts.map((part) => part.quantity.value).join(' + ')} = ${sum}`;
  const name = whole.head.replace(/(?:共计|合计|总计|共|为|有|:){1,12}$/, '').slice(-24);
  const quantities = [whole, ...parts.map((part) => part.quantity)];
  const message = {
    zh: `“${name}”${whole.value}${whole.measure}，所列各项之和为 ${addition}。`,
    en: `“${name}”: the text says ${whole.value}, the parts it lists give ${addition}.`,
  };
  const at = quantities.map(({ start, end }) => passage.locate(start, end));
  return [{ pass: false, message, left: whole.value, right: sum, difference: whole.value - sum, at }];
}
