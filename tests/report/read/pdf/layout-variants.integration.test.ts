// One report printed in every layout: whatever the pages look like, the figures are the same.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activeTable, expectedFigures, type FormNumbers, requestTable } from '../../support/form-tables.ts';
import { formNumbers } from '../../support/make-form.ts';
import { type PdfLayout, printForm } from './print-form.ts';
import { readFigures, readSound } from './read-fixture.ts';
import { writePdf } from './write-pdf.ts';

const formOf = (template: '2019' | '2021', seed: number): FormNumbers =>
  fc.sample(
    formNumbers.filter((sample) => sample.template === template && (sample.requests.received?.[0] ?? 0) > 9),
    { numRuns: 1, seed },
  )[0]!;

const form = formOf('2021', 4);

async function figuresOf(numbers: FormNumbers, layout: PdfLayout): Promise<Record<string, number | null>> {
  return readFigures(await readSound(writePdf({ pages: printForm(numbers, layout) })));
}

const kinds = [true, false].flatMap((ruled) =>
  [true, false].map((repeatsHeader) => ({ ruled, repeatsHeader }) satisfies PdfLayout),
);
const name = ({ ruled, repeatsHeader }: PdfLayout): string =>
  `${ruled ? 'with' : 'without'} ruling lines, the header ${repeatsHeader ? 'printed again' : 'not printed again'}`;

describe.each(kinds.map((kind) => [name(kind), kind] as const))('a table cut by a page border %s', (_, kind) => {
  const rows = {
    active: activeTable(form).length,
    requests: requestTable(form).length,
    appeals: 4,
  };
  const cuts = (Object.keys(rows) as (keyof typeof rows)[]).flatMap((table) =>
    Array.from({ length: rows[table] - 1 }, (__, index) => [table, index + 1] as const),
  );

  it.each(cuts)('%s before row %i', async (table, row) => {
    expect(await figuresOf(form, { ...kind, split: { table, row } })).toEqual(
      Object.fromEntries(expectedFigures(form)),
    );
  });
});

const variants: [string, PdfLayout][] = [
  ['A4 upright', {}],
  ['A4 on its side', { landscape: true }],
  ['vertical group labels', { vertical: true }],
  ['labels over several lines', { wrapped: true }],
  ['merged cells left blank', { unmerged: true }],
  ['running titles and page numbers', { furniture: true }],
  [
    'running titles, a cut table and its header again',
    { furniture: true, repeatsHeader: true, split: { table: 'requests', row: 15 } },
  ],
  ['running titles and a cut table', { furniture: true, split: { table: 'requests', row: 11 } }],
  ['on its side, labels over several lines', { landscape: true, wrapped: true, furniture: true }],
  ['vertical labels cut by a page border', { vertical: true, split: { table: 'requests', row: 9 } }],
  ['merged cells left blank and cut', { unmerged: true, split: { table: 'requests', row: 17 } }],
  ['wrapped labels, blank merged cells, page numbers', { wrapped: true, unmerged: true, furniture: true }],
].map(([title, layout]) => [title as string, layout as PdfLayout]);

describe.each([
  ['2021', form],
  ['2019', formOf('2019', 7)],
] as const)('the form of %s', (_, numbers) => {
  it.each(
    variants.flatMap(([title, layout]) =>
      [true, false].map((ruled) => [title, ruled ? 'with' : 'without', { ...layout, ruled }] as const),
    ),
  )('gives its figures: %s, %s ruling lines', async (_title, _lines, layout) => {
    expect(await figuresOf(numbers, layout)).toEqual(Object.fromEntries(expectedFigures(numbers)));
  });
});
