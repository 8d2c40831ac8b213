// Where a figure was read or a finding points → the words for it, and the fragment to link to.
import { nameMetric } from '../../i18n/name-metric.ts';
import { type Language, translate } from '../../i18n/translate.ts';
import type { CellPosition, Figure, Position, TextPosition } from '../../report/model/figure.ts';
import { isCell, keyOfCell } from '../../report/model/positions.ts';
import type { Report } from '../../report/model/report.ts';
import { quoteText } from '../../report/model/section.ts';
import { figureAnchor, sectionAnchor, tableAnchor, textAnchor } from './anchors.ts';

type FiguresByCell = ReadonlyMap<string, Figure>;

const indexes = new WeakMap<Report, FiguresByCell>();

/** The first figure where a whole row could not be kept apart and several stand at one cell. */
function indexCells(report: Report): FiguresByCell {
  const known = indexes.get(report);
  if (known) return known;
  const index = new Map<string, Figure>();
  for (const figure of report.figures) {
    if (!isCell(figure.at)) continue;
    const key = keyOfCell(figure.at);
    if (!index.has(key)) index.set(key, figure);
  }
  indexes.set(report, index);
  return index;
}

export interface PositionView {
  label: string;
  anchor: string;
  /** Heading of the section as printed; empty for what stands before the first heading. */
  heading: string;
  /** The label is quoted from the report, which is in Chinese. */
  quoted: boolean;
}

const longestQuote = 24;

/** The characters a place points at; a whole sentence is cut. */
export function quotePlace(report: Report, place: TextPosition): string {
  const quote = quoteText(report.sections, place);
  return quote.length > longestQuote ? `${quote.slice(0, longestQuote)}…` : quote;
}

function locateCell(language: Language, report: Report, place: CellPosition): Omit<PositionView, 'heading'> {
  const figure = indexCells(report).get(keyOfCell(place));
  const table = report.tables[place.table];
  if (figure) return { label: nameMetric(language, figure.metric), anchor: figureAnchor(figure.metric), quoted: false };
  const label = translate(language, 'report.rowColumn', { row: place.row + 1, column: place.column + 1 });
  return { label, anchor: table ? tableAnchor(table.kind) : sectionAnchor(place.section), quoted: false };
}

export function locatePosition(language: Language, report: Report, place: Position): PositionView {
  const heading = report.sections.find(({ id }) => id === place.section)?.heading ?? '';
  if (isCell(place)) return { ...locateCell(language, report, place), heading };
  return { label: quotePlace(report, place), anchor: textAnchor(place), heading, quoted: true };
}
