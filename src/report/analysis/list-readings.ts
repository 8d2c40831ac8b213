// A metric → the metrics, or sums of metrics, that may stand for it in a report, the best first, with the kind of tie.
import { metricById } from '../../forms/catalogue.ts';
import { type MetricTie, metricMeanings, metricTies } from '../../forms/facts.ts';
import type { TieKind } from '../../forms/record.ts';

/** The ties by which one figure is shown in place of another; those not to be compared are none. */
export type StandIn = Exclude<TieKind, 'not_comparable'>;

/** What may stand for a metric; `own` is the metric itself. */
export interface Reading {
  metric: string;
  /** Metrics to be added to it. */
  others?: readonly string[];
  tie: StandIn | 'own';
  /** It is read before the metric itself, whose number then stands beside it. */
  first?: true;
  /** Which words say what differs. */
  why?: string;
}

const ranks: Readonly<Record<StandIn, number>> = { equal: 0, near: 1, weak: 2, other_source: 3 };

/** One or several metrics, tied to the head of their group: the metric that is tied to no further one. */
interface Member {
  from: MetricTie['from'];
  head: string;
  tie: StandIn;
  why: string;
  /** Too loosely defined for the one to be held against the other. */
  isLoose: boolean;
  /** It is read before the head itself. */
  isFirst: boolean;
  /** Amounts in another unit, which cannot stand in as they are. */
  isScaled: boolean;
}

const isStandIn = (kind: TieKind): kind is StandIn => Object.hasOwn(ranks, kind);

const isAmountIn = (id: string): string | undefined => {
  const metric = metricById.get(id);
  return metric?.kind === 'amount' ? metric.unit : undefined;
};

const standIns = metricTies.flatMap((tie) => (isStandIn(tie.kind) ? [{ ...tie, kind: tie.kind }] : []));

const keyOf = (metrics: readonly string[]): string => metrics.toSorted().join('+');

const byMember = new Map(standIns.map((tie) => [keyOf(tie.from), tie]));

/** Two ties in a row are as good as the worse of them. */
const worseTie = (a: StandIn, b: StandIn): StandIn => (ranks[a] >= ranks[b] ? a : b);

function climb(tie: (typeof standIns)[number]): Member {
  let [head, kind, isLoose] = [tie.to, tie.kind, tie.loose === true];
  const passed = new Set([keyOf(tie.from)]);
  for (let above = byMember.get(head); above; above = byMember.get(head)) {
    if (passed.has(head)) throw new Error(`the ties of ${head} run in a circle`);
    passed.add(head);
    [head, kind, isLoose] = [above.to, worseTie(kind, above.kind), isLoose || above.loose === true];
  }
  const isScaled = tie.from.some((id) => isAmountIn(id) !== isAmountIn(head));
  return { from: tie.from, head, tie: kind, why: tie.why, isLoose, isFirst: tie.first === true, isScaled };
}

/** What is nearest first, what another source states last. */
const members = [...byMember.values()].map(climb).sort((a, b) => ranks[a.tie] - ranks[b.tie]);
const standing = members.filter(({ isScaled }) => !isScaled);
const memberByKey = new Map(standing.map((member) => [keyOf(member.from), member]));
const groups = Map.groupBy(standing, ({ head }) => head);

/** Metrics that others stand in for. */
export const headMetrics: readonly string[] = [...metricById.keys()].filter((id) => groups.has(id));

const toReading = ({ from: [metric, ...others], why }: Member, tie: StandIn): Reading => ({
  metric,
  ...(others.length > 0 && { others }),
  tie,
  why,
});

const partition = <Item>(items: readonly Item[], is: (item: Item) => boolean): [Item[], Item[]] => [
  items.filter(is),
  items.filter((item) => !is(item)),
];

export function listReadings(metric: string): Reading[] {
  const own = memberByKey.get(metric);
  if (!own) {
    const [first, others] = partition(groups.get(metric) ?? [], ({ isFirst }) => isFirst);
    const read = (members: readonly Member[]): Reading[] => members.map((member) => toReading(member, member.tie));
    return [...read(first).map((one) => ({ ...one, first: true as const })), { metric, tie: 'own' }, ...read(others)];
  }
  const others = (groups.get(own.head) ?? []).filter((member) => member !== own);
  return [
    { metric, tie: 'own' },
    { metric: own.head, tie: own.tie, why: own.why },
    ...others.map((member) => toReading(member, worseTie(own.tie, member.tie))),
  ];
}

/** All metrics that a reading adds up. */
export const metricsOfReading = ({ metric, others = [] }: Reading): string[] => [metric, ...others];

/** How two figures, each the sum of some metrics, are tied: `own` where they are one, undefined where they count different things. */
export function findTie(a: readonly string[], b: readonly string[]): Reading['tie'] | undefined {
  const [one, other] = [memberByKey.get(keyOf(a)), memberByKey.get(keyOf(b))];
  if (keyOf(a) === keyOf(b)) return 'own';
  if ((one?.head ?? keyOf(a)) !== (other?.head ?? keyOf(b))) return undefined;
  return one && other ? worseTie(one.tie, other.tie) : (one?.tie ?? other?.tie);
}

/** The metrics of tables that a figure of the text is held against, those of the present form first. */
export function listPrinted(stated: string): string[] {
  const head = memberByKey.get(stated)?.head ?? stated;
  const tied = members.filter((member) => member.head === head && !member.isLoose && member.from.length === 1);
  return [head, ...tied.map(({ from: [metric] }) => metric)].filter((metric) => metric !== stated);
}

/** What else the words of the text for a metric may innocently mean: single metrics, and sums of them. */
export const listMeanings = (metric: string): (readonly string[])[] =>
  metricMeanings.flatMap(({ of, metrics }) => (of === metric ? [metrics] : []));
