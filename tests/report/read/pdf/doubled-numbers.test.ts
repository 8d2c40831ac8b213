// Tables in which a number is missing or printed twice: every other figure stays, and that one is not taken.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedFigures, type FormNumbers } from '../../support/form-tables.ts';
import { formNumbers } from '../../support/make-form.ts';
import { printForm } from './print-form.ts';
import { readFigures, readSound } from './read-fixture.ts';
import { type PageDraft, writePdf } from './write-pdf.ts';

const form: FormNumbers = fc.sample(
  formNumbers.filter((sample) => sample.template === '2021' && (sample.requests.received?.[0] ?? 0) > 9),
  { numRuns: 1, seed: 4 },
)[0]!;
const expected = new Map<string, number | null>(expectedFigures(form));
const listNumbers = (pages: readonly PageDraft[]) =>
  pages.flatMap((page, at) =>
    (page.texts ?? []).flatMap(({ text }, index) => (/^[-+]?[\d.]+$/.test(text) ? [{ at, index }] : [])),
  );

const bare = printForm(form, { ruled: false });
const framed = printForm(form, { ruled: true });

type Change = (texts: NonNullable<PageDraft['texts']>, index: number) => void;

async function readChanged(place: number, change: Change, pages = bare) {
  const { at, index } = listNumbers(pages)[place]!;
  const changed = structuredClone(pages);
  change(changed[at]!.texts!, index);
  const figures = readFigures(await readSound(writePdf({ pages: changed })));
  const wrong = Object.entries(figures).filter(([metric, value]) => value !== null && value !== expected.get(metric));
  const lost = [...expected.keys()].filter((metric) => (figures[metric] ?? null) === null);
  return { wrong, lost: lost.length };
}

const leaveOut: Change = (texts, index) => void texts.splice(index, 1);
const stack: Change = (texts, index) => {
  const own = texts[index]!;
  texts.splice(index, 1, { ...own, y: own.y - 5.5 }, { ...own, text: `9${own.text}`, y: own.y + 5.5 });
};
const addBelow: Change = (texts, index) => {
  const own = texts[index]!;
  texts.splice(index, 0, { ...own, text: `9${own.text}`, y: own.y + 10 });
};

/** The fifteen numbers of the last table stand at the end. */
const appeals = [185, 186, 190, 192, 195, 199];
const others = [0, 9, 18, 54, 90, 117];

describe('a table without ruling lines', () => {
  it.each(appeals)('keeps its columns where number %i is blank', async (place) => {
    expect(await readChanged(place, leaveOut)).toEqual({ wrong: [], lost: 1 });
  });

  it.each(others)('gives no wrong figure where number %i is blank', async (place) => {
    expect((await readChanged(place, leaveOut)).wrong).toEqual([]);
  });

  it.each([
    ...[...others, ...appeals].map((place) => [place, 'around its line', stack] as const),
    ...[...others, ...appeals].map((place) => [place, 'below it', addBelow] as const),
  ])('takes neither of two numbers in the place of number %i, %s', async (place, _, change) => {
    const { wrong, lost } = await readChanged(place, change);
    expect(wrong).toEqual([]);
    expect(lost).toBeGreaterThan(0);
  });
});

describe('a table with ruling lines', () => {
  it.each([12, 60, 90, 117, 189])('takes neither of two numbers in the cell of number %i', async (place) => {
    expect(await readChanged(place, stack, framed)).toEqual({ wrong: [], lost: 1 });
  });
});
