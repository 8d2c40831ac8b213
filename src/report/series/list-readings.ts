// A metric → the metrics that may stand for it in a report, the best first, with the kind of tie.
import type { Term } from '../../forms/term.ts';
import { type ComparableGroup, comparableGroups, type Tie, type TieKind } from './comparable-metrics.ts';

/** A metric that may stand for another; `own` is the metric itself. */
export interface Reading {
  metric: string;
  tie: TieKind | 'own';
  note?: Term;
}

const ranks: Readonly<Record<TieKind, number>> = { same: 0, approximate: 1, different_source: 2 };

const groupOf: ReadonlyMap<string, ComparableGroup> = new Map(
  comparableGroups.flatMap((group) => [group.metric, ...group.ties.map((tie) => tie.metric)].map((id) => [id, group])),
);

/** Two ties in a row are as good as the worse of them. */
export function worseTie(a: TieKind, b: TieKind): TieKind {
  return ranks[a] >= ranks[b] ? a : b;
}

function throughHead(metric: string, head: string, own: Tie, others: readonly Tie[]): Reading[] {
  return [
    { metric: head, tie: own.tie, note: own.note },
    ...others
      .filter((tie) => tie.metric !== metric)
      .map((tie) => ({ metric: tie.metric, tie: worseTie(own.tie, tie.tie), note: tie.note })),
  ];
}

export function listReadings(metric: string): Reading[] {
  const group = groupOf.get(metric);
  const own = group?.ties.find((tie) => tie.metric === metric);
  const ties = group && own ? throughHead(metric, group.metric, own, group.ties) : (group?.ties ?? []);
  return [{ metric, tie: 'own' }, ...ties];
}

/** How two metrics are tied: `own` where they are one, undefined where they count different things. */
export function findTie(a: string, b: string): Reading['tie'] | undefined {
  return listReadings(a).find((reading) => reading.metric === b)?.tie;
}
