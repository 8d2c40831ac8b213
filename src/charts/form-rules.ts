// Series over years → between which years the statutory form changes, and the dotted rules that say so.
import { editions } from '../forms/editions.ts';
import type { FormId } from '../forms/forms.ts';
import { type Language, translate } from '../i18n/translate.ts';
import type { YearRange } from '../report/analysis/build-series.ts';
import type { ChartSeries } from './chart-input.ts';
import { placeLabels } from './place-labels.ts';
import { drawLine, drawText, type Shape, textSizes } from './scene.ts';
import type { YearAxis } from './year-axis.ts';

/** From which year on a form holds. */
export interface FormRule {
  template: FormId;
  /** The first year of the form. */
  year: number;
}

type Seen = { year: number; template: FormId };

const listSeen = (series: readonly ChartSeries[]): Seen[] =>
  series.flatMap(({ points }) => points.flatMap(({ year, template }) => (template ? [{ year, template }] : [])));

const orderOf = (template: FormId): number => editions.findIndex(({ id }) => id === template);

/** A body that kept the old form longer, or took the new one early, has its rule where its own reports change. */
function fitYear({ template, year }: FormRule, seen: readonly Seen[]): number {
  const isNew = (one: Seen): boolean => orderOf(one.template) >= orderOf(template);
  const first = Math.min(...seen.filter(isNew).map((one) => one.year));
  const last = Math.max(...seen.filter((one) => !isNew(one)).map((one) => one.year));
  if (last + 1 > first) return year;
  return Math.min(Math.max(year, last + 1), first);
}

/** A form that no notice prescribed for a year begins where reports take it up. */
function findEarly(series: readonly ChartSeries[]): FormRule[] {
  const free = editions.slice(1).flatMap(({ id, notice }) => (notice ? [] : [id]));
  const found = series.flatMap(({ breaks }) =>
    breaks.flatMap(({ year, to }) => (to && free.includes(to) ? [{ template: to, year }] : [])),
  );
  return found.slice(0, 1);
}

/** Within the range, at most one a year. */
export function findFormRules(series: readonly ChartSeries[], { from, to }: YearRange): FormRule[] {
  const seen = listSeen(series);
  const prescribed = editions.flatMap(({ id, from: year, notice }): FormRule[] =>
    notice ? [{ template: id, year: fitYear({ template: id, year }, seen) }] : [],
  );
  const rules = [...findEarly(series), ...prescribed].filter(({ year }) => year > from && year <= to);
  // Of forms between whose beginnings no report lies, one rule is left: that of the later form.
  const hasReport = (first: number, end: number): boolean => seen.some(({ year }) => year >= first && year < end);
  return rules.filter(({ year }, index) => !rules.slice(index + 1).some((later) => !hasReport(year, later.year)));
}

/** Height of the names above the rules. */
export const ruleRoom = 15;

/** `top`: where the rules begin; their names stand in the room above. */
export function drawFormRules(
  language: Language,
  rules: readonly FormRule[],
  axis: YearAxis,
  { top, bottom, right }: { top: number; bottom: number; right: number },
): Shape[] {
  const y = top - 4;
  const texts = rules.toReversed().map(({ template, year }) => {
    const text = translate(language, 'charts.formRule', { template });
    const x = axis.start(year);
    return [
      drawText('rule', text, x + 1, y),
      drawText('rule', text, x - 1, y, 'end'),
      drawText('rule', template, x + 1, y),
      drawText('rule', template, x - 1, y, 'end'),
    ];
  });
  const bounds = { left: 0, right, top: y - textSizes.rule - 2, bottom: bottom };
  const lines = rules.map(({ year }) => drawLine('form-rule', axis.start(year), top - 13, axis.start(year), bottom));
  return [...lines, ...placeLabels(texts, [], bounds).toReversed()];
}
