// What a page about many bodies asks for → a corpus of that and no more, and a hash of what it holds.
import { createHash } from 'node:crypto';
import { addTally, type Counted, countFile, noCounts, noTally, type RuleTally } from '../report/check/count-reports.ts';
import { rules } from '../report/check/rules.ts';
import { listTrades } from '../report/model/agency.ts';
import type { Figure } from '../report/model/figure.ts';
import type { FindingsFile } from '../report/model/findings-file.ts';
import type { Report } from '../report/model/report.ts';
import { readReportPath, reportPath } from '../report/model/report-key.ts';
import { type AgencyEntry, type Corpus, type CorpusReport, listAllReports, makeEntry } from './corpus.ts';
import type { Body } from './describe-body.ts';
import { unpackFigures } from './figure-columns.ts';
import type { Store } from './open-store.ts';
import { partOfBody } from './part.ts';
import type { BodyRecord } from './record.ts';
import type { ListedBody, ListedHead, NumberedFinding, PartTables } from './tables.ts';

/** Nothing, or all of some bodies: those of a place and of all places below it, those of a kind, or every one. */
type AskedBodies = 'all' | { readonly region: string } | { readonly sector: string };

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
  /** Of all reports: how many give a number for each metric; how many rates and findings there are. */
  readonly counts?: readonly ('stated' | 'totals')[];
  /** What collecting found, and what the releases of the data said. */
  readonly ledgers?: true;
  readonly releases?: true;
}

/** For pages that nobody has looked at yet. */
export const everything: AskedData = {
  whole: 'all',
  rules: 'all',
  counts: ['stated', 'totals'],
  ledgers: true,
  releases: true,
};

/** What was not asked for is no part of the page's stamp: to use it would be a page that stays as it was where it should not. */
const refuse = (what: string) => (): never => {
  throw new Error(`a page uses ${what} that it did not ask for`);
};

/** All bodies that a page about some of them speaks of. */
function chooseBodies(store: Store, bodies: readonly ListedBody[], asked: AskedBodies): readonly ListedBody[] {
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

/** What was read once for all pages. */
export interface AskedReader {
  read(asked: AskedData): Corpus;
  /** Another text where anything that the page is made of is another; what collecting and releases say left aside. */
  stamp(asked: AskedData): string;
}

/** What of a report is read when a page looks at it. */
interface ReportRest {
  figures(): Figure[];
  texts(): Pick<Report, 'sections' | 'tables' | 'notes'>;
}

const nothing: ReportRest = { figures: refuse('figures'), texts: refuse('texts') };

function makeReport({ report: head, ...file }: ListedHead, { figures, texts }: ReportRest): CorpusReport {
  let own: Figure[] | undefined;
  const report: Report = {
    ...head,
    get sections() {
      return texts().sections;
    },
    get tables() {
      return texts().tables;
    },
    get figures() {
      own ??= figures();
      return own;
    },
    get notes() {
      return texts().notes;
    },
  };
  return { ...file, report };
}

const makeListed = ({ body, reports }: ListedBody, restOf: (index: number) => ReportRest): AgencyEntry =>
  makeEntry(
    body,
    reports.map((head, index) => makeReport(head, restOf(index))),
  );

/** Figures of some metrics of a part → by report, in the order in which it lists them. */
function groupFigures(tables: readonly PartTables['metric'][]): Map<number, Figure[]> {
  const groups = new Map<number, [order: number, figure: Figure][]>();
  for (const { report, order, figures } of tables) {
    for (const [index, figure] of unpackFigures(figures).entries()) {
      const key = report[index] ?? 0;
      const group = groups.get(key) ?? [];
      groups.set(key, group);
      group.push([order[index] ?? 0, figure]);
    }
  }
  return new Map([...groups].map(([key, group]) => [key, group.sort(([a], [b]) => a - b).map(([, figure]) => figure)]));
}

/** Findings of several tables → files of them, in which each stands once, and where it stood. */
function groupFindings(placed: Iterable<NumberedFinding>): FindingsFile[] {
  const files = new Map<string, Map<number, FindingsFile['findings'][number]>>();
  for (const [subject, index, finding] of placed) {
    const file = files.get(subject) ?? new Map<number, FindingsFile['findings'][number]>();
    files.set(subject, file);
    if (!file.has(index)) file.set(index, finding);
  }
  return [...files].map(([subject, found]) => ({
    subject,
    checks: [],
    findings: [...found].sort(([a], [b]) => a - b).map(([, finding]) => finding),
  }));
}

const bodyOfSubject = (subject: string): string => subject.split('/')[0] ?? '';

/** Files of bodies, each body’s by year, then what is said of all. */
function* listInOrder(
  agencies: readonly AgencyEntry[],
  get: (subject: string) => FindingsFile | undefined,
): Generator<FindingsFile> {
  const ofBodies = agencies.flatMap((agency) => [
    ...listAllReports(agency).map(({ report }) => reportPath(report)),
    `${agency.id}/series`,
  ]);
  for (const subject of [...ofBodies, 'corpus']) {
    const file = get(subject);
    if (file) yield file;
  }
}

function once<Value>(compute: () => Value): () => Value {
  let known: { value: Value } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

/** Tables and bodies of a store that is open. */
export function openAsked(store: Store): AskedReader {
  const tablesOf = (part: string) => store.tables(part);
  let listed: readonly ListedBody[] | undefined;
  const listBodies = (): readonly ListedBody[] => {
    listed ??= store.parts.flatMap((part) => tablesOf(part).read('bodies') ?? []);
    return listed;
  };
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

  let last: { id: string; record: BodyRecord } | undefined;
  /** Only the last one is kept: what was read of a body stays with its reports. */
  const recordOf = (id: string) => (): BodyRecord => {
    if (last?.id !== id) last = { id, record: store.body(id) ?? refuse(`a body ${id}`)() };
    return last.record;
  };
  /** All of a report, read when it is first asked for. */
  const restOfBody =
    (id: string, record = recordOf(id)) =>
    (index: number): ReportRest => {
      const read = (): Report => record().reports[index]?.file.report ?? refuse(`a report of ${id}`)();
      return { figures: () => read().figures, texts: read };
    };

  const assemble = (agencies: readonly AgencyEntry[], findings: Corpus['findings'], asked: AskedData): Corpus => {
    const reports = agencies.flatMap(listAllReports);
    return {
      registry: store.registry,
      agencies,
      agencyById: new Map(agencies.map((agency) => [agency.id, agency])),
      reports,
      findings,
      counted: countedFor(asked),
      years: store.whole.years,
    };
  };

  const readWhole = (bodies: AskedBodies, asked: AskedData): Corpus => {
    const chosen = chooseBodies(store, listBodies(), bodies);
    const records = new Map(chosen.map(({ body }) => [body.id, recordOf(body.id)]));
    const agencies = chosen.map((one) => {
      return makeListed(one, restOfBody(one.body.id, records.get(one.body.id)));
    });
    const known = new Map<string, FindingsFile | undefined>();
    const readOfAll = once((): FindingsFile => {
      const parts = [...new Set([...records.keys()].map(partOfBody))];
      const placed = rest().checks.flatMap(({ rule }) => listOfRule(rule, parts));
      const own = placed.filter(
        ([subject, , { of }]) => subject === 'corpus' && (bodies === 'all' || (of && records.has(of.agencyId))),
      );
      return { subject: 'corpus', checks: rest().checks, findings: groupFindings(own)[0]?.findings ?? [] };
    });
    const find = (subject: string): FindingsFile | undefined => {
      if (subject === 'corpus') return readOfAll();
      const record = records.get(bodyOfSubject(subject))?.();
      if (!record) return undefined;
      if (subject.endsWith('/series')) return record.series ?? undefined;
      return record.reports.find(({ file }) => reportPath(file.report) === subject)?.checked ?? undefined;
    };
    const get = (subject: string): FindingsFile | undefined => {
      if (!known.has(subject)) known.set(subject, find(subject));
      return known.get(subject);
    };
    const values = asked.rules === 'all' ? () => listInOrder(agencies, get) : refuse('all findings');
    return assemble(agencies, { get, values } as Corpus['findings'], asked);
  };

  /** Figures of some metrics of a part, read when a page looks at one. */
  const restOfTables = (tables: readonly PartTables['metric'][]): ((index: number) => ReportRest) => {
    const groups = once(() => groupFigures(tables));
    return (index) => ({ ...nothing, figures: () => groups().get(index) ?? [] });
  };

  const readTables = (asked: AskedData): Corpus => {
    const { metrics = [], rules: askedRules = [] } = asked;
    const byPart = Map.groupBy(listBodies(), ({ body }) => partOfBody(body.id));
    const ofRules = namesOf(asked).flatMap((rule) => listOfRule(rule));
    const shown = askedRules === 'all' ? [] : ofRules;
    const asWhole = new Set(shown.map(([subject, , { of }]) => of?.agencyId ?? bodyOfSubject(subject)));
    const placed: NumberedFinding[] = [];
    const agencies = [...byPart].flatMap(([part, bodies]) => {
      const tables = metrics.flatMap((metric) => tablesOf(part).read('metric', metric) ?? []);
      for (const { findings } of tables) placed.push(...findings);
      const restOf = metrics.length > 0 ? restOfTables(tables) : () => nothing;
      let before = 0;
      return bodies.map((one) => {
        const first = before;
        before += one.reports.length;
        const { id } = one.body;
        const isWhole = asked.located === true || asWhole.has(id);
        return makeListed(one, isWhole ? restOfBody(id) : (index) => restOf(first + index));
      });
    });
    const files = new Map(groupFindings([...placed, ...ofRules]).map((file) => [file.subject, file]));
    const get = (subject: string): FindingsFile | undefined => files.get(subject);
    const values = asked.rules === undefined ? refuse('findings of rules') : () => listInOrder(agencies, get);
    return assemble(agencies, { get, values } as Corpus['findings'], asked);
  };

  const stampTables = (kind: keyof PartTables, of?: string): string[] =>
    store.parts.map((part) => tablesOf(part).hash(kind, of));

  const hashes = once(
    (): Readonly<Record<string, string>> =>
      Object.assign({}, ...store.parts.map((part) => tablesOf(part).read('hashes'))),
  );

  const stampWhole = (asked: AskedBodies): unknown[] => {
    const chosen = chooseBodies(store, listBodies(), asked);
    return [...chosen.map(({ body }) => [body, hashes()[body.id]]), rest()];
  };

  const stampRule = (rule: string): unknown[] => {
    const found = listOfRule(rule);
    const about = new Set(found.map(([subject, , { of }]) => of?.agencyId ?? readReportPath(subject)?.agencyId ?? ''));
    return [stampTables('rule', rule), rest(), [...about].map((id) => [id, hashes()[id]])];
  };

  return {
    read: (asked) => (asked.whole === undefined ? readTables(asked) : readWhole(asked.whole, asked)),
    stamp: (asked) => {
      const { whole, metrics = [], counts = [] } = asked;
      const parts: unknown[] = [asked, store.whole.years, store.whole.bodies > 0];
      if (whole === undefined) parts.push(stampTables('bodies'));
      else parts.push(stampWhole(whole));
      for (const metric of metrics) parts.push(stampTables('metric', metric));
      if (asked.located) parts.push(hashes());
      if (asked.rules === 'all') parts.push(...namesOf(asked).map((rule) => stampTables('rule', rule)), rest());
      else for (const rule of namesOf(asked)) parts.push(stampRule(rule));
      for (const kind of counts) parts.push(stampTables(kind));
      if (counts.includes('totals')) parts.push(rest().findings.length);
      return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
    },
  };
}
