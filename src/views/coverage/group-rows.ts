// The corpus → bodies by province for the tables of coverage; none where there are too many for one page.

import type { Corpus } from '../../store/corpus.ts';
import { mostRows } from '../agencies/list-agencies.ts';
import { countByPlace, type YearCounts } from './count-years.ts';

/** Null where the pages of the places hold the tables instead. */
export function groupRows(corpus: Corpus): readonly YearCounts[] | null {
  return corpus.agencies.length > mostRows ? null : countByPlace(corpus);
}
