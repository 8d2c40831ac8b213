// What a page about many bodies asks for → the tables that say it, a hash of all that they hold for it, and what is counted.
import { createHash } from 'node:crypto';
import { addTally, type Counted, countFile, noCounts, noTally, type RuleTally } from '../report/check/count-reports.ts';
import { rules } from '../report/check/rules.ts';
import { listTrades } from '../report/model/agency.ts';
import type { Body } from './describe-body.ts';
import type { Store } from './open-store.ts';
import type { CorpusRest, ListedBody, NumberedFinding, PartTables } from './tables.ts';

/** All bodies, those of a place and of all places below it, those of a kind, or some by their ids. */
export type AskedBodies =
  | 'all'
  | { readonly region: string }
  | { readonly sector: string }
  | { readonly ids: readonly string[] };

/** Beside what follows every page knows who there is, which reports each has, and what is counted of all. */
export interface AskedData {
  /** The corpus has these bodies only, and their reports have all figures, texts and findings. */
  readonly whole?: AskedBodies;
  /** Of all bodies the figures of these metrics, and the findings that point at them. */
  readonly metrics?: readonly string[];
  /** The findings of these rules, and the reports that they are about as a whole; with `all` the findings alone. */
  readonly rules?: readonly string[] | 'all';
  /** Any report may be looked into as a whole, where a finding points: it is read when it is. */
  readonly located?: true;
  /** How its bodies stand among their like. */
  readonly peers?: true;
  /** Of all reports: how many give a number for each metric; how many rates and findings there are. */
  readonly counts?: readonly ('stated' | 'totals')[];
  /** What collecting found, and what the releases of the data said. */
  readonly ledgers?: true;
  readonly releases?: true;
}

/** What was not asked for is no part of the page's stamp: to use it would be a page that stays as it was where it should not. */
export const refuse = (what: string) => (): never => {
  throw new Error(`a page uses ${what} that it did not ask for`);
};

/** All bodies that a page about some of them speaks of. */
export function chooseBodies(
  store: Store,
  listed: ReadonlyMap<string, ListedBody>,
  asked: AskedBodies,
): readonly ListedBody[] {
  if (asked !== 'all' && 'ids' in asked) return asked.ids.flatMap((id) => listed.get(id) ?? []);
  const bodies = [...listed.values()];
  if (asked === 'all') return bodies;
  if ('sector' in asked) return bodies.filter(({ body }) => listTrades(body).includes(asked.sector));
  const lies = ({ regions }: Pick<Body, 'regions'>): boolean => regions.includes(asked.region);
  const below = ({ regions }: Pick<Body, 'regions'>): readonly string[] =>
    regions.slice(0, regions.indexOf(asked.region) + 1);
  const places = new Set(bodies.flatMap(({ body }) => below(body)));
  // Who speaks for a place may sit in another one.
  const speakers = new Set([...store.registry.speakers].flatMap(([place, id]) => (places.has(place) ? [id] : [])));
  return bodies.filter(({ body }) => lies(body) || speakers.has(body.id));
}

/** A value that is computed when it is first asked for. */
export function once<Value>(compute: () => Value): () => Value {
  let known: { value: Value } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

const hashText = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Whose a file of findings is: `371000-kjj/2021`, `371000-kjj/series`. */
export const bodyOfSubject = (subject: string): string => subject.split('/')[0] ?? '';

/** The tables of all parts of a store that is open; what is read of them once stays. */
export interface AskedTables {
  /** In the order of their ids, which sorts them by part. */
  bodies(): ReadonlyMap<string, ListedBody>;
  rest(): CorpusRest;
  /** The ids of the rules that are asked for. */
  rulesOf(asked: AskedData): readonly string[];
  /** The findings of a rule, as the files of bodies and of all have them. */
  ofRule(rule: string, parts?: readonly string[]): NumberedFinding[];
  counted(asked: AskedData): Counted;
  /** Another text where anything that the page is made of is another; what collecting and releases say left aside. */
  stamp(asked: AskedData): string;
}

export function openAskedTables(store: Store): AskedTables {
  const tablesOf = (part: string) => store.tables(part);
  const bodiesById = once(() => {
    const listed = store.parts.flatMap((part) => tablesOf(part).read('bodies') ?? []);
    return new Map(listed.map((one) => [one.body.id, one]));
  });
  const rest = once(() => store.corpusRest() ?? { checks: [], findings: [] });

  const countStated = once((): Counted['stated'] => {
    const sum: Counted['stated'] = new Map();
    for (const [metric, count] of store.parts.flatMap((part) => tablesOf(part).read('stated') ?? [])) {
      sum.set(metric, (sum.get(metric) ?? 0) + count);
    }
    return sum;
  });
  const countTotals = once((): Pick<Counted, 'rates' | 'findings'> => {
    const totals = store.parts.flatMap((part) => tablesOf(part).read('totals') ?? []);
    return {
      rates: totals.reduce((sum, { rates }) => sum + rates, 0),
      findings: totals.reduce((sum, { findings }) => sum + findings, rest().findings.length),
    };
  });

  const tallyOf = (rule: string, ofFile: Counted): RuleTally => {
    const tally = noTally();
    for (const part of store.parts) {
      const own = tablesOf(part).read('rule', rule)?.tally;
      if (own) addTally(tally, own);
    }
    const last = ofFile.rules.get(rule);
    if (last) addTally(tally, last);
    return tally;
  };
  const tallyRules = (asked: readonly string[]): Counted['rules'] => {
    const ofFile = noCounts();
    const findings = rest()
      .checks.flatMap(({ rule }) => listOfRule(rule))
      .map(([, , finding]) => finding);
    countFile(ofFile, { subject: 'corpus', checks: rest().checks, findings });
    return new Map(asked.map((rule) => [rule, tallyOf(rule, ofFile)]));
  };
  const namesOf = ({ rules: asked = [] }: AskedData): readonly string[] =>
    asked === 'all' ? rules.map(({ id }) => id) : asked;

  const countedFor = (asked: AskedData): Counted => {
    const { counts = [] } = asked;
    const tally = once(() => tallyRules(namesOf(asked)));
    return {
      get stated() {
        return counts.includes('stated') ? countStated() : refuse('counts of reports by metric')();
      },
      get rates() {
        return counts.includes('totals') ? countTotals().rates : refuse('totals')();
      },
      get findings() {
        return counts.includes('totals') ? countTotals().findings : refuse('totals')();
      },
      get rules() {
        return asked.rules === undefined ? refuse('what came of rules')() : tally();
      },
    };
  };

  /** The findings of a rule, as the files of bodies and of all have them. */
  const listOfRule = (rule: string, parts: readonly string[] = store.parts): NumberedFinding[] => [
    ...parts.flatMap((part) => tablesOf(part).read('rule', rule)?.findings ?? []),
    ...rest().findings.flatMap(([index, finding]): NumberedFinding[] =>
      finding.rule === rule ? [['corpus', index, finding]] : [],
    ),
  ];

  const stampPeers = once(() => {
    const ids = [...bodiesById().keys()];
    return new Map(ids.map((id) => [id, hashText(JSON.stringify(store.reduced(id).peers))]));
  });

  const stampTables = (kind: keyof PartTables, of?: string): string[] =>
    store.parts.map((part) => tablesOf(part).hash(kind, of));

  const hashes = once(
    (): Readonly<Record<string, string>> =>
      Object.assign({}, ...store.parts.map((part) => tablesOf(part).read('hashes'))),
  );

  const stampWhole = (asked: AskedBodies, peers: boolean): unknown[] => {
    const chosen = chooseBodies(store, bodiesById(), asked);
    const like = peers ? stampPeers() : new Map<string, string>();
    return [...chosen.map(({ body }) => [body, hashes()[body.id], like.get(body.id)]), rest()];
  };

  const stampRule = (rule: string): unknown[] => {
    const found = listOfRule(rule);
    const about = new Set(found.map(([subject, , { of }]) => of?.agencyId ?? bodyOfSubject(subject)));
    return [stampTables('rule', rule), rest(), [...about].map((id) => [id, hashes()[id]])];
  };

  return {
    bodies: bodiesById,
    rest,
    rulesOf: namesOf,
    ofRule: listOfRule,
    counted: countedFor,
    stamp: (asked) => {
      const { whole, metrics = [], counts = [] } = asked;
      const parts: unknown[] = [asked, store.whole.years, store.whole.bodies > 0];
      if (whole === undefined) parts.push(stampTables('bodies'));
      else parts.push(stampWhole(whole, asked.peers === true));
      for (const metric of metrics) parts.push(stampTables('metric', metric));
      if (asked.rules === 'all') parts.push(...namesOf(asked).map((rule) => stampTables('rule', rule)), rest());
      else for (const rule of namesOf(asked)) parts.push(stampRule(rule));
      if (asked.located) parts.push(stampTables('hashes'));
      for (const kind of counts) parts.push(stampTables(kind));
      if (counts.includes('totals')) parts.push(rest().findings.length);
      return hashText(JSON.stringify(parts));
    },
  };
}
