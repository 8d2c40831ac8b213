// A number → one damaged file, read; and what must never happen.

import { openPdfResources } from '../../../src/pipeline/core.ts';
import type { Figure } from '../../../src/report/model/figure.ts';
import { readReport } from '../../../src/report/read-report.ts';
import type { Registry } from '../../../src/report/registry/registry.ts';
import { findContradictions } from '../find-contradictions.ts';
import { makeRandom } from '../random.ts';
import { findMisplaced } from './find-misplaced.ts';
import type { BinaryBase } from './list-binary-bases.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { mutateDocx } from './mutate-docx.ts';
import { mutatePackage } from './mutate-package.ts';
import { mutatePdf } from './mutate-pdf.ts';
import { printOfd } from './print-ofd.ts';
import { printPages } from './print-pages.ts';
import { showDocx } from './show-docx.ts';
import { showSheets } from './show-sheets.ts';

export interface FuzzOutcome {
  index: number;
  kind: BinaryBase['kind'];
  rejected: boolean;
  figures: number;
  milliseconds: number;
  failures: string[];
}

const mutations = {
  docx: mutateDocx,
  doc: mutateBytes,
  pdf: mutatePdf,
  ofd: mutatePackage,
  xlsx: mutatePackage,
  xls: mutateBytes,
  rtf: mutateBytes,
} as const;

/** The same number gives the same file. */
export function damageDocument(bases: readonly BinaryBase[], seed: number): BinaryBase {
  const random = makeRandom(seed);
  const base = bases[random.below(bases.length)];
  if (!base) throw new Error('There is no document to damage');
  return { ...base, bytes: mutations[base.kind](base.bytes, random) };
}

/** Old Word and Excel files and RTF have no judge of their own: what a changed byte makes of a number is what the file says. */
async function findWrong({ kind, bytes }: BinaryBase, figures: readonly Figure[]): Promise<Figure[]> {
  if (figures.length === 0) return [];
  if (kind === 'pdf') return findMisplaced(figures, await printPages(bytes));
  if (kind === 'ofd') return findMisplaced(figures, printOfd(bytes));
  const text = kind === 'docx' ? showDocx(bytes) : kind === 'xlsx' ? showSheets(bytes) : undefined;
  return text === undefined ? [] : findContradictions(text, figures);
}

const describeFigure = ({ metric, value, raw }: Figure): string =>
  `contradicted: ${metric} = ${value} (${JSON.stringify(raw)})`;

export async function fuzzDocument(
  { bases, registry, now }: { bases: readonly BinaryBase[]; registry: Registry; now: () => number },
  index: number,
  seed: number,
): Promise<FuzzOutcome> {
  const document = damageDocument(bases, seed);
  const outcome: FuzzOutcome = {
    index,
    kind: document.kind,
    rejected: true,
    figures: 0,
    milliseconds: 0,
    failures: [],
  };
  const start = now();
  try {
    const read = await readReport(document.bytes, registry, { pdf: openPdfResources() });
    outcome.milliseconds = now() - start;
    const figures = read.status === 'ok' ? read.report.figures : (read.figures ?? []);
    outcome.rejected = read.status === 'rejected';
    outcome.figures = figures.length;
    outcome.failures = (await findWrong(document, figures)).map(describeFigure);
  } catch (error) {
    outcome.failures = [`threw: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`];
  }
  return outcome;
}
