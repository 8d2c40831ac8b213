// Segments of a .doc → its paragraphs as printed, each with its mark and the shape that its mark carries.
import { tidyText } from '../../text/shown-text.ts';
import { Refusal } from '../refusal.ts';
import { isSmallPicture, type PictureSize } from '../shown-size.ts';
import {
  addCode,
  type InkedText,
  isPrinted,
  joinPieces,
  type OpenField,
  openField,
  printsItself,
} from '../word/print-pieces.ts';
import type { Segment } from './list-segments.ts';
import type { BinaryLook } from './look.ts';
import { type ParagraphShape, type ParagraphSource, PLAIN_SHAPE, readParagraphShape } from './read-paragraph-shape.ts';
import { findRun } from './read-runs.ts';

export interface BinaryParagraph {
  lines: string[];
  isCellMark: boolean;
  isDeleted: boolean;
  shape: ParagraphShape;
  /** How many pictures it holds that may be tables. */
  pictures: number;
  /** Whether it shows something that is no text. */
  isDrawn: boolean;
}

/** Cells count as paragraphs. */
const MAX_PARAGRAPHS = 300_000;

interface Writing {
  paragraphs: BinaryParagraph[];
  lines: string[];
  pieces: InkedText[];
  /** The fields that are open. */
  fields: OpenField[];
  pictures: number;
  isDrawn: boolean;
}

const CONTROL = {
  cell: '\x07',
  pageBreak: '\x0c',
  end: '\r',
  code: '\x13',
  result: '\x14',
  fieldEnd: '\x15',
};
/** Characters that mean something; the others below a space stand for pictures, notes and the like. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the marks of the format
const MARKS = /([\x07\x0b\x0c\r\x0e\x13\x14\x15])/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: see above
const MEANINGLESS = /[\x00-\x08\x0f-\x1d\x1f]/g;

const UNMARKED: Omit<BinaryParagraph, 'lines'> = {
  isCellMark: false,
  isDeleted: false,
  shape: PLAIN_SHAPE,
  pictures: 0,
  isDrawn: false,
};

/** Stands where a picture is printed in the line. */
const PICTURE = '\x01';
/** Stands where a drawing is anchored that may lie anywhere on the page. */
const DRAWING = '\x08';

export function listParagraphs(segments: readonly Segment[], source: ParagraphSource): BinaryParagraph[] {
  const writing: Writing = { paragraphs: [], lines: [], pieces: [], fields: [], pictures: 0, isDrawn: false };
  for (const segment of segments) {
    let at = segment.at;
    for (const part of segment.text.split(MARKS)) {
      if (part.length === 1 && MARKS.test(part)) writeMark(writing, part, segment, at, source);
      else writeText(writing, part, segment, source);
      at += part.length * segment.piece.width;
    }
  }
  endLine(writing);
  // What no mark ends: the last mark of all is deleted, or was never there.
  if (writing.lines.length + writing.pictures > 0)
    writing.paragraphs.push({ ...UNMARKED, lines: writing.lines, pictures: writing.pictures });
  return writing.paragraphs;
}

function writeText(writing: Writing, part: string, { look }: Segment, { data }: ParagraphSource): void {
  const { pieces, fields } = writing;
  if (part === '') return;
  if (!isPrinted(fields)) {
    addCode(fields, part);
    return;
  }
  const { ink } = look;
  if (look.isDeleted || ink.sight === 'hidden') return;
  if (part.includes(PICTURE) && isTableSized(look, data)) writing.pictures += 1;
  if (part.includes(DRAWING)) writing.isDrawn = true;
  const whole = look.symbol === undefined ? part : look.symbol.repeat(part.length);
  for (const [index, text] of whole.split(PICTURE).entries()) {
    if (index > 0) addObject(writing, ink);
    pieces.push({ text: text.replaceAll('\x1e', '-').replace(MEANINGLESS, ''), ink });
  }
}

function addObject(writing: Writing, ink: BinaryLook['ink']): void {
  writing.pieces.push({ text: '', ink, isObject: true });
  writing.isDrawn = true;
}

function isTableSized({ picture }: BinaryLook, data: Uint8Array): boolean {
  const size = picture === undefined ? undefined : measurePicture(data, picture);
  return size !== undefined && !isSmallPicture(size);
}

function writeMark(writing: Writing, mark: string, segment: Segment, at: number, source: ParagraphSource): void {
  const { fields } = writing;
  const field = fields.at(-1);
  if (mark === CONTROL.code) openField(fields);
  else if (mark === CONTROL.result && field) field.hasResult = true;
  else if (mark === CONTROL.fieldEnd) endField(writing, segment);
  else if (mark === CONTROL.end || mark === CONTROL.cell || endsSection(mark, segment, at, source))
    endParagraph(writing, mark, segment, at, source);
  else endLine(writing);
}

function endField(writing: Writing, { look }: Segment): void {
  const field = writing.fields.pop();
  const isShown = isPrinted(writing.fields) && !look.isDeleted && look.ink.sight !== 'hidden';
  if (field && isShown && printsItself(field)) addObject(writing, look.ink);
}

/** The same character breaks a page inside a paragraph and ends a section with its last paragraph. */
function endsSection(mark: string, { piece }: Segment, at: number, { paragraphRuns }: ParagraphSource): boolean {
  return mark === CONTROL.pageBreak && findRun(paragraphRuns, at)?.to === at + piece.width;
}

function endLine(writing: Writing): void {
  const text = tidyText(joinPieces(writing.pieces));
  writing.pieces = [];
  if (text !== '') writing.lines.push(text);
}

function endParagraph(
  writing: Writing,
  mark: string,
  { look, piece }: Segment,
  at: number,
  source: ParagraphSource,
): void {
  const isCellMark = mark === CONTROL.cell;
  const shape = readParagraphShape(source, at, piece.changes);
  const isInner = shape.isCellEnd || shape.isRowEnd;
  // The text runs on over a mark that is deleted or hidden, but never from one cell into another.
  if (!isCellMark && !isInner && (look.isDeleted || look.isVanished)) return;
  endLine(writing);
  if (writing.paragraphs.length >= MAX_PARAGRAPHS) throw new Refusal('oversized');
  const { lines, pictures, isDrawn } = writing;
  writing.paragraphs.push({ lines, isCellMark, isDeleted: look.isDeleted, shape, pictures, isDrawn });
  writing.lines = [];
  writing.pictures = 0;
  writing.isDrawn = false;
  writing.fields = writing.fields.filter(({ hasResult }) => hasResult);
}

/** Widths and heights in twips, 15 to a CSS pixel, and how they are scaled, in thousandths. */
const goal = 28;
const scale = 32;
const length = 36;
const twips = 15;

/** Undefined where nothing is described there. */
function measurePicture(data: Uint8Array, at: number): PictureSize | undefined {
  if (at < 0 || at + length > data.length) return undefined;
  const view = new DataView(data.buffer, data.byteOffset + at, length);
  const measure = (offset: number): number =>
    (view.getUint16(goal + offset, true) * view.getUint16(scale + offset, true)) / 1000 / twips;
  return { width: measure(0), height: measure(2) };
}
