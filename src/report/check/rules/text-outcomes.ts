// What became of requests: the outcomes that the text counts against table three.
import type { Quantity } from '../../extract/narrative/find-quantities.ts';
import { isOfReport } from '../../extract/narrative/is-of-report.ts';
import { failStatement } from '../compare-statement.ts';
import { type FigureMap, findExact, hasTable, mapFigures } from '../figure-map.ts';
import { listPassages, type PlacedPassage } from '../list-passages.ts';
import { metricsOfEndings, readEndings, showMetric, sumOutcomes } from '../outcome-words.ts';
import { type Comparison, notApplicable, type ReportRule } from '../rule.ts';

const MEASURE = /^(?:件|宗|条|起|项|份|件次)$/;
const ABOUT_REQUESTS = /申请|依申请/;
/** The words of an outcome and nothing else: 同意部分公开的建议 is something else. */
const OUTCOME_ONLY =
  /^(?:其中|本年度|本年|全年|有|作出|作|决定|答复|结果|为|属于|和|及|与|、|共|共计|的|不予公开|予以公开|部分公开|部分予以公开|无法提供|不予处理|其他处理|结转(?:至|到)?(?:下|次)(?:一)?年度?|转(?:入|至|到)?下(?:一)?年度?(?:继续)?(?:办理)?)+$/;

export const textOutcomes = {
  id: 'text-outcomes',
  level: 'warning',
  contradicts: true,
  scope: 'report',
  family: 'text',
  remedy: 'agree',
  basis: 'consistency',
  compares: { as: 'text', metrics: metricsOfEndings },
  applies: (report) => hasTable(report, 'requests') || notApplicable('noRequests'),
  test(report) {
    const figures = mapFigures(report);
    const passages = listPassages(report).filter((passage) => ABOUT_REQUESTS.test(passage.text + passage.heading));
    return passages.flatMap((passage) =>
      passage.quantities.flatMap((quantity) => compareQuantity(figures, passage, quantity)),
    );
  },
} as const satisfies ReportRule;

function compareQuantity(figures: FigureMap, passage: PlacedPassage, quantity: Quantity): Comparison[] {
  // What is opened and not closed stays: taken in one match, it is looked through once.
  const words = quantity.head.replace(/\([^)]*(?<closed>\))?/g, (found, closed?: string) => (closed ? '' : found));
  if (quantity.qualifier !== 'exact' || !MEASURE.test(quantity.measure) || !OUTCOME_ONLY.test(words)) return [];
  if (!isOfReport(quantity, passage.context) || !/^(?:申请)?$|^[的(]/.test(quantity.tail)) return [];
  const outcomes = readEndings(words);
  const printed = outcomes.length > 0 ? sumOutcomes(figures, outcomes) : undefined;
  if (printed === undefined) return [];
  if (printed === quantity.value) return [{ pass: true }];
  const name = { code: 'text-outcomes.outcome', values: { words } };
  const shown = showMetric(figures, outcomes);
  const cell = shown === undefined ? undefined : findExact(figures, shown);
  const at = [passage.locate(quantity.start, quantity.end), ...(cell ? [cell.at] : [])];
  return [{ ...failStatement(name, quantity.value, printed), at }];
}
