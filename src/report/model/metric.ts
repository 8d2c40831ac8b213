// One metric of the catalogue: a permanent id, what it counts, and where in which forms it stands.
import { z } from 'zod';
import { families, type Term, units } from './glossary.ts';
import { template } from './template.ts';

const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }) satisfies z.ZodType<Term>;

/** `count`: a whole number, never below 0. `amount`: money, may have decimals. `signed`: a whole number, may be below 0. */
export const metricKind = z.enum(['count', 'amount', 'signed']);

export const metric = z.strictObject({
  /** Family, then words joined by dots: `requests.denied.state_secret.natural`; never changes. */
  id: z.string().regex(new RegExp(`^(?:${Object.keys(families).join('|')})(?:\\.[a-z_]+)+$`)),
  zh: z.string().min(1),
  en: z.string().min(1),
  /** The unit that values are given in. */
  unit: z.enum(Object.keys(units) as (keyof typeof units)[]),
  /** Place in the report: the statutory section, with the article for section two. */
  where: z.string().min(1),
  /** The forms that print it, oldest first. */
  templates: z.array(template).min(1).readonly(),
  kind: metricKind,
  /** What to mind when comparing or reading it. */
  note: bilingual.exactOptional(),
  /** One line that needs no knowledge of the form. */
  plain: bilingual,
});

export type MetricKind = z.infer<typeof metricKind>;
export type Metric = Readonly<z.infer<typeof metric>>;
