// Where a figure was read → the words for it.
import { type Language, translate } from '../../i18n/translate.ts';
import { isCell, type Origin, type Position, type TextPosition } from '../../report/model/figure.ts';

const describeOrigin = (language: Language, { page, box }: Origin): string =>
  translate(language, 'report.origin', { page, box: box.join(' ') });

function describeSpan(language: Language, { paragraph, start, end }: TextPosition): string {
  const from = { paragraph: paragraph + 1, from: start + 1 };
  if (end - start === 1) return translate(language, 'report.paragraphOne', from);
  return translate(language, 'report.paragraph', { ...from, to: end });
}

/** Row and column counted from 1, page and box of a paged document. */
export function describePosition(language: Language, place: Position): string {
  const inDocument = isCell(place)
    ? translate(language, 'report.rowColumn', { row: place.row + 1, column: place.column + 1 })
    : describeSpan(language, place);
  return place.origin
    ? [inDocument, describeOrigin(language, place.origin)].join(translate(language, 'report.clauseSeparator'))
    : inDocument;
}
