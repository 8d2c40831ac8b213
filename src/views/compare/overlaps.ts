// What is compared → which of the numbers are already in others: a department’s in the sum of its city.
import { type Language, translate } from '../../i18n/translate.ts';
import { verticalSectors } from '../../report/analysis/list-parts.ts';
import { isWithin } from '../../report/registry/locality.ts';
import { nameEntry } from './chart-series.ts';
import type { CompareBody, CompareEntry } from './compare-point.ts';

const isAddedUp = (part: CompareEntry, whole: CompareEntry): boolean => {
  if (part.bodies !== null || part.scope !== 'agency') return false;
  if (whole.kind === 'sector') return part.sector === whole.sector;
  const isAtHome = part.region !== null && part.region === whole.region && !verticalSectors.has(part.sector ?? '');
  if (whole.bodies !== null || whole.scope === 'own_level') return isAtHome;
  return whole.region !== null && part.region !== null && isWithin(part.region, whole.region);
};

const isWhole = ({ bodies, scope }: CompareEntry): boolean => bodies !== null || scope !== 'agency';

/** A sentence for each sum or government that holds others of the page. */
export function sayOverlaps(language: Language, bodies: readonly CompareBody[]): string[] {
  const entries = bodies.map(({ entry }) => entry);
  return entries.filter(isWhole).flatMap((whole) => {
    const parts = entries.filter((part) => part !== whole && isAddedUp(part, whole));
    if (parts.length === 0) return [];
    const names = parts.map((part) => nameEntry(language, part)).join(translate(language, 'common.listSeparator'));
    return [translate(language, 'compare.overlap', { whole: nameEntry(language, whole), parts: names })];
  });
}
