// The core in a browser: a draft's bytes → what the page shows of it, and files to take away.
import { unzipSync } from 'fflate';
import { metricById } from '../../forms/catalogue.ts';
import type { TableId } from '../../forms/record.ts';
import { isLanguage, type Language } from '../../i18n/translate.ts';
import { restoreFigures, restoreSections } from '../../publish/api/report-shape.ts';
import { cutTables, printTable } from '../../publish/digest/print-table.ts';
import type { ReportFileOfApi } from '../../publish/schema/report.ts';
import { excelCsv, writeCell } from '../../publish/write-csv.ts';
import { writeDocx } from '../../publish/write-docx.ts';
import { escapeXml } from '../../publish/write-xml.ts';
import {
  type CheckResult,
  checkCorpus,
  checkReport,
  checkSeries,
  listFindings,
} from '../../report/check/run-checks.ts';
import type { Figure } from '../../report/model/figure.ts';
import type { Report } from '../../report/model/report.ts';
import { loadReaders, readDocument } from '../../report/read/read-document.ts';
import { formKnowledge, readReport } from '../../report/read-report.ts';
import { buildRegistry, registryData } from '../../report/registry/registry.ts';
import { type DraftFinding, type DraftView, refuseDraft, viewDraft } from '../../views/selfcheck/view-draft.ts';
import type { FromReader, TakenAs, ToReader } from './messages.ts';

const columns = ['number', 'urgency', 'rule', 'message', 'left', 'right', 'places', 'remedy'] as const;

const listCells = ({
  number,
  urgency,
  rule,
  message,
  sides,
  groups,
  remedy,
}: DraftFinding): (string | number | null)[] => [
  number,
  urgency,
  rule,
  message,
  sides?.left ?? null,
  sides?.right ?? null,
  groups.flatMap(({ places }) => places.map(({ label }) => label)).join('; '),
  remedy,
];

/** As spreadsheets open it. */
function writeFindings({ findings }: DraftView): string {
  const rows = [columns, ...findings.map(listCells)].map((row) => row.map(writeCell).join(','));
  return excelCsv.start + rows.map((row) => row + excelCsv.lineEnd).join('');
}

function writeFigures({ agency, agencyId, year, template, scope, period, figures, tables }: Report): string {
  return `${JSON.stringify({ agency, agencyId, year, template, scope, period, tables, figures }, null, 2)}\n`;
}

/** Whatever the place it is pasted into does with classes, its lines stay. */
const openTable = '<table border="1" cellspacing="0" cellpadding="4" style="border-collapse:collapse">';

function listTables({ figures, template, tables }: Report): string[] {
  const kinds = [...new Set(tables.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const own = figures.filter(({ metric }) => metricById.get(metric)?.family === kind);
    const byMetric = new Map<string, Figure>(own.map((figure) => [figure.metric, figure]));
    const wanted = { metrics: new Set(byMetric.keys()), isBlank: (id: string) => byMetric.get(id)?.status === 'blank' };
    return cutTables(kind satisfies TableId, template, wanted).map((table) =>
      printTable(table, (metric) => byMetric.get(metric)),
    );
  });
}

const titleOf = ({ title, agency, year }: Report): string => title || `${agency}${year}年政府信息公开工作年度报告`;

function writePage(report: Report): string {
  const tables = listTables(report).map((table) => table.replace('<table>', openTable));
  const title = escapeXml(titleOf(report));
  return `<!doctype html>\n<html lang="zh-CN">\n<meta charset="utf-8">\n<title>${title}</title>\n${tables.join('\n<p></p>\n')}\n</html>\n`;
}

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

async function writeDocument(report: Report): Promise<Uint8Array<ArrayBuffer>> {
  const reading = await readDocument(encode(writePage(report)), formKnowledge, { fileName: 'tables.html' });
  if (!reading.ok) throw new Error(reading.rejection.code);
  return new Uint8Array(writeDocx(reading.document.root, { title: titleOf(report), font: 'SimSun' }));
}

/**
 * A draft that was read → a file to take away: the findings as CSV, the figures as JSON, the statutory tables to
 * paste.
 */
async function writeAway(as: TakenAs, report: Report, view: DraftView): Promise<Uint8Array<ArrayBuffer>> {
  if (as === 'csv') return encode(writeFindings(view));
  if (as === 'json') return encode(writeFigures(report));
  if (as === 'html') return encode(writePage(report));
  return writeDocument(report);
}

interface PublishedReport {
  report: Report;
  /** Its words are ours, and say nothing of what was copied. */
  isDigest: boolean;
}

/** `draft` says of the body what a file of the API leaves out. */
function readPublished(file: ReportFileOfApi, draft: Report): PublishedReport {
  const { year, template, scope, title, published, source } = file.report;
  const report: Report = {
    ...draft,
    agencyId: file.agency.id,
    year,
    template,
    scope,
    title,
    published,
    period: file.period,
    sections: restoreSections(file),
    tables: file.tables,
    figures: restoreFigures(file, (metric) => metricById.get(metric)?.unit),
    notes: [],
  };
  return { report, isDigest: source.digest };
}

/** The files that old PDFs need, which lie in one archive; loaded when the first of them is asked for. */
function openPdfFiles(address: string): (name: string) => Promise<Uint8Array> {
  let files: Promise<Record<string, Uint8Array>> | undefined;
  const load = async (): Promise<Record<string, Uint8Array>> => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return unzipSync(new Uint8Array(await response.arrayBuffer()));
  };
  return async (name) => {
    files ??= load();
    const found = (await files)[name];
    if (!found) throw new RangeError(`there is no ${name}`);
    // pdf.js keeps what it is given.
    return found.slice();
  };
}

function toLanguage(text: string): Language {
  if (!isLanguage(text)) throw new Error(`no words for ${text}`);
  return text;
}

/** What is found in the other report is none of the draft's. */
function keepOwn(result: CheckResult, { year }: Report): CheckResult {
  if (result.status !== 'fail') return result;
  const findings = result.findings.filter(({ of }) => of === undefined || of.year === year);
  return findings.length > 0 ? { ...result, findings } : { rule: result.rule, status: 'pass' };
}

/** A PDF may be made to be read for ever. */
const mostMilliseconds = 30_000;

export function openDesk(named: string, bodies: unknown, pdfFiles: string) {
  const language = toLanguage(named);
  const registry = buildRegistry(registryData.parse(bodies));
  const loadFile = openPdfFiles(pdfFiles);
  let last: { report: Report; view: DraftView; isStated: boolean } | undefined;

  async function read({ turn, name, bytes, stated }: Extract<ToReader, { kind: 'read' }>): Promise<FromReader> {
    last = undefined;
    const start = performance.now();
    const pdf = { load: loadFile, deadline: () => performance.now() - start > mostMilliseconds };
    const isStated = stated.agency !== undefined || stated.year !== undefined;
    const result = await readReport(bytes, registry, { fileName: name, pdf, stated });
    if (result.status === 'rejected')
      return { kind: 'refused', turn, refusal: refuseDraft(language, result.rejection) };
    const view = viewDraft(language, result.report, checkReport(result.report), isStated);
    last = { report: result.report, view, isStated };
    return { kind: 'read', turn, view, compared: null };
  }

  function compare({ turn, file }: Extract<ToReader, { kind: 'compare' }>): FromReader {
    if (!last) throw new Error('there is nothing to compare');
    const { report, isStated } = last;
    const before = readPublished(file, report);
    const reports = [before.report, report];
    const across = [
      ...checkSeries({ agencyId: report.agencyId, reports }),
      ...checkCorpus({ reports }, { reports: before.isDigest ? [report] : reports }),
    ];
    const own = across.map((result) => keepOwn(result, report));
    const view = viewDraft(language, report, [...checkReport(report), ...own], isStated);
    last = { ...last, view };
    return { kind: 'read', turn, view, compared: listFindings(own).length };
  }

  async function takeAway(as: TakenAs): Promise<Uint8Array<ArrayBuffer>> {
    if (!last) throw new Error('there is nothing to take away');
    return writeAway(as, last.report, last.view);
  }

  return {
    read,
    compare,
    takeAway,
    loadReaders: () => Promise.all([loadReaders(), loadFile('cmaps/UniGB-UCS2-H.bcmap')]),
  };
}
