// The pack of a part → its tables: what pages about many bodies ask for, by what they ask, each compressed by itself.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Counted, countReports, noCounts, type RuleTally } from '../report/check/count-reports.ts';
import { listPointedAt } from '../report/check/match-doubts.ts';
import type { Figure } from '../report/model/figure.ts';
import type { Finding } from '../report/model/finding.ts';
import type { FindingsFile } from '../report/model/findings-file.ts';
import type { Report, Source } from '../report/model/report.ts';
import { isSameReport } from '../report/model/report-key.ts';
import type { Registry } from '../report/registry/registry.ts';
import type { Body } from './describe-body.ts';
import { type FigureColumns, packFigures, unpackFigures } from './figure-columns.ts';
import { type PackPlace, share } from './keep-packs.ts';
import { openPack, type Pack, PackWriter, packName, type RangeBytes } from './pack.ts';
import type { PackedBody, PackedPart, StoredHead } from './part.ts';

/** What pages about many bodies may say of where a report is from. */
export type ListedSource = Pick<Source, 'digest' | 'publisher' | 'title' | 'url' | 'retrieved'>;

/** A report without its figures, its text, and what only its own page says of it. */
export interface ListedHead extends Omit<StoredHead, 'reader' | 'source'> {
  source: ListedSource;
}

/** A body and its reports by year. */
export interface ListedBody {
  body: Body;
  reports: readonly ListedHead[];
}

/** A finding, the file that it stands in, and its index there: one that several tables have is one. */
export type NumberedFinding = [subject: string, index: number, finding: Finding];

/** Entry n of each list is of figure n. */
export interface MetricTable {
  /** Index of its report in the part, as `bodies` lists them. */
  report: readonly number[];
  /** Its place among the figures of that report. */
  order: readonly number[];
  figures: FigureColumns;
  /** Findings that point at one of them, and say more than what is only worth knowing. */
  findings: readonly NumberedFinding[];
}

export interface RuleTable {
  tally: RuleTally | null;
  findings: readonly NumberedFinding[];
}

/** What a table of each name holds. */
export interface PartTables {
  bodies: readonly ListedBody[];
  /** By body: another text where any of its reports, or what is said of them, is another. */
  hashes: Readonly<Record<string, string>>;
  /** By metric, how many reports give a number for it. */
  stated: readonly (readonly [metric: string, count: number])[];
  totals: Pick<Counted, 'rates' | 'findings'>;
  metric: MetricTable;
  rule: RuleTable;
}

/** `metric requests.received.total`; a metric that no report of the part has, and a rule that nobody asked, have no table. */
export const tableId = (kind: keyof PartTables, of = ''): string => (of === '' ? kind : `${kind} ${of}`);

interface Rows {
  rows: PartTables[keyof PartTables];
}

/** OpenTables of a part that are open. */
export interface OpenTables {
  /** Undefined where there is none. */
  read<Kind extends keyof PartTables>(kind: Kind, of?: string): PartTables[Kind] | undefined;
  /** Another text for other rows; empty where there are none. */
  hash(kind: keyof PartTables, of?: string): string;
  close(): void;
}

export function openPartTables(from: string | RangeBytes): OpenTables {
  const pack: Pack<Rows> = openPack(from);
  return {
    read: <Kind extends keyof PartTables>(kind: Kind, of?: string) => {
      const id = tableId(kind, of);
      // As `writeTables` wrote it.
      return pack.has(id) ? (pack.read(id, 'rows') as PartTables[Kind]) : undefined;
    },
    hash: (kind, of) => (pack.has(tableId(kind, of)) ? pack.hash(tableId(kind, of)) : ''),
    close: pack.close,
  };
}

interface OpenMetric {
  report: number[];
  order: number[];
  figures: Figure[];
  findings: NumberedFinding[];
}

/** What the rules over all reports say of one body’s, each finding with its index among those about all. */
export type FindingsOfAll = readonly (readonly [index: number, finding: Finding])[];

/** Of what the rules over all reports say: what came of each, and the findings that are about no body. */
export interface CorpusRest {
  checks: FindingsFile['checks'];
  findings: FindingsOfAll;
}

interface ReducedBody {
  body: Body;
  ofAll: FindingsOfAll;
}

/** The tables of a part as they grow. */
class TableDraft {
  readonly #metrics = new Map<string, OpenMetric>();
  readonly #rules = new Map<string, NumberedFinding[]>();
  readonly #registry: Registry;
  readonly bodies: ListedBody[] = [];
  readonly hashes: Record<string, string> = {};
  readonly counts = noCounts();
  #reports = 0;

  constructor(registry: Registry) {
    this.#registry = registry;
  }

  /** `ofAll`: what the rules over all reports say of its own. */
  add(body: Body, hash: string, { heads, figures, findings }: Omit<PackedBody, 'texts'>, ofAll: FindingsOfAll): void {
    const reports = heads.map(({ report }, index): Report => {
      const columns = figures[index];
      return { ...report, sections: [], tables: [], notes: [], figures: columns ? unpackFigures(columns) : [] };
    });
    for (const { figures: own } of reports) this.#addFigures(own);
    const files = [...findings.reports, findings.series].filter((file) => file !== null);
    for (const file of files) this.#addFindings(file);
    for (const [index, report] of reports.entries()) {
      const own = findings.reports[index];
      if (own) this.#addDoubts(report, own, ({ of }) => of === undefined || isSameReport(of, report));
      if (findings.series) {
        this.#addDoubts(report, findings.series, ({ of }) => of !== undefined && isSameReport(of, report));
      }
    }
    this.#addOfAll(reports, ofAll);
    countReports(this.counts, reports, files, this.#registry);
    this.hashes[body.id] = hash;
    this.bodies.push({
      body,
      reports: heads.map(({ reader: _, source: { digest, publisher, title, url, retrieved }, ...head }) => ({
        ...head,
        source: { digest, publisher, title, url, retrieved },
      })),
    });
  }

  #openMetric(id: string): OpenMetric {
    const known = this.#metrics.get(id) ?? { report: [], order: [], figures: [], findings: [] };
    this.#metrics.set(id, known);
    return known;
  }

  #addFigures(figures: readonly Figure[]): void {
    for (const [order, figure] of figures.entries()) {
      const table = this.#openMetric(figure.metric);
      table.report.push(this.#reports);
      table.order.push(order);
      table.figures.push(figure);
    }
    this.#reports += 1;
  }

  #addFindings({ subject, findings }: FindingsFile): void {
    for (const [index, finding] of findings.entries()) this.#openRule(finding.rule).push([subject, index, finding]);
  }

  #openRule(id: string): NumberedFinding[] {
    const known = this.#rules.get(id) ?? [];
    this.#rules.set(id, known);
    return known;
  }

  #addDoubts(report: Report, { subject, findings }: FindingsFile, isAbout: (finding: Finding) => boolean): void {
    for (const [index, finding] of findings.entries()) {
      if (!isAbout(finding)) continue;
      for (const metric of listPointedAt(report, finding)) {
        this.#openMetric(metric).findings.push([subject, index, finding]);
      }
    }
  }

  #addOfAll(reports: readonly Report[], ofAll: FindingsOfAll): void {
    for (const [index, finding] of ofAll) {
      this.#openRule(finding.rule).push(['corpus', index, finding]);
      const report = reports.find((one) => finding.of && isSameReport(finding.of, one));
      if (!report) continue;
      for (const metric of listPointedAt(report, finding)) {
        this.#openMetric(metric).findings.push(['corpus', index, finding]);
      }
    }
    this.counts.findings += ofAll.length;
  }

  *list(): Generator<[id: string, rows: Rows['rows']]> {
    yield [tableId('bodies'), this.bodies];
    const { rates, findings, stated, rules } = this.counts;
    yield [tableId('hashes'), this.hashes];
    yield [tableId('stated'), [...stated]];
    yield [tableId('totals'), { rates, findings }];
    for (const [id, { figures, ...rest }] of this.#metrics) {
      yield [tableId('metric', id), { ...rest, figures: packFigures(figures) }];
    }
    for (const id of new Set([...rules.keys(), ...this.#rules.keys()])) {
      yield [tableId('rule', id), { tally: rules.get(id) ?? null, findings: this.#rules.get(id) ?? [] }];
    }
  }
}

interface TableTarget {
  out: string;
  name: string;
  registry: Registry;
}

const hashBody = (packed: string, ofAll: FindingsOfAll): string =>
  createHash('sha256')
    .update(JSON.stringify([packed, ofAll]))
    .digest('hex')
    .slice(0, 16);

function writeTables(
  { part, pack: file }: PackedPart,
  bodies: readonly ReducedBody[],
  { out, name, registry }: TableTarget,
): void {
  const pack = openPack<PackedBody>(join(out, file));
  const draft = new TableDraft(registry);
  try {
    for (const { body, ofAll } of bodies) {
      const { id } = body;
      const [heads, figures, findings] = [pack.read(id, 'heads'), pack.read(id, 'figures'), pack.read(id, 'findings')];
      draft.add(body, hashBody(pack.hash(id), ofAll), { heads, figures, findings }, ofAll);
    }
  } finally {
    pack.close();
  }
  const writer = new PackWriter<Rows>(join(out, `${part}.tables`), ['rows']);
  for (const [id, rows] of draft.list()) writer.add(id, { rows });
  renameSync(join(out, writer.close(part, '.tables').file), join(out, name));
}

/** OpenTables of one build, taken from an earlier one where that is possible. */
export interface TableKeeper {
  /** Returns the name of the file in the folder of the store. */
  keep(packed: PackedPart, bodies: readonly ReducedBody[]): string;
  /** Remembers those of this build for the next one, and no others. */
  close(): void;
}

/** A file of tables is named by what it was made of: the pack, what the registry says of its bodies, and the rules over all reports. */
export function keepTables(out: string, registry: Registry, place: PackPlace | undefined): TableKeeper {
  const kept = place && join(place.folder, place.key.slice(0, 16));
  const names: string[] = [];
  // Rates divide by them.
  const residents = [...registry.population.values()];
  if (kept) mkdirSync(kept, { recursive: true });
  return {
    keep(packed, bodies) {
      const hash = createHash('sha256').update(JSON.stringify([packed.pack, bodies, residents]));
      const name = packName(packed.part, hash, '.tables.pack');
      names.push(name);
      const isKept = kept !== undefined && share(join(kept, name), join(out, name));
      if (!isKept) writeTables(packed, bodies, { out, name, registry });
      return name;
    },
    close() {
      if (!place || !kept) return;
      for (const name of names) share(join(out, name), join(kept, name));
      const wanted = new Set(names);
      for (const name of readdirSync(kept)) if (!wanted.has(name)) rmSync(join(kept, name));
      const own = place.key.slice(0, 16);
      for (const name of readdirSync(place.folder))
        if (name !== own) rmSync(join(place.folder, name), { recursive: true });
    },
  };
}
