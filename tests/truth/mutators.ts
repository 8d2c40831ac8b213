// All mutators, by kind.
import type { Mutator } from './mutator.ts';
import { captionMutators } from './mutators/captions.ts';
import { cellMutators } from './mutators/cells.ts';
import { columnMutators } from './mutators/columns.ts';
import { furnitureMutators } from './mutators/furniture.ts';
import { gluedMutators } from './mutators/glued.ts';
import { labelMutators } from './mutators/labels.ts';
import { lookMutators } from './mutators/looks.ts';
import { markMutators } from './mutators/marks.ts';
import { numeralMutators } from './mutators/numerals.ts';
import { pageMutators } from './mutators/pages.ts';
import { repeatMutators } from './mutators/repeats.ts';
import { rowMutators } from './mutators/rows.ts';
import { statementMutators } from './mutators/statements.ts';
import { sumMutators } from './mutators/sums.ts';
import { trapMutators } from './mutators/traps.ts';
import { unitMutators } from './mutators/units.ts';

/** A document as it is: shows what a layout alone costs. */
export const plain: Mutator = { name: 'plain' };

export const mutators: readonly Mutator[] = [
  plain,
  ...columnMutators,
  ...rowMutators,
  ...sumMutators,
  ...repeatMutators,
  ...captionMutators,
  ...unitMutators,
  ...numeralMutators,
  ...markMutators,
  ...lookMutators,
  ...cellMutators,
  ...labelMutators,
  ...pageMutators,
  ...gluedMutators,
  ...furnitureMutators,
  ...trapMutators,
  ...statementMutators,
];
