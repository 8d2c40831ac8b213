// The year that the text speaks of when it counts, against the year of the title.
import type { Quantity } from '../../extract/narrative/find-quantities.ts';
import { isLevel } from '../../extract/narrative/is-of-report.ts';
import { listPassages } from '../list-passages.ts';
import { type Comparison, notApplicable, type ReportRule } from '../rule.ts';

const ABOUT_DISCLOSURE = /公开|申请|信息/;
const YEAR = /(20\d\d)年/g;
/** A number of another year that is compared with, planned, or summed up. */
const OTHER_USE = /较|比|同期|相比|以来|计划|将|自|截[至止]|历年|累计|上年|结转|《|〔/;

export const yearInText = {
  id: 'year-in-text',
  level: 'warning',
  scope: 'report',
  family: 'structure',
  basis: 'period',
  applies: (report) => report.sections.some((section) => section.blocks.length > 0) || notApplicable('noText'),
  test(report) {
    const counted = listPassages(report).flatMap((passage) =>
      passage.quantities.flatMap((quantity) => {
        const year = readYear(quantity);
        return year === undefined ? [] : [{ year, at: passage.locate(quantity.start, quantity.end) }];
      }),
    );
    const [first] = counted;
    if (first === undefined) return [];
    if (counted.some(({ year }) => year === report.year)) return [{ pass: true }];
    return [
      describe(
        report.year,
        first.year,
        counted.map(({ at }) => at),
      ),
    ];
  },
} as const satisfies ReportRule;

function readYear(quantity: Quantity): number | undefined {
  const words = quantity.before + quantity.head + quantity.tail;
  if (!ABOUT_DISCLOSURE.test(words) || OTHER_USE.test(quantity.before) || !isLevel(quantity)) return undefined;
  const named = [...quantity.before.matchAll(YEAR)].at(-1)?.[1];
  return named === undefined ? undefined : Number(named);
}

function describe(
  titled: number,
  counted: number,
  at: ReturnType<ReturnType<typeof listPassages>[number]['locate']>[],
): Comparison {
  const message = { code: 'year-in-text.message', values: { titled, counted } };
  return { pass: false, message, left: titled, right: counted, difference: titled - counted, at };
}
