// Element name → handler. Whatever is not listed is transparent.
import type { Handle } from '../story-state.ts';
import { alternateContent } from './alternate-content.ts';
import { direction } from './direction.ts';
import { drawing, foreign, graphic, shape } from './drawing.ts';
import { equation } from './equation.ts';
import { fieldCharacter, fieldCode, simpleField } from './field-character.ts';
import { ignore } from './ignore.ts';
import { lineBreak } from './line-break.ts';
import { noteReference } from './note-reference.ts';
import { paragraph } from './paragraph.ts';
import { picture } from './picture.ts';
import { run } from './run.ts';
import { symbol } from './symbol.ts';
import { table } from './table.ts';
import { noBreakHyphen, tab, text } from './text.ts';
import { textBox } from './text-box.ts';

const byName: Record<string, Handle> = {
  AlternateContent: alternateContent,
  altChunk: foreign,
  anchor: drawing,
  bdo: direction,
  blip: picture,
  br: lineBreak,
  contentPart: foreign,
  cr: lineBreak,
  drawing: graphic,
  endnoteReference: noteReference,
  fldChar: fieldCharacter,
  fldSimple: simpleField,
  footnoteReference: noteReference,
  imagedata: picture,
  inline: drawing,
  instrText: fieldCode,
  noBreakHyphen: noBreakHyphen,
  object: graphic,
  oMath: equation,
  p: paragraph,
  pict: graphic,
  ptab: tab,
  r: run,
  rect: shape,
  shape: shape,
  sym: symbol,
  t: text,
  tab: tab,
  tbl: table,
  txbxContent: textBox,

  // Ignored on purpose: nothing of these is the report's text.
  del: ignore,
  delInstrText: ignore,
  delText: ignore,
  // What was moved stands again at its new place.
  moveFrom: ignore,
  pPr: ignore,
  rPr: ignore,
  // Pinyin over characters.
  rt: ignore,
  rubyPr: ignore,
  sdtEndPr: ignore,
  sdtPr: ignore,
  sectPr: ignore,
  shd: ignore,
  softHyphen: ignore,
  tblGrid: ignore,
  tblPr: ignore,
};

export const handlers: ReadonlyMap<string, Handle> = new Map(Object.entries(byName));
