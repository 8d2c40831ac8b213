// A report → the same without what its text says of private persons: signs of the same number stand in its place, so that every position holds.
import { isCell } from './model/figure.ts';
import type { Report } from './model/report.ts';
import type { Section, SectionBlock } from './model/section.ts';
import { findPersonal, isName, isPersonLabel, type TextSpan } from './text/find-personal.ts';

const hide = (text: string): string => text.replace(/\S/gu, (character) => '×'.repeat(character.length));

/** `kept`: the characters of figures, which are of nobody. */
function maskText(text: string, kept: readonly TextSpan[] = []): string {
  const isFigure = ([start, end]: TextSpan): boolean => kept.some(([from, to]) => start < to && from < end);
  const spans = findPersonal(text)
    .filter((span) => !isFigure(span))
    .sort(([a], [b]) => a - b);
  if (spans.length === 0) return text;
  const parts: string[] = [];
  let done = 0;
  for (const [start, end] of spans) {
    const from = Math.max(start, done);
    if (end <= from) continue;
    parts.push(text.slice(done, from), hide(text.slice(from, end)));
    done = end;
  }
  return parts.join('') + text.slice(done);
}

/** In a table the name stands in a cell of its own: beside the word, or below it. */
function maskRows(rows: readonly string[][]): string[][] {
  const isNamed = (row: number, column: number): boolean =>
    isPersonLabel(rows[row]?.[column - 1] ?? '') ||
    rows.slice(0, row).some((above) => isPersonLabel(above[column] ?? ''));
  return rows.map((cells, row) =>
    cells.map((cell, column) => (isName(cell) && isNamed(row, column) ? hide(cell) : maskText(cell))),
  );
}

function maskBlock(block: SectionBlock, kept: readonly TextSpan[]): SectionBlock {
  return block.type === 'text'
    ? { ...block, text: maskText(block.text, kept) }
    : { ...block, rows: maskRows(block.rows) };
}

/** The tables of the form, the figures and what is noted of them are left alone. */
export function maskPersonal(report: Report): Report {
  const places = report.figures.flatMap(({ at }) => (isCell(at) ? [] : [at]));
  const keptIn = (section: Section, block: number): TextSpan[] =>
    places
      .filter((at) => at.section === section.id && at.paragraph === block)
      .map(({ start, end }) => [start, end] as const);
  const sections = report.sections.map((section) => ({
    ...section,
    heading: maskText(section.heading),
    blocks: section.blocks.map((block, index) => maskBlock(block, keptIn(section, index))),
  }));
  return { ...report, sections };
}
