// The sections of a report → its paragraphs in one spelling with their quantities, as the narrative rules read them.

import { findQuantities } from '../extract/narrative/find-quantities.ts';
import { type NormalText, normaliseText, toPrintedSpan } from '../extract/narrative/normalise-text.ts';
import type { TextParagraph } from '../extract/narrative/statement.ts';
import type { TextPosition } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import { readBlock, type Section } from '../model/section.ts';

export interface PlacedPassage extends TextParagraph {
  /** The place of a span of `text` in the report. */
  locate(start: number, end: number): TextPosition;
}

/** Six rules ask for the same passages one after the other, and finding them is most of what checking a report costs. */
const known = new WeakMap<Report, readonly PlacedPassage[]>();

/** None of a program's digest: its sentences are worded by their template. */
export function listPassages(report: Report): readonly PlacedPassage[] {
  const found = known.get(report) ?? readPassages(report);
  known.set(report, found);
  return found;
}

function readPassages(report: Report): PlacedPassage[] {
  if (report.textBy) return [];
  const context = { year: report.year, agency: report.agency };
  return report.sections.flatMap((section) => readSection(section, context));
}

function readSection(section: Section, context: TextParagraph['context']): PlacedPassage[] {
  const normals = section.blocks.map((block) => normaliseText(readBlock(block)));
  const heading = normaliseText(section.heading).text;
  return normals.flatMap((normal, paragraph) => {
    if (normal.text === '') return [];
    const above = normals[paragraph - 1]?.text ?? '';
    const { text } = normal;
    const locate = (start: number, end: number) => place(normal, section.id, paragraph, start, end);
    return [{ text, quantities: findQuantities(text), heading, above, context, locate }];
  });
}

function place(normal: NormalText, section: string, paragraph: number, start: number, end: number): TextPosition {
  return { section, paragraph, ...toPrintedSpan(normal, start, end) };
}
