// A text → whether it is, as a whole, a label of the statutory tables.

import type { LabelRole } from '../../../forms/labels.ts';
import { kinds } from '../../find/find-regions.ts';
import { stripMark } from '../../find/lexicon.ts';
import { squashLabel } from '../../find/squash.ts';

/** With `role`, only labels that mean such a part of their table. */
export function isStatutoryLabel(text: string, role?: LabelRole): boolean {
  const squashed = squashLabel(text);
  return kinds.some(({ lexicon }) => {
    const labels = lexicon.byWording.get(squashed) ?? lexicon.byWording.get(stripMark(squashed)) ?? [];
    return labels.some((label) => role === undefined || label.role === role);
  });
}
