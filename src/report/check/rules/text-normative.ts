// Normative documents made this year: the text against table two.
import { formCells } from '../../../forms/facts.ts';
import { listStocks } from '../../../forms/sums.ts';
import { listMeanings, listReadings } from '../../analysis/list-readings.ts';
import type { Quantity } from '../../extract/narrative/find-quantities.ts';
import { isOfReport } from '../../extract/narrative/is-of-report.ts';
import { failStatement } from '../compare-statement.ts';
import { findExact, mapFigures } from '../figure-map.ts';
import { listPassages, type PlacedPassage } from '../list-passages.ts';
import { notApplicable, type ReportRule } from '../rule.ts';

const MEASURE = /^(?:件|份|个|部|项|)$/;
const MAKE = '(?:制发|制定并?(?:发布|公布|印发)?|制订|印发|出台|新制定|新增|新出台)';
const NAMED_BEFORE = new RegExp(`${MAKE}(?:的|了|行政|部门|本部门|本级)*规范性文件(?:共计|共|数量|为|:)*$`);
const MADE_BEFORE = new RegExp(`${MAKE}(?:的|了|共)*$`);
const NAMED_BEHIND = /^(?:的)?(?:行政|部门)*规范性文件/;
const OTHER =
  /废止|清理|失效|现行有效|转发|上级|党组|累计|代|政府办|区政府|市政府|县政府|解读|审查|备案|宣布|修订|修改|拟|草案|公开/;

/** The row of such documents, and what the text may mean of it: those issued, or what stands in for them in another form. */
const stock = listStocks().find(({ row }) => row.term.endsWith('规范性文件'));
const ofTheirRow = new Set(
  formCells.filter((cell) => cell.table.id === stock?.table && cell.row.id === stock.row.id).map(({ id }) => id),
);
const made = (
  stock ? [...listReadings(stock.more).map(({ metric }) => metric), ...listMeanings(stock.more).flat()] : []
).filter((id) => ofTheirRow.has(id));

export const textNormative = {
  id: 'text-normative',
  level: 'warning',
  scope: 'report',
  family: 'text',
  remedy: 'agree',
  basis: 'consistency',
  compares: { as: 'text', metrics: made },
  applies: ({ figures }) => figures.some(({ metric }) => ofTheirRow.has(metric)) || notApplicable('noActive'),
  test(report) {
    const figures = mapFigures(report);
    const cells = made.flatMap((id) => findExact(figures, id) ?? []);
    const [cell] = cells;
    if (!cell) return [];
    return listStatements(listPassages(report)).map(({ passage, quantity }) => {
      if (cells.some(({ value }) => value === quantity.value)) return { pass: true };
      const at = [passage.locate(quantity.start, quantity.end), cell.at];
      return { ...failStatement({ code: 'text-normative.made' }, quantity.value, cell.value), at };
    });
  },
} as const satisfies ReportRule;

function listStatements(passages: readonly PlacedPassage[]): { passage: PlacedPassage; quantity: Quantity }[] {
  return passages.flatMap((passage) =>
    passage.quantities
      .filter((quantity) => isStatement(quantity) && isOfReport(quantity, passage.context))
      .map((quantity) => ({ passage, quantity })),
  );
}

function isStatement(quantity: Quantity): boolean {
  const { head, tail, measure, qualifier } = quantity;
  const named = NAMED_BEFORE.test(head) || (MADE_BEFORE.test(head) && NAMED_BEHIND.test(tail));
  return named && MEASURE.test(measure) && qualifier === 'exact' && quantity.whole === undefined && !OTHER.test(head);
}
