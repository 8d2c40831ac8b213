// `metrics.json`: the catalogue of metrics and the rates that are computed from them.
import { z } from 'zod';
import { formId } from '../../report/model/form-and-scope.ts';
import { metricKind } from '../../report/model/metric.ts';
import { bilingual, envelope } from './shared.ts';

const metricEntry = z.object({
  /** Never changes. */
  id: z.string(),
  name: bilingual,
  family: z.object({ id: z.string(), name: bilingual }),
  /** `count`: a whole number, never below 0. `amount`: money. `signed`: may be below 0. */
  kind: metricKind,
  /** As the form prints it. */
  unit: z.string(),
  unitName: bilingual,
  /** Statutory section and article. */
  place: z.string(),
  /** The forms that print it, oldest first. */
  templates: z.array(formId),
  /** In words that need no knowledge of the form. */
  plain: bilingual,
  /** What to mind when comparing it; null where nothing. */
  note: bilingual.nullable(),
  /** How many reports list it. */
  reports: z.int(),
});

const rateEntry = z.object({
  id: z.string(),
  name: bilingual,
  /** One for each generation of forms, the present one first: the sums to divide. */
  formulas: z.array(z.object({ numerator: z.array(z.string()), denominator: z.array(z.string()) })),
  note: bilingual,
});

export const metricsFile = envelope.extend({ metrics: z.array(metricEntry), rates: z.array(rateEntry) });

export type MetricsFile = z.infer<typeof metricsFile>;
