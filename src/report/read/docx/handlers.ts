// Element name → handler. Whatever is not listed is transparent.

import { alternateContent } from '../word/handlers/alternate-content.ts';
import { direction } from '../word/handlers/direction.ts';
import { equation } from '../word/handlers/equation.ts';
import { fieldCharacter, fieldCode, simpleField } from '../word/handlers/field-character.ts';
import { ignore } from '../word/handlers/ignore.ts';
import { lineBreak } from '../word/handlers/line-break.ts';
import { noteReference } from '../word/handlers/note-reference.ts';
import { paragraph } from '../word/handlers/paragraph.ts';
import { picture } from '../word/handlers/picture.ts';
import { run } from '../word/handlers/run.ts';
import { symbol } from '../word/handlers/symbol.ts';
import { noBreakHyphen, tab, text } from '../word/handlers/text.ts';
import { textBox } from '../word/handlers/text-box.ts';
import { drawing, foreign, graphic, shape } from './read-drawing.ts';
import { table } from './read-table.ts';
import type { Handle } from './story-state.ts';

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
