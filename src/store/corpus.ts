// What the store holds → the one object that every view of the site is made from; built once a build.
import { spanYears, type YearRange } from '../report/analysis/build-series.ts';
import { type Counted, countFile, countReports, noCounts } from '../report/check/count-reports.ts';
import type { FindingsFile } from '../report/model/findings-file.ts';
import type { Report, ReportFile } from '../report/model/report.ts';
import { reportPath } from '../report/model/report-key.ts';
import { buildRegistry, type Registry, type RegistryData } from '../report/registry/registry.ts';
import { type Around, describeWhole, makeAround, type Whole } from './around.ts';
import { type Body, describeBody } from './describe-body.ts';
import type { Choice, Store } from './open-store.ts';
import { makePeers, type Peers, readBodyNumbers } from './peers.ts';
import { type BodyRecord, type StoredReport, storeReport } from './record.ts';
import type { ListedSource } from './tables.ts';

/** A report as pages about many bodies know it; figures, and texts even more so, are there only if they were asked for. */
export type CorpusReport = Omit<StoredReport, 'reader' | 'source'> & { readonly source: ListedSource };

/** A body that has at least one report, with all of them by year. */
export interface AgencyEntry<File extends CorpusReport = CorpusReport> extends Body {
  /** Of the body's own scope: what series, places, rates and sums are made of. */
  reports: readonly File[];
  /** A government's reports on itself and its departments, where it has others on all of its place. */
  beside: readonly File[];
}

/** All that a body's page lists, by year; of one year the usual report last. */
export const listAllReports = <File extends CorpusReport>({
  reports,
  beside,
}: Pick<AgencyEntry<File>, 'reports' | 'beside'>): File[] =>
  [...beside, ...reports].sort((a, b) => a.report.year - b.report.year);

/** Whether a body is known of a year: there may have been none before its first report here, or after its last. */
export const isKnownIn = ({ reports }: Pick<AgencyEntry, 'reports'>, year: number): boolean =>
  reports.some(({ report }) => report.year <= year) && reports.some(({ report }) => report.year >= year);

/** The body's reports that may be set beside this one. */
export const listAlike = <File extends CorpusReport>(
  agency: Pick<AgencyEntry<File>, 'reports' | 'beside'>,
  { scope }: Pick<Report, 'scope'>,
): File[] => listAllReports(agency).filter(({ report }) => report.scope === scope);

/** A body that has several scopes is of the widest of them. */
export function makeEntry<File extends CorpusReport>(body: Body, reports: readonly File[]): AgencyEntry<File> {
  const isOwn = ({ report }: File): boolean => report.scope === body.scope;
  return { ...body, reports: reports.filter(isOwn), beside: reports.filter((file) => !isOwn(file)) };
}

/** Bodies with what the checks say of their reports: one body, or all. */
export interface Held {
  registry: Registry;
  agencyById: ReadonlyMap<string, AgencyEntry>;
  /** `<agencyId>/<year>`, `<agencyId>/series` or `corpus` → what the checks say; of `corpus` only what is about these bodies. */
  findings: Pick<ReadonlyMap<string, FindingsFile>, 'get' | 'values'>;
}

/** One body as its own pages need it: nothing else is read for them. */
export interface HeldBody extends Held {
  agency: AgencyEntry<StoredReport>;
  around: Around;
  peers: Peers;
  whole: Whole;
}

export interface Corpus extends Held {
  /** Sorted by id, which sorts them by region. */
  agencies: readonly AgencyEntry[];
  /** Every report, by body and year. */
  reports: readonly CorpusReport[];
  /** Of all reports that are held, whichever of them were read. */
  readonly counted: Counted;
  /** How a body stands among its like, all of them. */
  peersOf(id: string): Peers;
  /** First and last year that any report is about; both null where there is none. */
  years: YearRange | null;
}

/** Everything in memory, as commands and tests have it. */
export interface WholeCorpus extends Corpus {
  agencies: readonly AgencyEntry<StoredReport>[];
  reports: readonly StoredReport[];
  agencyById: ReadonlyMap<string, AgencyEntry<StoredReport>>;
  findings: ReadonlyMap<string, FindingsFile>;
}

function countAll({ agencies, findings, registry }: WholeCorpus): Counted {
  const counts = noCounts();
  for (const agency of agencies) {
    const reports = listAllReports(agency).map(({ report }) => report);
    const files = [...reports.map(reportPath), `${agency.id}/series`].flatMap((path) => findings.get(path) ?? []);
    countReports(counts, reports, files, registry);
  }
  const ofAll = findings.get('corpus');
  if (ofAll) countFile(counts, ofAll);
  return counts;
}

function assemble(
  agencies: readonly AgencyEntry<StoredReport>[],
  findings: readonly FindingsFile[],
  registry: Registry,
): WholeCorpus {
  const reports = agencies.flatMap(listAllReports);
  let counted: Counted | undefined;
  return {
    get counted() {
      counted ??= countAll(this);
      return counted;
    },
    peersOf(id) {
      return makePeersOf(this)(id);
    },
    registry,
    agencies,
    agencyById: new Map(agencies.map((agency) => [agency.id, agency])),
    reports,
    findings: new Map(findings.map((file) => [file.subject, file])),
    years: spanYears(reports.map(({ report }) => report.year)),
  };
}

/** What a corpus is read for. */
export interface CorpusChoice extends Choice {
  /** What is kept of each file of findings: all, where nothing is said; with null none is read. */
  keepFindings?: ((file: FindingsFile) => FindingsFile) | null;
}

function listFindingsFiles({ reports, series }: BodyRecord): (FindingsFile | null)[] {
  return [...reports.map(({ checked }) => checked), series];
}

/** Texts stay in the store until a page asks for one. */
export function readCorpus(store: Store, { keepFindings = (file) => file, ...choice }: CorpusChoice = {}): WholeCorpus {
  const findings: FindingsFile[] = [];
  const add = (files: readonly (FindingsFile | null)[]): void => {
    for (const file of files) if (file && keepFindings) findings.push(keepFindings(file));
  };
  const agencies: AgencyEntry<StoredReport>[] = [];
  for (const record of store.bodies(choice)) {
    agencies.push(
      makeEntry(
        record.body,
        record.reports.map(({ file }) => file),
      ),
    );
    if (keepFindings) add(listFindingsFiles(record));
  }
  if (keepFindings) add([store.corpusFindings()]);
  return assemble(agencies, findings, store.registry);
}

/** One body with all that its pages need; undefined where there is none of this id. */
export function readHeldBody(store: Store, id: string): HeldBody | undefined {
  const record = store.body(id);
  if (!record) return undefined;
  const { around, peers, findings } = store.reduced(id);
  const files = listFindingsFiles(record).filter((file) => file !== null);
  const ofAll: FindingsFile = { subject: 'corpus', checks: [], findings: [...findings] };
  const agency = makeEntry(
    record.body,
    record.reports.map(({ file }) => file),
  );
  return {
    registry: store.registry,
    agency,
    agencyById: new Map([[id, agency]]),
    findings: new Map([...files, ofAll].map((file) => [file.subject, file])),
    around,
    peers,
    whole: store.whole,
  };
}

const makeNeighbours = rememberByCorpus(({ agencies, registry }) =>
  makeAround(
    agencies.map((agency) => ({ ...agency, years: agency.reports.map(({ report }) => report.year) })),
    registry,
  ),
);

/** What each body's page says of its like, by its id. */
const makePeersOf = rememberByCorpus(({ agencies, findings, registry }) => {
  const ofAll = Map.groupBy(findings.get('corpus')?.findings ?? [], ({ of }) => of?.agencyId ?? '');
  return makePeers(
    agencies.map((agency) => {
      const reports = agency.reports.map(({ report }) => report);
      const paths = [...reports.map(reportPath), `${agency.id}/series`];
      const files = paths.flatMap((path) => findings.get(path) ?? []);
      const own: FindingsFile = { subject: 'corpus', checks: [], findings: ofAll.get(agency.id) ?? [] };
      const numbers = readBodyNumbers(reports, [...files, own]);
      return { ...agency, years: reports.map(({ year }) => year), numbers };
    }),
    registry,
  );
});

/** What there is in a corpus in all. */
export const wholeOf = rememberByCorpus(({ agencies, reports, registry }) =>
  describeWhole(agencies, { count: reports.length, years: reports.map(({ report }) => report.year) }, registry),
);

/** The same of a body of a corpus that is in memory. */
export function holdBody(corpus: Corpus, agency: AgencyEntry<StoredReport>): HeldBody {
  const { registry, agencyById, findings } = corpus;
  const [around, peers] = [makeNeighbours(corpus)(agency.id), makePeersOf(corpus)(agency.id)];
  return { registry, agencyById, findings, agency, around, peers, whole: wholeOf(corpus) };
}

/** The body that examples of addresses name. */
export const chooseExample = ({ agencies, agencyById }: Corpus): AgencyEntry | undefined =>
  agencyById.get('371000-kjj') ?? agencies[0];

export interface CorpusInput {
  reports: readonly ReportFile[];
  findings: readonly FindingsFile[];
  registry: RegistryData;
}

/** A corpus of reports that are in memory. */
export function buildCorpus(input: CorpusInput): WholeCorpus {
  const registry = buildRegistry(input.registry);
  const groups = Map.groupBy(input.reports.map(storeReport), (file) => file.report.agencyId);
  const agencies = [...groups.values()].flatMap((group) => {
    const reports = group.sort((a, b) => a.report.year - b.report.year);
    const body = describeBody(
      reports.map(({ report }) => report),
      registry,
    );
    return [makeEntry(body, reports)];
  });
  agencies.sort((a, b) => (a.id < b.id ? -1 : 1));
  return assemble(agencies, input.findings, registry);
}

/** A function of the corpus → the same function, computed once a corpus: pages of all languages share it. */
export function rememberByCorpus<T, From extends Held = Corpus>(compute: (corpus: From) => T): (corpus: From) => T {
  const known = new WeakMap<From, { value: T }>();
  return (corpus) => {
    const found = known.get(corpus) ?? { value: compute(corpus) };
    known.set(corpus, found);
    return found.value;
  };
}

/** A function of the corpus and a key → the same function, computed once a corpus and key. */
export function rememberByKey<T>(compute: (corpus: Corpus, key: string) => T): (corpus: Corpus, key: string) => T {
  const listKnown = rememberByCorpus(() => new Map<string, { value: T }>());
  return (corpus, key) => {
    const known = listKnown(corpus);
    const found = known.get(key) ?? { value: compute(corpus, key) };
    known.set(key, found);
    return found.value;
  };
}

export interface FigureCounts {
  /** Figures that are numbers; every page that counts figures counts these. */
  figures: number;
  /** Figures that are listed without a number. */
  absent: number;
}

/** How many figures all reports have. */
export function countFigures({ reports }: Pick<Corpus, 'reports'>): FigureCounts {
  const figures = reports.reduce((sum, { counts }) => sum + counts.reported, 0);
  const all = reports.reduce((sum, { counts }) => sum + counts.figures, 0);
  return { figures, absent: all - figures };
}
