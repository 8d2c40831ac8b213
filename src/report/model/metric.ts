// The schema of a metric, for those who read the catalogue as data.
import { z } from 'zod';
import { familyIds, type Metric } from '../../forms/catalogue.ts';
import { countedThings, figureKinds, unitIds } from '../../forms/record.ts';
import { formId } from './form-and-scope.ts';

export const metricKind = z.enum(figureKinds);

export const metric = z.strictObject({
  id: z.string().regex(new RegExp(`^(?:${familyIds.join('|')})(?:\\.[a-z_]+)+$`)),
  family: z.enum(familyIds),
  unit: z.enum(unitIds),
  thing: z.enum(countedThings).exactOptional(),
  where: z.string().min(1),
  forms: z.array(formId).min(1).readonly(),
  kind: metricKind,
}) satisfies z.ZodType<Metric>;
