// A place in a report → what to call it and the fragment to link to.

import { nameMetric } from '../../i18n/name-metric.ts';
import { type Language, translate } from '../../i18n/translate.ts';
import type { CellPlace, Place, TextPlace } from '../../report/model/figure.ts';
import type { Report } from '../../report/model/report.ts';
import { quoteText } from '../../report/model/section.ts';
import { cellAnchor, sectionAnchor, tableAnchor, textAnchor } from './anchors.ts';
import { indexCells, isCell, keyOfCell } from './index-places.ts';

export interface PlaceView {
  label: string;
  anchor: string;
  /** Heading of the section as printed; empty for what stands before the first heading. */
  heading: string;
  /** The label is quoted from the report, which is in Chinese. */
  quoted: boolean;
}

const longestQuote = 24;

/** The characters a place points at; a whole sentence is cut. */
export function quotePlace(report: Report, place: TextPlace): string {
  const quote = quoteText(report.sections, place);
  return quote.length > longestQuote ? `${quote.slice(0, longestQuote)}…` : quote;
}

function locateCell(language: Language, report: Report, place: CellPlace): Omit<PlaceView, 'heading'> {
  const figure = indexCells(report).get(keyOfCell(place));
  const table = report.tables[place.table];
  if (figure) return { label: nameMetric(language, figure.metric), anchor: cellAnchor(figure.metric), quoted: false };
  const label = translate(language, 'report.rowColumn', { row: place.row + 1, column: place.column + 1 });
  return { label, anchor: table ? tableAnchor(table.kind) : sectionAnchor(place.section), quoted: false };
}

export function locatePlace(language: Language, report: Report, place: Place): PlaceView {
  const heading = report.sections.find(({ id }) => id === place.section)?.heading ?? '';
  if (isCell(place)) return { ...locateCell(language, report, place), heading };
  return { label: quotePlace(report, place), anchor: textAnchor(place), heading, quoted: true };
}
