// What a page about many bodies asks for → a corpus of that and no more.
import type { Figure } from '../report/model/figure.ts';
import type { FindingsFile } from '../report/model/findings-file.ts';
import type { Report } from '../report/model/report.ts';
import { reportPath } from '../report/model/report-key.ts';
import {
  type AskedBodies,
  type AskedData,
  type AskedTables,
  bodyOfSubject,
  chooseBodies,
  once,
  openAskedTables,
  refuse,
} from './asked.ts';
import { type AgencyEntry, type Corpus, type CorpusReport, listAllReports, makeEntry } from './corpus.ts';
import { unpackFigures } from './figure-columns.ts';
import type { Store } from './open-store.ts';
import { partOfBody } from './part.ts';
import type { Peers } from './peers.ts';
import type { BodyRecord } from './record.ts';
import type { ListedBody, ListedHead, NumberedFinding, PartTables } from './tables.ts';

/** What was read once for all pages. */
export interface AskedReader extends Pick<AskedTables, 'stamp'> {
  read(asked: AskedData): Corpus;
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

/** Tables and bodies of a store that is open. */
export function openAsked(store: Store): AskedReader {
  const tables = openAskedTables(store);
  const tablesOf = (part: string) => store.tables(part);
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

  const peersOf = (id: string): Peers => store.reduced(id).peers;
  const assemble = (agencies: readonly AgencyEntry[], findings: Corpus['findings'], asked: AskedData): Corpus => {
    const reports = agencies.flatMap(listAllReports);
    return {
      registry: store.registry,
      agencies,
      agencyById: new Map(agencies.map((agency) => [agency.id, agency])),
      reports,
      findings,
      counted: tables.counted(asked),
      peersOf: asked.peers ? peersOf : refuse('the like of bodies'),
      years: store.whole.years,
    };
  };

  const readWhole = (bodies: AskedBodies, asked: AskedData): Corpus => {
    const chosen = chooseBodies(store, tables.bodies(), bodies);
    const records = new Map(chosen.map(({ body }) => [body.id, recordOf(body.id)]));
    const agencies = chosen.map((one) => {
      return makeListed(one, restOfBody(one.body.id, records.get(one.body.id)));
    });
    const known = new Map<string, FindingsFile | undefined>();
    const readOfAll = once((): FindingsFile => {
      const parts = [...new Set([...records.keys()].map(partOfBody))];
      const placed = tables.rest().checks.flatMap(({ rule }) => tables.ofRule(rule, parts));
      const own = placed.filter(
        ([subject, , { of }]) => subject === 'corpus' && (bodies === 'all' || (of && records.has(of.agencyId))),
      );
      return { subject: 'corpus', checks: tables.rest().checks, findings: groupFindings(own)[0]?.findings ?? [] };
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
    const byPart = Map.groupBy([...tables.bodies().values()], ({ body }) => partOfBody(body.id));
    const ofRules = tables.rulesOf(asked).flatMap((rule) => tables.ofRule(rule));
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

  return {
    read: (asked) => (asked.whole === undefined ? readTables(asked) : readWhole(asked.whole, asked)),
    stamp: tables.stamp,
  };
}
