// The schema of a metric, for those who read the catalogue as data.
import { z } from 'zod';
import { families, type Metric } from '../../forms/catalogue.ts';
import { countedThings, type Term, units } from '../../forms/term.ts';
import { template } from './template.ts';

const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }) satisfies z.ZodType<Term>;

export const metricKind = z.enum(['count', 'amount', 'signed']);

export const metric = z.strictObject({
  id: z.string().regex(new RegExp(`^(?:${Object.keys(families).join('|')})(?:\\.[a-z_]+)+$`)),
  family: z.enum(Object.keys(families) as (keyof typeof families)[]),
  zh: z.string().min(1),
  en: z.string().min(1),
  unit: z.enum(Object.keys(units) as (keyof typeof units)[]),
  thing: z.enum(Object.keys(countedThings) as (keyof typeof countedThings)[]).exactOptional(),
  where: z.string().min(1),
  forms: z.array(template).min(1).readonly(),
  kind: metricKind,
  note: bilingual.exactOptional(),
  plain: bilingual,
}) satisfies z.ZodType<Metric>;
