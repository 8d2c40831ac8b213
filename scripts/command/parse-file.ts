// A path → the line that `parse` prints for it.
import { basename } from 'node:path';
import { type PublishedFinding, publishFinding } from '../../src/publish/published-finding.ts';
import { checkReport, listFindings } from '../../src/report/check/run-checks.ts';
import type { Figure } from '../../src/report/model/figure.ts';
import type { Rejection } from '../../src/report/model/rejection.ts';
import type { Report } from '../../src/report/model/report.ts';
import type { Core } from './core.ts';
import { readBytes } from './read-bytes.ts';
import { readDocument } from './read-document.ts';

type ReportHead = Pick<
  Report,
  'agency' | 'agencyId' | 'region' | 'scope' | 'year' | 'template' | 'title' | 'published'
>;

export type ParseLine =
  | { file: string; status: 'ok'; report: ReportHead; figures: Figure[]; findings: PublishedFinding[] }
  /** With `figures` where only the body or the year is not known. */
  | { file: string; status: 'rejected'; reason: string; figures?: Figure[] };

/** `file` is repeated as it was given. Findings are those about one report: each file is read for itself. */
export async function parseFile(core: Core, file: string): Promise<ParseLine> {
  const read = readBytes(file);
  if ('rejection' in read) return rejectedLine(file, read.rejection);
  const outcome = await readDocument(core, read.bytes, { fileName: basename(file) });
  if (outcome.status === 'rejected')
    return { ...rejectedLine(file, outcome.rejection), ...(outcome.figures && { figures: outcome.figures }) };
  const { report } = outcome;
  const findings = listFindings(checkReport(report)).map(publishFinding);
  return { file, status: 'ok', report: headOf(report), figures: report.figures, findings };
}

export function rejectedLine(file: string, { code, message }: Rejection): ParseLine {
  return { file, status: 'rejected', reason: `${code}: ${message.en}` };
}

function headOf(report: Report): ReportHead {
  const { agency, agencyId, region, scope, year, template, title, published } = report;
  return { agency, agencyId, region, scope, year, template, title, published };
}
