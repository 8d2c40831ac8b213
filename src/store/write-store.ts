// content/reports and content/findings → the slices of a store, each file read and checked once, a body at a time.
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { ZodError, type z } from 'zod';
import { type FindingsFile, findingsFile } from '../report/model/findings-file.ts';
import { type ReportFile, reportFile } from '../report/model/report.ts';
import { readReportPath, reportPath } from '../report/model/report-key.ts';
import { packFigures } from './figure-columns.ts';
import { storeReport } from './record.ts';
import {
  partOfBody,
  type Slice,
  type Span,
  type StoredBody,
  type StoredHead,
  type StoreIndex,
  slices,
  storeVersion,
} from './slices.ts';

function explain(cause: unknown): string {
  if (!(cause instanceof ZodError)) return cause instanceof Error ? cause.message : String(cause);
  const [issue] = cause.issues;
  return [issue?.path.join('.'), issue?.message].filter(Boolean).join(': ');
}

function refuse(path: string, reason: string, cause?: unknown): never {
  throw new Error(`${path} is not what normalize writes: ${reason}`, { cause });
}

function readJson<T>(path: string, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    return refuse(path, explain(cause), cause);
  }
}

function readReport(folder: string, name: string): ReportFile {
  const path = join(folder, `${name}.json`);
  const file = readJson(path, reportFile);
  const own = reportPath(file.report);
  return own === name ? file : refuse(path, `it is the report ${own}`);
}

/** Null where nobody checked it. */
function readFindings(folder: string, subject: string): FindingsFile | null {
  const path = join(folder, `${subject}.json`);
  if (!existsSync(path)) return null;
  const file = readJson(path, findingsFile);
  return file.subject === subject ? file : refuse(path, `it is about ${file.subject}`);
}

/** `371000-kjj/2021` for each file of a body, by year. */
function listReports(folder: string, id: string): string[] {
  const names = readdirSync(join(folder, id)).filter((name) => name.endsWith('.json'));
  const paths = names.map((name) => `${id}/${name.slice(0, -'.json'.length)}`).sort();
  const strange = paths.find((path) => !readReportPath(path));
  return strange === undefined ? paths : refuse(join(folder, `${strange}.json`), 'its name is no year');
}

const pieceSize = 1 << 20;

/** Values → one after the other in a file; a value is told where it lies. */
class SliceWriter {
  readonly #handle: number;
  #pending: Buffer[] = [];
  #pendingLength = 0;
  #length = 0;

  constructor(path: string) {
    this.#handle = openSync(path, 'w');
  }

  add(value: unknown): Span {
    const bytes = Buffer.from(`${JSON.stringify(value)}\n`);
    const span = [this.#length, bytes.length] as const;
    this.#pending.push(bytes);
    this.#length += bytes.length;
    this.#pendingLength += bytes.length;
    if (this.#pendingLength > pieceSize) this.#flush();
    return span;
  }

  close(): void {
    this.#flush();
    closeSync(this.#handle);
  }

  #flush(): void {
    const bytes = Buffer.concat(this.#pending);
    // A full disk or a signal may take fewer bytes than it was given.
    for (let offset = 0; offset < bytes.length; ) offset += writeSync(this.#handle, bytes, offset);
    this.#pending = [];
    this.#pendingLength = 0;
  }
}

type Writers = Readonly<Record<Slice, SliceWriter>>;

interface Content {
  reports: string;
  findings: string;
}

function writeReport(path: string, { reports, findings }: Content, to: Writers): StoredHead {
  const { reader, source, statements, report, counts, completeness } = storeReport(readReport(reports, path));
  const { sections, tables, figures, notes, ...head } = report;
  const checked = readFindings(findings, path);
  return {
    reader,
    source,
    ...(statements && { statements }),
    report: head,
    counts,
    completeness,
    figures: to.figures.add(packFigures(figures)),
    texts: to.texts.add({ sections, tables, notes }),
    findings: checked && to.findings.add(checked),
  };
}

/** Returns how many reports there are; none is no part. */
function writePart(ids: readonly string[], content: Content, folder: string): number {
  mkdirSync(folder, { recursive: true });
  const to = Object.fromEntries(
    slices.map((slice) => [slice, new SliceWriter(join(folder, `${slice}.json`))]),
  ) as Writers;
  const bodies = ids.flatMap((id): StoredBody[] => {
    const [first, ...later] = listReports(content.reports, id).map((path) => writeReport(path, content, to));
    if (!first) return [];
    const series = readFindings(content.findings, `${id}/series`);
    return [{ id, reports: [first, ...later], series: series && to.findings.add(series) }];
  });
  for (const slice of slices) to[slice].close();
  writeFileSync(join(folder, 'heads.json'), JSON.stringify(bodies));
  return bodies.reduce((sum, { reports }) => sum + reports.length, 0);
}

/** Fills an empty folder with what `content` holds; content that `normalize` did not write is an error with path and reason. */
export function writeStore(content: string, folder: string): StoreIndex {
  const place = { reports: join(content, 'reports'), findings: join(content, 'findings') };
  const entries = existsSync(place.reports) ? readdirSync(place.reports, { withFileTypes: true }) : [];
  const ids = entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
  const index: StoreIndex = { version: storeVersion, parts: [], reports: 0 };
  for (const [part, own] of Map.groupBy(ids, partOfBody)) {
    index.reports += writePart(own, place, join(folder, part));
    index.parts.push(part);
  }
  const corpus = readFindings(place.findings, 'corpus');
  if (corpus) writeFileSync(join(folder, 'corpus.json'), JSON.stringify(corpus));
  writeFileSync(join(folder, 'index.json'), JSON.stringify(index));
  return index;
}
