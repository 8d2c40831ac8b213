// All mutators, by kind.
import type { Mutator } from './mutator.ts';
import { columnMutators } from './mutators/columns.ts';
import { numeralMutators } from './mutators/numerals.ts';
import { rowMutators } from './mutators/rows.ts';

/** A document as it is: shows what a layout alone costs. */
export const plain: Mutator = { name: 'plain' };

export const mutators: readonly Mutator[] = [plain, ...columnMutators, ...rowMutators, ...numeralMutators];
