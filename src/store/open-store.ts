// The folder of a store → its bodies and reports, a part at a time; figures, texts and findings are read when asked for.
import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { FindingsFile } from '../report/model/findings-file.ts';
import type { Report } from '../report/model/report.ts';
import { type ReportKey, reportSlug } from '../report/model/report-key.ts';
import type { Registry } from '../report/registry/registry.ts';
import { type Body, describeBody } from './describe-body.ts';
import { type FigureColumns, unpackFigures } from './figure-columns.ts';
import type { BodyRecord, CheckedReport, StoredReport } from './record.ts';
import {
  partOfBody,
  type ReportText,
  type Slice,
  type Span,
  type StoredBody,
  type StoredHead,
  type StoreIndex,
  slices,
  storeVersion,
} from './slices.ts';

/** What of the store is wanted: everything, where nothing is said. */
export interface Choice {
  /** One of `parts`. */
  part?: string;
  /** Figures of these metrics only: all of a large site would fill the memory. */
  metrics?: ReadonlySet<string>;
}

export interface Store {
  readonly registry: Registry;
  /** In order; each can be read without the others. */
  readonly parts: readonly string[];
  /** How many reports there are. */
  readonly reports: number;
  /** Sorted by id, which sorts them by region; nothing of a body is kept once it was handed out. */
  bodies(choice?: Choice): Generator<BodyRecord>;
  /** Reads the heads of its part and that report. */
  report(key: ReportKey): StoredReport | undefined;
  /** What the rules over all reports say. */
  corpusFindings(): FindingsFile | null;
  /** Afterwards nothing can be asked for any more, also of what was handed out. */
  close(): void;
}

/** Two languages and the years before and after ask for the same text one soon after the other. */
const textsKept = 16;

/** What was computed last, by a key. */
function keepLatest<Value>(most: number): (key: string, compute: () => Value) => Value {
  const kept = new Map<string, Value>();
  return (key, compute) => {
    const value = kept.get(key) ?? compute();
    kept.delete(key);
    kept.set(key, value);
    for (const oldest of kept.keys()) if (kept.size > most) kept.delete(oldest);
    return value;
  };
}

/** The slices were checked when they were written. */
const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8'));

interface Reader {
  read<T>(span: Span, slice: Slice): T;
  close(): void;
}

function openPart(folder: string): Reader {
  const open = (slice: Slice): number => openSync(join(folder, `${slice}.json`), 'r');
  const handles = Object.fromEntries(slices.map((slice) => [slice, open(slice)])) as Record<Slice, number>;
  return {
    read([start, length], slice) {
      const bytes = Buffer.alloc(length);
      for (let read = 0; read < length; ) {
        const more = readSync(handles[slice], bytes, read, length - read, start + read);
        if (more === 0) throw new Error(`${folder}/${slice}.json ends too early`);
        read += more;
      }
      return JSON.parse(bytes.toString('utf8'));
    },
    close: () => {
      for (const slice of slices) closeSync(handles[slice]);
    },
  };
}

type Texts = (key: string, compute: () => ReportText) => ReportText;

/** A report whose figures are read when first asked for and then stay, and whose text is read anew when it was let go. */
function makeReport(head: StoredHead, part: Reader, texts: Texts, metrics: Choice['metrics']): StoredReport {
  const { reader, source, statements, counts, completeness } = head;
  let figures: Report['figures'] | undefined;
  const readText = (): ReportText =>
    texts(`${head.report.agencyId}/${reportSlug(head.report)}`, () => part.read(head.texts, 'texts'));
  const report: Report = {
    ...head.report,
    get sections() {
      return readText().sections;
    },
    get tables() {
      return readText().tables;
    },
    get figures() {
      figures ??= unpackFigures(part.read<FigureColumns>(head.figures, 'figures'), metrics);
      return figures;
    },
    get notes() {
      return readText().notes;
    },
  };
  return { reader, source, ...(statements && { statements }), report, counts, completeness };
}

function makeRecord(
  body: Body,
  { reports, series }: StoredBody,
  part: Reader,
  make: (head: StoredHead) => StoredReport,
): BodyRecord {
  const findings = (span: Span | null): FindingsFile | null => span && part.read<FindingsFile>(span, 'findings');
  return {
    body,
    reports: reports.map(
      (head): CheckedReport => ({
        file: make(head),
        get checked() {
          return findings(head.findings);
        },
      }),
    ),
    get series() {
      return findings(series);
    },
  };
}

function readIndex(folder: string): StoreIndex {
  const index = readJson<StoreIndex>(join(folder, 'index.json'));
  if (index.version === storeVersion) return index;
  throw new Error(`${folder} was written by another version of this program: build again`);
}

export function openStore(folder: string, registry: Registry): Store {
  const { parts, reports } = readIndex(folder);
  const readers = new Map(parts.map((part) => [part, openPart(join(folder, part))]));
  const texts = keepLatest<ReportText>(textsKept);
  const known = new Map<string, Body>();
  const describe = ({ id, reports }: StoredBody): Body => {
    const heads = reports.map(({ report }) => report);
    const body = known.get(id) ?? describeBody(heads, registry);
    known.set(id, body);
    return body;
  };
  const readPart = (part: string) => {
    const reader = readers.get(part);
    if (!reader) throw new Error(`${folder} has no part ${part}`);
    return { reader, bodies: readJson<StoredBody[]>(join(folder, part, 'heads.json')) };
  };
  return {
    registry,
    parts,
    reports,
    *bodies({ part: only, metrics } = {}) {
      for (const part of only === undefined ? parts : [only]) {
        const { reader, bodies } = readPart(part);
        for (const body of bodies) {
          const make = (head: StoredHead): StoredReport => makeReport(head, reader, texts, metrics);
          yield makeRecord(describe(body), body, reader, make);
        }
      }
    },
    report(key) {
      const part = partOfBody(key.agencyId);
      if (!readers.has(part)) return undefined;
      const { reader, bodies } = readPart(part);
      const body = bodies.find(({ id }) => id === key.agencyId);
      const head = body?.reports.find(({ report }) => reportSlug(report) === reportSlug(key));
      return head && makeReport(head, reader, texts, undefined);
    },
    corpusFindings: () => {
      const path = join(folder, 'corpus.json');
      return existsSync(path) ? readJson<FindingsFile>(path) : null;
    },
    close: () => {
      for (const reader of readers.values()) reader.close();
    },
  };
}
