// The bytes of a report → its digest, read back as `normalize` reads it, and what the two do not say alike.

import { wordMessage } from '../../../src/i18n/word-message.ts';
import { applyRemarks } from '../../../src/pipeline/apply-remarks.ts';
import { openPdfResources } from '../../../src/pipeline/core.ts';
import { readSidecar } from '../../../src/pipeline/sidecar.ts';
import { writeDigest } from '../../../src/publish/digest/write-digest.ts';
import { checkReport, listFindings } from '../../../src/report/check/run-checks.ts';
import type { Report } from '../../../src/report/model/report.ts';
import { type ReadResult, readReport } from '../../../src/report/read-report.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';

const registry = loadRegistry();
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

type Hints = NonNullable<Parameters<typeof readReport>[2]>;

export const readOriginal = (bytes: Uint8Array, hints: Hints = {}): Promise<ReadResult> =>
  readReport(bytes, registry, { pdf: openPdfResources(), ...hints });

export async function digestAndBack(report: Report): Promise<Report> {
  const source = { sha256: '0'.repeat(64), publisher: null, title: null, url: null, retrieved: null };
  const digest = writeDigest(report, source);
  const beside = readSidecar('digest.yml', encode(digest.sidecar));
  if ('rejection' in beside) throw new Error(JSON.stringify(beside.rejection));
  const { publisher = '', title = '' } = beside.value;
  const back = await readOriginal(encode(digest.markdown), { fileName: 'digest.md', publisher, title });
  if (back.status === 'rejected') throw new Error(JSON.stringify(back.rejection));
  const remarked = applyRemarks(back.report, beside.value, 'digest.yml');
  if ('rejection' in remarked) throw new Error(JSON.stringify(remarked.rejection));
  return remarked.report;
}

const spell = ({ agencyId, agency, scope, year, template, published, dates, period, figures }: Report): string[] => [
  [agencyId, agency, scope, year, template, published, dates?.page, dates?.signature, period?.from, period?.to].join(
    ' ',
  ),
  ...figures.map(({ metric, value, status, qualifier, unit, unitFrom, derived }) =>
    [metric, value, status, qualifier, unit, unitFrom, derived].join(' '),
  ),
];

/** Lines that only one of the two has. */
export function listDifferences(original: Report, digest: Report): string[] {
  const [before, after] = [new Set(spell(original)), new Set(spell(digest))];
  return [
    ...[...before].filter((line) => !after.has(line)).map((line) => `- ${line}`),
    ...[...after].filter((line) => !before.has(line)).map((line) => `+ ${line}`),
  ];
}

/** What they find is in the words of a report, or in how its copy was laid out: a digest has neither. */
const aboutWords = new Set([
  ...['text-parts', 'text-appeals', 'text-normative', 'text-outcomes', 'text-followers', 'year-in-text'],
  ...['label-wording', 'cell-repeated'],
  ...['fee-notice', 'government-content', 'notice-superseded', 'overview-five'],
]);

/** What the checks find in figures and outline, as a line each. */
export const listFound = (report: Report): string[] =>
  listFindings(checkReport(report))
    .filter(({ rule }) => !aboutWords.has(rule))
    .map(({ rule, message }) => `${rule}: ${wordMessage('zh', message)}`)
    .sort();
