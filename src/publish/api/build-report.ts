// One body's record → `agency/<id>.json`, and for each of its reports `report/<id>/<year>.json`.

import type { RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { scopeInKey } from '../../report/model/report-key.ts';
import type { SectionBlock } from '../../report/model/section.ts';
import { statementsOn } from '../../report/model/statement.ts';
import type { BodyRecord } from '../../store/record.ts';
import type { Address } from '../address.ts';
import { publishCheck, publishFinding, wordInBoth } from '../findings.ts';
import { apiEnvelope } from '../licence.ts';
import type { AgencyFile, ReportFileOfApi } from '../schema/report.ts';
import { markContradicted } from '../schema/shared.ts';
import { type AgencySummary, listReportRows, type ReportRow } from '../summary.ts';
import { type FigureRow, listFigureRows } from '../tables/figures.ts';
import { type RateRow, tellRate } from '../tables/rates.ts';
import { describeAgencyEntry, describeReportEntry, nameBody } from './describe-entries.ts';

const publishRate = ({ definition, rate, contradictedBy }: RateRow) => ({
  rate: definition.id,
  ...tellRate({ rate }),
  ...markContradicted(contradictedBy),
});

/** The body with all its years; `rates`: of all its reports. */
export function buildAgency(
  record: BodyRecord,
  summary: AgencySummary,
  rates: readonly RateRow[],
  address: Address,
): AgencyFile {
  return {
    ...apiEnvelope,
    agency: describeAgencyEntry(summary, address),
    reports: listReportRows(record).map((row) => describeReportEntry(row, address)),
    figures: listFigureRows(record).map(({ file, figure, contradictedBy }) => {
      const { metric, value, status, qualifier, unit, unitFrom, withheld } = figure;
      return {
        year: file.report.year,
        ...scopeInKey(file.report),
        metric,
        value,
        status,
        qualifier,
        unit,
        ...(unitFrom && { unitFrom }),
        ...(withheld && { withheld }),
        ...markContradicted(contradictedBy),
      };
    }),
    rates: rates.map((row) => ({
      year: row.file.report.year,
      ...scopeInKey(row.file.report),
      ...publishRate(row),
    })),
  };
}

const toNode = (block: SectionBlock): RootContent =>
  block.type === 'text'
    ? { type: 'paragraph', children: [{ type: 'text', value: block.text }] }
    : {
        type: 'table',
        children: block.rows.map((row) => ({
          type: 'tableRow',
          children: row.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
        })),
      };

/**
 * The blocks of a section → Markdown whose nth block is the nth of the section; nothing in it runs, links or loads.
 */
export function writeMarkdown(blocks: readonly SectionBlock[]): string {
  const root = { type: 'root' as const, children: blocks.map(toNode) };
  return toMarkdown(root, { extensions: [gfmToMarkdown({ tablePipeAlign: false })], bullet: '-' }).trim();
}

/** `rows` and `rates`: the figures and rates of this report. */
export function buildReport(
  row: ReportRow,
  rows: readonly FigureRow[],
  rates: readonly RateRow[],
  address: Address,
): ReportFileOfApi {
  const { statements } = row.file;
  const { period, sections, tables, notes } = row.file.report;
  return {
    ...apiEnvelope,
    agency: nameBody(row.body),
    report: describeReportEntry(row, address),
    period,
    sections: sections.map(({ id, heading, blocks }) => ({ id, heading, markdown: writeMarkdown(blocks) })),
    tables,
    figures: rows.map(({ figure, contradictedBy }) => ({ ...figure, ...markContradicted(contradictedBy) })),
    rates: rates.map(publishRate),
    notes: notes.map((note) => ({ ...note, message: wordInBoth(note.message) })),
    checks: (row.checked?.checks ?? []).map(publishCheck),
    ...(statements && { statements }),
    findings: (row.checked?.findings ?? []).map((finding) => {
      const own = statementsOn(finding, statements);
      return { ...publishFinding(finding), ...(own.length > 0 && { statements: own }) };
    }),
    reader: row.file.reader,
  };
}
