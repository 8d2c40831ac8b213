// All mutants, each by its name.
import { checkMutants } from './list-check.ts';
import { findMutants } from './list-find.ts';
import { formMutants } from './list-form.ts';
import { tellMutants } from './list-tell.ts';

export const mutants = [...formMutants, ...findMutants, ...tellMutants, ...checkMutants];
