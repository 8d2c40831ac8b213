// Two places of one report → whether they are one cell, or characters in common.
import type { Place } from '../../report/model/figure.ts';
import { isCell, keyOfCell } from './index-places.ts';

export function isSamePosition(a: Place, b: Place): boolean {
  if (isCell(a) || isCell(b)) return isCell(a) && isCell(b) && keyOfCell(a) === keyOfCell(b);
  return a.section === b.section && a.paragraph === b.paragraph && a.start < b.end && b.start < a.end;
}
