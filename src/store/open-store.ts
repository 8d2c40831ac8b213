// The folder of a store → its bodies and reports, a part at a time; figures, texts and findings are read when asked for.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FindingsFile } from '../report/model/findings-file.ts';
import type { Report } from '../report/model/report.ts';
import { type ReportKey, readReportPath, reportSlug } from '../report/model/report-key.ts';
import type { Registry } from '../report/registry/registry.ts';
import type { Whole } from './around.ts';
import type { Body } from './describe-body.ts';
import { unpackFigures } from './figure-columns.ts';
import { openPack, type Pack, type RangeBytes } from './pack.ts';
import { type PackedBody, type PartEntry, partOfBody, type Reduced, type StoreManifest, storeVersion } from './part.ts';
import type { BodyRecord, CheckedReport, StoredReport } from './record.ts';
import { type CorpusRest, type OpenTables, openPartTables } from './tables.ts';

/** What of the store is wanted: everything, where nothing is said. */
export interface Choice {
  /** One of `parts`. */
  part?: string;
  /** Figures of these metrics only: all of a large site would fill the memory. */
  metrics?: ReadonlySet<string>;
}

/** Whose reports there are, and about which years: enough to list all pages of bodies and reports. */
export interface BodyKeys {
  id: string;
  /** By year. */
  reports: readonly ReportKey[];
  /** Another text where any of its reports, or what is said of them, is another. */
  hash: string;
  /** The same of what was reduced for it. */
  around: string;
}

export interface Store {
  readonly registry: Registry;
  /** In order; each can be read without the others. */
  readonly parts: readonly string[];
  /** The files of each part. */
  readonly entries: readonly PartEntry[];
  readonly whole: Whole;
  /** Reads the indexes of the parts only. */
  keys(part?: string): Generator<BodyKeys>;
  /** Sorted by id, which sorts them by region; nothing of a body is kept once it was handed out. */
  bodies(choice?: Choice): Generator<BodyRecord>;
  /** Reads the index of its part and that body; undefined where there is none of this id. */
  body(id: string): BodyRecord | undefined;
  /** What was reduced from all bodies for the pages of this one. */
  reduced(id: string): Reduced;
  /** Reads the index of its part and its body. */
  report(key: ReportKey): StoredReport | undefined;
  /** What pages about many bodies ask for, of one part. */
  tables(part: string): OpenTables;
  /** What came of the rules over all reports; null where nobody asked them. */
  corpusRest(): CorpusRest | null;
  /** The same with all their findings: those about a body are also said with it. */
  corpusFindings(): FindingsFile | null;
  /** Afterwards nothing can be asked for any more, also of what was handed out. */
  close(): void;
}

/** Pages of one body follow each other, in two languages. */
const bodiesKept = 4;
/** Each holds the index of a part, and a file that is open. */
const packsKept = 16;

/** Pages about many bodies go through all parts, one after the other, for each table. */
const tablesKept = 512;

/** What was computed last, by a key. */
function keepLatest<Value>(most: number, letGo: (value: Value) => void = () => {}) {
  const kept = new Map<string, Value>();
  return {
    get(key: string, compute: () => Value): Value {
      const value = kept.get(key) ?? compute();
      kept.delete(key);
      kept.set(key, value);
      for (const [oldest, old] of kept) {
        if (kept.size <= most) break;
        kept.delete(oldest);
        letGo(old);
      }
      return value;
    },
    clear() {
      for (const value of kept.values()) letGo(value);
      kept.clear();
    },
  };
}

/** Where a store lies: a folder, or elsewhere. */
export interface StoreFiles {
  name: string;
  /** Undefined where there is none. */
  text(file: string): string | undefined;
  bytes(file: string): string | RangeBytes;
}

const filesIn = (folder: string): StoreFiles => ({
  name: folder,
  text: (file) => (existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : undefined),
  bytes: (file) => join(folder, file),
});

type Read = <Section extends keyof PackedBody>(section: Section) => PackedBody[Section];

/** A section of a body; what is large is not kept with its reports, and read anew when it was let go. */
interface Sections {
  heads: PackedBody['heads'];
  figures(): PackedBody['figures'];
  texts(): PackedBody['texts'];
  findings(): PackedBody['findings'];
}

/** A report whose figures are read when first asked for and then stay. */
function makeReport({ heads, figures, texts }: Sections, index: number, metrics: Choice['metrics']): StoredReport {
  const { reader, source, statements, counts, completeness, report: head } = heads[index] ?? heads[0];
  let own: Report['figures'] | undefined;
  const readText = (): PackedBody['texts'][number] => texts()[index] ?? { sections: [], tables: [], notes: [] };
  const report: Report = {
    ...head,
    get sections() {
      return readText().sections;
    },
    get tables() {
      return readText().tables;
    },
    get figures() {
      const columns = own ? undefined : figures()[index];
      own ??= columns ? unpackFigures(columns, metrics) : [];
      return own;
    },
    get notes() {
      return readText().notes;
    },
  };
  return { reader, source, ...(statements && { statements }), report, counts, completeness };
}

function makeRecord(body: Body, sections: Sections, metrics: Choice['metrics']): BodyRecord {
  return {
    body,
    reports: sections.heads.map(
      (_, index): CheckedReport => ({
        file: makeReport(sections, index, metrics),
        get checked() {
          return sections.findings().reports[index] ?? null;
        },
      }),
    ),
    get series() {
      return sections.findings().series;
    },
  };
}

/** What lies there was checked when it was written. */
function readManifest({ name, text }: StoreFiles): StoreManifest {
  const written = text('parts.json');
  if (written === undefined) throw new Error(`${name} holds no store: it has no parts.json`);
  const manifest: StoreManifest = JSON.parse(written);
  if (manifest.version === storeVersion) return manifest;
  throw new Error(`${name} was written by another version of this program: build again`);
}

const closeAny = ({ close }: { close(): void }): void => close();

export function openStore(place: string | StoreFiles, registry: Registry): Store {
  const files = typeof place === 'string' ? filesIn(place) : place;
  const { parts: entries, whole } = readManifest(files);
  const byPart = new Map(entries.map((entry) => [entry.part, entry]));
  const packs = keepLatest<Pack<PackedBody>>(packsKept, closeAny);
  const arounds = keepLatest<Pack<Reduced>>(packsKept, closeAny);
  const tables = keepLatest<OpenTables>(tablesKept, closeAny);
  const large = keepLatest<PackedBody[keyof PackedBody]>(3 * bodiesKept);
  let isClosed = false;

  const entryOf = (part: string): PartEntry => {
    const entry = byPart.get(part);
    if (isClosed) throw new Error(`${files.name} is closed`);
    if (!entry) throw new Error(`${files.name} has no part ${part}`);
    return entry;
  };
  const openPart = (part: string): Pack<PackedBody> => {
    const { pack } = entryOf(part);
    return packs.get(part, () => openPack(files.bytes(pack)));
  };
  const openAround = (part: string): Pack<Reduced> => {
    const { around } = entryOf(part);
    return arounds.get(part, () => openPack(files.bytes(around)));
  };
  const openTablesOf = (part: string): OpenTables =>
    tables.get(part, () => openPartTables(files.bytes(entryOf(part).tables)));
  const readRest = (): CorpusRest | null => {
    const text = files.text('corpus.json');
    return text === undefined ? null : JSON.parse(text);
  };
  const readRecord = (id: string, { metrics }: Choice = {}): BodyRecord => {
    const part = partOfBody(id);
    const read: Read = (section) => openPart(part).read(id, section);
    const heads = read('heads');
    const keep = <Section extends 'figures' | 'texts' | 'findings'>(section: Section) =>
      large.get(`${id} ${section}`, () => read(section)) as PackedBody[Section];
    const sections: Sections = {
      heads,
      figures: () => keep('figures'),
      texts: () => keep('texts'),
      findings: () => keep('findings'),
    };
    return makeRecord(openAround(part).read(id, 'body'), sections, metrics);
  };
  const findBody = (id: string): BodyRecord | undefined =>
    byPart.has(partOfBody(id)) && openPart(partOfBody(id)).has(id) ? readRecord(id) : undefined;
  const listParts = (only: string | undefined): readonly string[] => (only === undefined ? [...byPart.keys()] : [only]);

  return {
    registry,
    parts: [...byPart.keys()],
    entries,
    whole,
    *keys(only) {
      for (const part of listParts(only)) {
        for (const id of openPart(part).ids) {
          const pack = openPart(part);
          const reports = pack.names(id).flatMap((slug) => readReportPath(`${id}/${slug}`) ?? []);
          yield { id, reports, hash: pack.hash(id), around: openAround(part).hash(id) };
        }
      }
    },
    *bodies(choice = {}) {
      for (const part of listParts(choice.part)) for (const id of openPart(part).ids) yield readRecord(id, choice);
    },
    body: findBody,
    reduced: (id) => {
      const pack = openAround(partOfBody(id));
      const [body, around] = [pack.read(id, 'body'), pack.read(id, 'around')];
      return { body, around, peers: pack.read(id, 'peers'), findings: pack.read(id, 'findings') };
    },
    report(key) {
      const reports = findBody(key.agencyId)?.reports ?? [];
      return reports.find(({ file }) => reportSlug(file.report) === reportSlug(key))?.file;
    },
    tables: openTablesOf,
    corpusRest: readRest,
    corpusFindings: () => {
      const rest = readRest();
      if (!rest) return null;
      const ofBodies = [...byPart.keys()].flatMap((part) =>
        rest.checks.flatMap(({ rule }) => openTablesOf(part).read('rule', rule)?.findings ?? []),
      );
      const own = ofBodies.flatMap(([subject, index, finding]) =>
        subject === 'corpus' ? [[index, finding] as const] : [],
      );
      const findings = [...rest.findings, ...own].sort(([a], [b]) => a - b).map(([, finding]) => finding);
      return { subject: 'corpus', checks: rest.checks, findings };
    },
    close: () => {
      isClosed = true;
      packs.clear();
      arounds.clear();
      tables.clear();
      large.clear();
    },
  };
}
