// The statutory forms, by the year that introduced them, and what a report covers.
import { z } from 'zod';
import { formIds } from '../../forms/forms.ts';

export const formId = z.enum(formIds);

/**
 * `agency`: one body's own report. `own_level`: a government's report on itself and its departments.
 * `jurisdiction`: a government's report that sums up all bodies below it.
 */
export const scope = z.enum(['agency', 'own_level', 'jurisdiction']);
export type Scope = z.infer<typeof scope>;
