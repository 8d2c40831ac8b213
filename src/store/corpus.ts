// What the store holds → the one object that every view of the site is made from; built once a build.
import { spanYears, type YearRange } from '../report/analysis/build-series.ts';
import type { FindingsFile } from '../report/model/findings-file.ts';
import type { Report, ReportFile } from '../report/model/report.ts';
import { buildRegistry, type Registry, type RegistryData } from '../report/registry/registry.ts';
import { type Body, describeBody } from './describe-body.ts';
import type { Choice, Store } from './open-store.ts';
import { type BodyRecord, type StoredReport, storeReport } from './record.ts';

/** A body that has at least one report, with all of them by year. */
export interface AgencyEntry extends Body {
  /** Of the body's own scope: what series, places, rates and sums are made of. */
  reports: readonly StoredReport[];
  /** A government's reports on itself and its departments, where it has others on all of its place. */
  beside: readonly StoredReport[];
}

/** All that a body's page lists, by year; of one year the usual report last. */
export const listAllReports = ({ reports, beside }: Pick<AgencyEntry, 'reports' | 'beside'>): StoredReport[] =>
  [...beside, ...reports].sort((a, b) => a.report.year - b.report.year);

/** Whether a body is known of a year: there may have been none before its first report here, or after its last. */
export const isKnownIn = ({ reports }: Pick<AgencyEntry, 'reports'>, year: number): boolean =>
  reports.some(({ report }) => report.year <= year) && reports.some(({ report }) => report.year >= year);

/** The body's reports that may be set beside this one. */
export const listAlike = (
  agency: Pick<AgencyEntry, 'reports' | 'beside'>,
  { scope }: Pick<Report, 'scope'>,
): StoredReport[] => listAllReports(agency).filter(({ report }) => report.scope === scope);

/** A body that has several scopes is of the widest of them. */
function makeEntry(body: Body, reports: readonly StoredReport[]): AgencyEntry {
  const isOwn = ({ report }: StoredReport): boolean => report.scope === body.scope;
  return { ...body, reports: reports.filter(isOwn), beside: reports.filter((file) => !isOwn(file)) };
}

export interface Corpus {
  registry: Registry;
  /** Sorted by id, which sorts them by region. */
  agencies: readonly AgencyEntry[];
  agencyById: ReadonlyMap<string, AgencyEntry>;
  /** Every report, by body and year. */
  reports: readonly StoredReport[];
  /** `<agencyId>/<year>`, `<agencyId>/series` or `corpus` → what the checks say. */
  findings: ReadonlyMap<string, FindingsFile>;
  /** First and last year that any report is about; both null where there is none. */
  years: YearRange | null;
}

function assemble(agencies: readonly AgencyEntry[], findings: readonly FindingsFile[], registry: Registry): Corpus {
  const reports = agencies.flatMap(listAllReports);
  return {
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
export function readCorpus(store: Store, { keepFindings = (file) => file, ...choice }: CorpusChoice = {}): Corpus {
  const findings: FindingsFile[] = [];
  const add = (files: readonly (FindingsFile | null)[]): void => {
    for (const file of files) if (file && keepFindings) findings.push(keepFindings(file));
  };
  const agencies: AgencyEntry[] = [];
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

/** The body that examples of addresses name. */
export const chooseExample = ({ agencies, agencyById }: Corpus): AgencyEntry | undefined =>
  agencyById.get('371000-kjj') ?? agencies[0];

export interface CorpusInput {
  reports: readonly ReportFile[];
  findings: readonly FindingsFile[];
  registry: RegistryData;
}

/** A corpus of reports that are in memory. */
export function buildCorpus(input: CorpusInput): Corpus {
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
export function rememberByCorpus<T>(compute: (corpus: Corpus) => T): (corpus: Corpus) => T {
  const known = new WeakMap<Corpus, { value: T }>();
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
