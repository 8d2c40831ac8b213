// A document → the bytes of a binary Word file: text in pieces, with the property changes that make cells, rows and looks.
import { type TextPiece, writeDoc } from '../../report/read/word/write-doc.ts';
import type { Block, Cell, Piece } from '../document.ts';
import { spread } from './flatten.ts';
import { type Layout, layout } from './layout.ts';

const inTable = [0x16, 0x24, 1];
const rowEnd = [...inTable, 0x17, 0x24, 1];
const cellMark = '\u0007';
const paragraphMark = '\r';

/** A mark that stands raised behind a number. */
export const raisedDoc: Readonly<Record<string, number[]>> = {
  superscript: [0x48, 0x2a, 1],
  subscript: [0x48, 0x2a, 2],
  position: [0x45, 0x48, 10, 0],
};

/** Struck, hidden or withdrawn text. */
export const goneDoc: Readonly<Record<string, number[]>> = {
  vanish: [0x3c, 0x08, 1],
  strike: [0x37, 0x08, 1],
  dstrike: [0x53, 0x2a, 1],
  deleted: [0x00, 0x08, 1],
  white: [0x42, 0x2a, 8],
  'white by value': [0x70, 0x68, 0xff, 0xff, 0xff, 0],
  'half a point': [0x43, 0x4a, 1, 0],
};

/** Text like any other. */
export const shownDoc: Readonly<Record<string, number[]>> = {
  bold: [0x35, 0x08, 1],
  red: [0x42, 0x2a, 6],
  inserted: [0x01, 0x08, 1],
};

const looks: Readonly<Record<string, number[]>> = { ...raisedDoc, ...goneDoc, ...shownDoc };

const piece = (text: string, changes: number[]): TextPiece => ({ text, ...(changes.length > 0 && { changes }) });

function writePieces(pieces: readonly Piece[], base: number[]): TextPiece[] {
  return pieces.flatMap(({ text, look }) => {
    const change = look === undefined ? [] : looks[look];
    if (!change) throw new Error(`a .doc has no look ${look}`);
    return text === '' ? [] : [piece(text, [...base, ...change])];
  });
}

function writeRow(slots: readonly { cell: Cell; isFirst: boolean }[]): TextPiece[] {
  const cells = slots.flatMap(({ cell, isFirst }) => [
    ...(isFirst ? writePieces(cell.pieces, inTable) : []),
    piece(cellMark, inTable),
  ]);
  return [...cells, piece(cellMark, rowEnd)];
}

function writeBlock(block: Block): TextPiece[] {
  if (block.type === 'markup') return [];
  if (block.type === 'table') return spread(block.rows).flatMap(writeRow);
  return [...writePieces(block.pieces, []), piece(paragraphMark, [])];
}

/** Neighbours of the same look are one piece. */
function joinPieces(pieces: readonly TextPiece[]): TextPiece[] {
  const joined: TextPiece[] = [];
  for (const next of pieces) {
    const last = joined.at(-1);
    if (last && String(last.changes) === String(next.changes)) last.text += next.text;
    else joined.push({ ...next });
  }
  return joined;
}

export const docWriters: readonly Layout[] = [
  layout(
    'doc',
    'spans as empty cells',
    { blanks: true, cells: true, columns: true },
    // Its pieces are no text that could be changed.
    () => '',
    (_, draft) => writeDoc(joinPieces(draft.blocks.flatMap(writeBlock))),
  ),
];
