// A draft that was read → a file to take away: the findings as CSV, the figures as JSON, the statutory tables to paste.
import { metricById } from '../../forms/catalogue.ts';
import type { TableId } from '../../forms/record.ts';
import { cutTables, printTable } from '../../publish/digest/print-table.ts';
import { excelCsv, writeCell } from '../../publish/write-csv.ts';
import { writeDocx } from '../../publish/write-docx.ts';
import { escapeXml } from '../../publish/write-xml.ts';
import type { Figure } from '../../report/model/figure.ts';
import type { Report } from '../../report/model/report.ts';
import { readDocument } from '../../report/read/read-document.ts';
import { formKnowledge } from '../../report/read-report.ts';
import type { DraftFinding, DraftView } from '../../views/selfcheck/view-draft.ts';
import type { TakenAs } from './messages.ts';

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

export async function writeAway(as: TakenAs, report: Report, view: DraftView): Promise<Uint8Array<ArrayBuffer>> {
  if (as === 'csv') return encode(writeFindings(view));
  if (as === 'json') return encode(writeFigures(report));
  if (as === 'html') return encode(writePage(report));
  return writeDocument(report);
}
