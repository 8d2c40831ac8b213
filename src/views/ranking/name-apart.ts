// Bodies and a short way to name them → names that tell them apart: the full one where two would be named alike.
import type { Language } from '../../i18n/translate.ts';
import type { AgencyEntry } from '../../store/corpus.ts';
import { nameAgency } from '../agency/name-agency.ts';

export function nameApart(
  language: Language,
  agencies: readonly AgencyEntry[],
  shorten: (agency: AgencyEntry) => string,
): (agency: AgencyEntry) => string {
  const counts = new Map<string, number>();
  for (const agency of agencies) counts.set(shorten(agency), (counts.get(shorten(agency)) ?? 0) + 1);
  return (agency) => {
    const short = shorten(agency);
    return short !== '' && counts.get(short) === 1 ? short : nameAgency(language, agency);
  };
}
