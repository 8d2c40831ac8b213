// Element name → handler. Whatever is not listed is transparent.
import type { Handle } from '../story-state.ts';
import { alternateContent } from './alternate-content.ts';
import { drawing, shape } from './drawing.ts';
import { fieldCharacter } from './field-character.ts';
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
  anchor: drawing,
  blip: picture,
  br: lineBreak,
  cr: lineBreak,
  endnoteReference: noteReference,
  fldChar: fieldCharacter,
  footnoteReference: noteReference,
  imagedata: picture,
  inline: drawing,
  noBreakHyphen: noBreakHyphen,
  p: paragraph,
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
  instrText: ignore,
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
  softHyphen: ignore,
  tblGrid: ignore,
  tblPr: ignore,
};

export const handlers: ReadonlyMap<string, Handle> = new Map(Object.entries(byName));
