// A report and a rate → the core's rate, told apart: a form that lacks it, and a report that leaves its table out.
import { metricById } from '../../forms/catalogue.ts';
import type { RateDefinition } from '../../forms/rates.ts';
import { computeRate, type Rate } from '../../report/analysis/compute-rate.ts';
import type { Report } from '../../report/model/report.ts';

/** A form that has one of the formulas has the rate, whatever the report made of it. */
const hasRate = ({ template }: Report, { formulas }: RateDefinition): boolean =>
  formulas.some(({ denominator }) => denominator.every((id) => metricById.get(id)?.forms.includes(template)));

export function readRate(report: Report, definition: RateDefinition): Rate {
  const rate = computeRate(report, definition);
  if (rate.state === 'known' || rate.reason !== 'not_in_form' || !hasRate(report, definition)) return rate;
  return { state: 'absent', reason: 'not_stated' };
}
