// content/reports and content/findings → the packs of a store, each file read and checked once, a body at a time.
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ZodError, type z } from 'zod';
import { type FindingsFile, findingsFile } from '../report/model/findings-file.ts';
import { type ReportFile, reportFile } from '../report/model/report.ts';
import { readReportPath, reportPath, reportSlug } from '../report/model/report-key.ts';
import type { Registry } from '../report/registry/registry.ts';
import { packFigures } from './figure-columns.ts';
import { keepPacks, type PackPlace } from './keep-packs.ts';
import { PackWriter } from './pack.ts';
import {
  type PackedBody,
  type PackedPart,
  packSections,
  partOfBody,
  type StoredHead,
  type StoreManifest,
} from './part.ts';
import { storeReport } from './record.ts';
import { reduceParts } from './reduce.ts';

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

interface Content {
  reports: string;
  findings: string;
}

/** One report in the sections of its body. */
interface PackedReport {
  head: StoredHead;
  figures: PackedBody['figures'][number];
  text: PackedBody['texts'][number];
  findings: FindingsFile | null;
}

function packReport(path: string, { reports, findings }: Content): PackedReport {
  const { reader, source, statements, report, counts, completeness } = storeReport(readReport(reports, path));
  const { sections, tables, figures, notes, ...head } = report;
  return {
    head: { reader, source, ...(statements && { statements }), report: head, counts, completeness },
    figures: packFigures(figures),
    text: { sections, tables, notes },
    findings: readFindings(findings, path),
  };
}

/** Null for a body without reports. */
function packBody(id: string, content: Content): PackedBody | null {
  const reports = listReports(content.reports, id).map((path) => packReport(path, content));
  const [first, ...later] = reports;
  if (!first) return null;
  return {
    heads: [first.head, ...later.map(({ head }) => head)],
    figures: reports.map(({ figures }) => figures),
    texts: reports.map(({ text }) => text),
    findings: {
      reports: reports.map(({ findings }) => findings),
      series: readFindings(content.findings, `${id}/series`),
    },
  };
}

function packPart(part: string, ids: readonly string[], content: Content, folder: string): PackedPart {
  const writer = new PackWriter<PackedBody>(join(folder, `${part}.pack`), packSections);
  const sum = { bodies: 0, reports: 0 };
  for (const id of ids) {
    const body = packBody(id, content);
    if (!body) continue;
    writer.add(
      id,
      body,
      body.heads.map(({ report }) => reportSlug(report)),
    );
    sum.bodies += 1;
    sum.reports += body.heads.length;
  }
  const { file, bytes } = writer.close(part, '.pack');
  return { part, pack: file, bytes, ...sum };
}

const placeOf = (content: string): Content => ({
  reports: join(content, 'reports'),
  findings: join(content, 'findings'),
});

/** What `content` holds → a pack for each part, a body at a time; content that `normalize` did not write is an error with path and reason. */
export function packContent(content: string, folder: string, kept?: PackPlace): PackedPart[] {
  mkdirSync(folder, { recursive: true });
  const place = placeOf(content);
  const entries = existsSync(place.reports) ? readdirSync(place.reports, { withFileTypes: true }) : [];
  const ids = entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
  const keeper = keepPacks(folder, kept);
  const packed = [...Map.groupBy(ids, partOfBody)].map(([part, own]) => {
    const folders = own.flatMap((id) => [join(place.reports, id), join(place.findings, id)]);
    return keeper.keep(part, folders, () => packPart(part, own, place, folder));
  });
  keeper.close();
  return packed;
}

/** Fills an empty folder. */
export function writeStore(content: string, folder: string, registry: Registry, kept?: PackPlace): StoreManifest {
  const packed = packContent(content, folder, kept);
  const tables = kept && { ...kept, folder: `${kept.folder}-tables` };
  return reduceParts(folder, packed, readFindings(placeOf(content).findings, 'corpus'), registry, tables);
}
