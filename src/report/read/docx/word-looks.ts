// Elements of Word's parts that say how things look: those that are shared, and those that nobody asks for.
import type { XmlHabits } from '../xml/parse-xml.ts';

/** Elements of one look are met by the thousand, and one will do for all of them. */
const shared = new Set('rFonts sz color shd w spacing highlight position vertAlign'.split(' '));

/** Looks that hide nothing, earlier states of what changed, and marks of the editor: nine tenths of the elements that Word writes. */
const skipped = new Set(
  (
    'szCs lang kern ind jc tcBorders tblBorders pBdr tcMar tblCellMar tcW tblW vAlign textAlignment ' +
    'bookmarkStart bookmarkEnd proofErr lastRenderedPageBreak snapToGrid adjustRightInd autoSpaceDE autoSpaceDN keepNext keepLines ' +
    'widowControl suppressLineNumbers wordWrap topLinePunct kinsoku overflowPunct b bCs i iCs u effect cantSplit ' +
    'pPrChange rPrChange tblPrChange tcPrChange trPrChange tblPrExChange tblGridChange sectPrChange numberingChange ' +
    'latentStyles permStart permEnd commentRangeStart commentRangeEnd tabs cnfStyle noProof'
  ).split(' '),
);

export const wordLooks: XmlHabits = { shared, skipped };
