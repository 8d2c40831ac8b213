// Pieces of text and lists of property changes → a .doc of one body, as a fast save would leave it.
import { join, pad, writeCompoundFile } from './write-compound-file.ts';

export interface TextPiece {
  text: string;
  /** One byte a character. */
  isCompressed?: boolean;
  /** Property changes laid over the piece. */
  changes?: number[];
}

const TEXT_FROM = 0x600;

/** Pieces stand in the file in reverse order: only the piece table says which comes first. */
export interface CharacterStyle {
  /** Index of the style it is based on. */
  base?: number;
  changes: number[];
}

/** A style sheet (MS-DOC, STSH) of character styles, the first of index 1; index 0 is an empty style of paragraphs. */
function writeStyles(styles: readonly CharacterStyle[]): Uint8Array {
  const write = (kind: number, base: number, changes: readonly number[]): Uint8Array => {
    const filled = changes.length % 2 ? [...changes, 0] : changes;
    const parts = kind === 1 ? [2, 0, 0, 0, 0, 0] : [changes.length, 0, ...filled];
    return Uint8Array.of(0, 0, kind | ((base & 15) << 4), base >> 4, 1, 0, 0, 0, 0, 0, 1, 0, 0x61, 0, 0, 0, ...parts);
  };
  const all = [write(1, 0xfff, []), ...styles.map(({ base = 0xfff, changes }) => write(2, base, changes))];
  const head = Uint8Array.of(18, 0, all.length, 0, 10, 0, ...new Uint8Array(14));
  return join([head, ...all.map((style) => join([Uint8Array.of(style.length & 255, style.length >> 8), style]))]);
}

export function writeDoc(
  pieces: readonly TextPiece[],
  spoil: (fib: DataView) => void = () => {},
  styles: readonly CharacterStyle[] = [],
): Uint8Array {
  const places = new Map<TextPiece, number>();
  const contents: Uint8Array[] = [];
  let at = TEXT_FROM;
  for (const piece of pieces.toReversed()) {
    const content = encode(piece);
    places.set(piece, at);
    contents.push(content);
    at += content.length;
  }
  const clx = writeClx(pieces, places);
  const fib = new Uint8Array(TEXT_FROM);
  const view = new DataView(fib.buffer);
  view.setUint16(0, 0xa5ec, true);
  view.setUint16(2, 0xc1, true);
  view.setUint32(
    0x4c,
    pieces.reduce((sum, { text }) => sum + text.length, 0),
    true,
  );
  view.setUint32(0x1a2, 0, true);
  view.setUint32(0x1a6, clx.length, true);
  const sheet = styles.length > 0 ? writeStyles(styles) : new Uint8Array(0);
  view.setUint32(0xa2, clx.length, true);
  view.setUint32(0xa6, sheet.length, true);
  spoil(view);
  return writeCompoundFile({ WordDocument: pad(join([fib, ...contents]), at), '0Table': join([clx, sheet]) });
}

function encode({ text, isCompressed }: TextPiece): Uint8Array {
  const units = Uint16Array.from(text, (letter) => letter.charCodeAt(0));
  return isCompressed ? Uint8Array.from(units) : new Uint8Array(units.buffer);
}

function writeClx(pieces: readonly TextPiece[], places: ReadonlyMap<TextPiece, number>): Uint8Array {
  const changed = pieces.filter(({ changes }) => changes);
  const lists = changed.map(({ changes = [] }) => Uint8Array.of(1, changes.length, 0, ...changes));
  const table = new Uint8Array(5 + (pieces.length + 1) * 4 + pieces.length * 8);
  const view = new DataView(table.buffer);
  table[0] = 2;
  view.setUint32(1, table.length - 5, true);
  let position = 0;
  pieces.forEach((piece, index) => {
    position += piece.text.length;
    view.setUint32(5 + (index + 1) * 4, position, true);
    const descriptor = 5 + (pieces.length + 1) * 4 + index * 8;
    const at = places.get(piece)!;
    view.setUint32(descriptor + 2, piece.isCompressed ? (at * 2) | 0x40000000 : at, true);
    if (piece.changes) view.setUint16(descriptor + 6, changed.indexOf(piece) * 2 + 1, true);
  });
  return join([...lists, table]);
}
