// The figures that records show by year → the rows of an agency's table of years; everything else stands on the report pages.

import { figuresIn, type ListedFigure } from '../../forms/listings.ts';
import { type ListId, type OutcomeId, outcomeIds } from '../../forms/record.ts';
import type { Name } from '../../i18n/labels.ts';
import { translate, type WordKey } from '../../i18n/translate.ts';
import { nameListed } from '../name-listed.ts';
import { outcomeRowWords } from '../sentences/outcome-words.ts';

/** A metric of the catalogue, or one of the six ways in which requests end. */
export interface KeyRow {
  /** Stable id of the row: the metric's or `outcome.<id>`. */
  id: string;
  name: Name;
  /** Of the row above. */
  part: boolean;
  outcome?: OutcomeId;
  metric?: string;
}

export interface KeyGroup {
  words: WordKey;
  rows: readonly KeyRow[];
}

const byOutcome = (outcome: OutcomeId): KeyRow => ({
  id: `outcome.${outcome}`,
  outcome,
  name: (language) => translate(language, outcomeRowWords[outcome]),
  part: true,
});

const byFigure = (figure: ListedFigure): KeyRow[] => [
  {
    id: figure.metric.id,
    metric: figure.metric.id,
    name: nameListed('agency.row', figure),
    part: figure.as === 'part',
  },
  ...(figure.outcomes ? outcomeIds.map(byOutcome) : []),
];

/** The lists of years, each with its heading. */
export const yearLists = [
  ['years.requests', 'agency.groupRequests'],
  ['years.disclosure', 'agency.groupDisclosure'],
  ['years.appeals', 'agency.groupAppeals'],
] as const satisfies readonly (readonly [ListId, WordKey])[];

export const keyGroups: readonly KeyGroup[] = yearLists.map(([list, words]) => ({
  words,
  rows: figuresIn(list).flatMap(byFigure),
}));
