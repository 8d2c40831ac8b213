// The statutory forms, by the year that introduced them, and what a report covers.
import { z } from 'zod';
import { formIds } from '../../forms/forms.ts';
import { scopes } from './scopes.ts';

export const formId = z.enum(formIds);

export const scope = z.enum(scopes);
