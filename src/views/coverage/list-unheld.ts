// The corpus → registered bodies of which no report is held here, by province; whether they published is not known.
import type { Agency } from '../../report/model/agency.ts';
import type { Corpus } from '../../store/corpus.ts';
import { rememberByCorpus } from '../../store/corpus.ts';
import { topOf } from './top-of.ts';

export interface UnheldGroup {
  /** Code of the province, or of the country for national bodies. */
  top: string;
  agencies: readonly Agency[];
}

function collect({ registry, agencyById }: Corpus): readonly UnheldGroup[] {
  const unheld = [...registry.agencies.values()].filter(({ id }) => !agencyById.has(id));
  const groups = Map.groupBy(unheld, ({ region }) => topOf(region, registry));
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([top, agencies]) => ({ top, agencies }));
}

export const listUnheld = rememberByCorpus(collect);
