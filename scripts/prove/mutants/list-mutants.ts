// All mutants, each by its name.
import { checkMutants } from './list-check.ts';
import { figureMutants } from './list-figures.ts';
import { findMutants } from './list-find.ts';
import { formMutants } from './list-form.ts';
import { ruleMutants } from './list-rules.ts';

export const mutants = [...formMutants, ...findMutants, ...figureMutants, ...checkMutants, ...ruleMutants];
