// Bodies → for each group that may be ranked together, its places by requests received and by the rates.

import { headline } from '../../forms/editions.ts';
import { rateDefinitions } from '../../forms/rates.ts';
import type { Registry } from '../../report/registry/registry.ts';
import type { AgencyEntry } from '../../store/corpus.ts';
import { type BodyGroup, groupBodies } from './group-bodies.ts';
import { type FigureRanking, rankFigures } from './rank-figures.ts';
import { type RateRanking, rankRates } from './rank-rates.ts';

export interface RankingGroup {
  group: BodyGroup;
  agencies: readonly AgencyEntry[];
  received: FigureRanking;
  rate: RateRanking | null;
}

const granted = rateDefinitions.find(({ id }) => id === 'granted');

/** One number has no place: a group with fewer than two is left out. */
export function listRankingGroups(agencies: readonly AgencyEntry[], registry: Registry): readonly RankingGroup[] {
  return groupBodies(agencies, registry).flatMap(({ group, agencies: own }): RankingGroup[] => {
    const received = rankFigures(own, headline);
    if (!received || received.ranked.length < 2) return [];
    return [{ group, agencies: own, received, rate: granted ? rankRates(own, granted) : null }];
  });
}
