// A report with its figures and rates → `report/<id>/<year>.json`.

import type { RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { SectionBlock } from '../../report/model/section.ts';
import { statementsOn } from '../../report/model/statement.ts';
import type { Address } from '../address.ts';
import { publishCheck, publishFinding, wordInBoth } from '../findings.ts';
import { apiEnvelope } from '../licence.ts';
import type { ReportFileOfApi } from '../schema/report.ts';
import { markContradicted } from '../schema/shared.ts';
import type { ReportRow } from '../summary.ts';
import type { FigureRow } from '../tables/figures.ts';
import { type RateRow, tellRate } from '../tables/rates.ts';
import { describeReportEntry, nameBody } from './describe-entries.ts';

const publishRate = ({ definition, rate, contradictedBy }: RateRow) => ({
  rate: definition.id,
  ...tellRate({ rate }),
  ...markContradicted(contradictedBy),
});

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
    ...apiEnvelope(),
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
