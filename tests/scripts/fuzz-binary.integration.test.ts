// The fuzz of Word and PDF files: a small sample of it, and that its two judges would notice a wrong figure.
import { describe, expect, it } from 'vitest';
import { findLabels } from '../../scripts/fuzz/binary/find-labels.ts';
import { findMisplaced } from '../../scripts/fuzz/binary/find-misplaced.ts';
import { damageDocument, fuzzDocument } from '../../scripts/fuzz/binary/fuzz-document.ts';
import { listBinaryBases } from '../../scripts/fuzz/binary/list-binary-bases.ts';
import { joinPdf, splitPdf } from '../../scripts/fuzz/binary/pdf-objects.ts';
import type { Fragment, PrintedPages } from '../../scripts/fuzz/binary/print-pages.ts';
import { describeOutcomes } from '../../scripts/fuzz/binary/report-outcomes.ts';
import { runBinaryFuzz } from '../../scripts/fuzz/binary/run-binary-fuzz.ts';
import { showDocx } from '../../scripts/fuzz/binary/show-docx.ts';
import { findContradictions } from '../../scripts/fuzz/find-contradictions.ts';
import type { Figure } from '../../src/report/model/figure.ts';
import { readReport } from '../../src/report/read-report.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';

const bases = listBinaryBases();
const registry = loadRegistry();
const count = 60;
const seed = 20_240_131;

function baseOf(ending: string): Uint8Array {
  const base = bases.find(({ name }) => name.endsWith(ending));
  if (!base) throw new Error(`no base ${ending}`);
  return base.bytes;
}

describe('the fuzz of damaged files', () => {
  it('damages the same number in the same way', () => {
    expect(damageDocument(bases, 7)).toEqual(damageDocument(bases, 7));
  });

  it(`never throws or contradicts the document on ${count} damaged files`, async () => {
    const read = (index: number) => fuzzDocument({ bases, registry, now: () => 0 }, index, seed + index);
    const outcomes = [];
    for (let index = 0; index < count; index += 1) outcomes.push(await read(index));
    expect(outcomes.filter(({ failures }) => failures.length > 0)).toEqual([]);
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(
      new Set(['doc', 'docx', 'pdf', 'ofd', 'xlsx', 'xls', 'rtf']),
    );
    expect(outcomes.reduce((sum, { figures }) => sum + figures, 0)).toBeGreaterThan(2000);
  });

  it('goes on when a file takes too long', async () => {
    const outcomes = await runBinaryFuzz({ count: 2, seed, limit: 1, threads: 1 });
    expect(outcomes.map(({ index }) => index)).toEqual([0, 1]);
    expect(outcomes[0]?.failures[0]).toMatch(/^hung or died/);
    expect(describeOutcomes(outcomes)).toMatch(/failures: [12]$/);
  });

  it('puts the objects of a PDF together again as they were', async () => {
    const bytes = baseOf('libreoffice-portrait/input.pdf.gz');
    const objects = splitPdf(bytes);
    expect(objects?.objects.length).toBeGreaterThan(10);
    const again = joinPdf(objects!);
    const hints = { publisher: '威海市科学技术局' };
    expect(await readReport(again, registry, hints)).toEqual(await readReport(bytes, registry, hints));
  });
});

const figure = (value: number, column: string, box: [number, number, number, number]): Figure => ({
  metric: `requests.carried_out.${column}`,
  value,
  status: 'reported',
  qualifier: 'exact',
  unit: '件',
  raw: String(value),
  at: { section: 'requests', table: 0, row: 0, column: 0, origin: { page: 1, box } },
});
const fragment = (text: string, left: number, top: number): Fragment => ({
  text,
  left,
  top,
  right: left + 10 * text.length,
  bottom: top + 10,
});

describe('the judge of PDF files', () => {
  const pages: PrintedPages = new Map([
    [
      1,
      [
        fragment('四、结转下年度', 10, 100),
        fragment('继续办理', 10, 112),
        fragment('3', 200, 106),
        fragment('4', 240, 106),
        fragment('9', 240, 136),
      ],
    ],
  ]);

  it('finds a label over two lines', () => {
    expect(findLabels('结转下年度继续办理', pages.get(1) ?? [])).toEqual([{ top: 100, bottom: 122 }]);
  });

  it.each([
    [
      'that stand in their row and order',
      [figure(3, 'natural', [200, 106, 210, 116]), figure(4, 'business', [240, 106, 250, 116])],
      0,
    ],
    [
      'that are not printed there',
      [figure(34, 'natural', [200, 106, 250, 116]), figure(5, 'business', [240, 106, 250, 116])],
      1,
    ],
    ['in another row', [figure(9, 'natural', [240, 136, 250, 146])], 1],
    ['in another column', [figure(4, 'natural', [240, 106, 250, 116]), figure(3, 'business', [200, 106, 210, 116])], 1],
  ])('judges figures %s', (_, figures, wrong) => {
    expect(findMisplaced(figures, pages)).toHaveLength(wrong);
  });
});

describe('the judge of Word files', () => {
  it('notices a figure in the wrong column', async () => {
    const bytes = baseOf('statutory.docx');
    const outcome = await readReport(bytes, registry);
    const figures = outcome.status === 'ok' ? outcome.report.figures : [];
    const text = showDocx(bytes) ?? '';
    expect(findContradictions(text, figures)).toEqual([]);
    const shifted = figures.map((it) => (it.metric === 'requests.carried_out.natural' ? { ...it, value: 999 } : it));
    expect(findContradictions(text, shifted)).toHaveLength(1);
  });
});
