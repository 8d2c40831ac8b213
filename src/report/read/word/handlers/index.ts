// Element name → handler. Whatever is not listed is transparent.
import { addObject, type Handle } from '../story-state.ts';
import { alternateContent } from './alternate-content.ts';
import { contentControl } from './content-control.ts';
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

/** A number that the program writes when it prints: no text says which. */
const computed: Handle = (state) => addObject(state, 'inline');

const byName: Record<string, Handle> = {
  AlternateContent: alternateContent,
  altChunk: foreign,
  anchor: drawing,
  bdo: direction,
  blip: picture,
  br: lineBreak,
  contentPart: foreign,
  cr: lineBreak,
  dayLong: computed,
  dayShort: computed,
  drawing: graphic,
  endnoteReference: noteReference,
  fldChar: fieldCharacter,
  fldSimple: simpleField,
  footnoteReference: noteReference,
  imagedata: picture,
  inline: drawing,
  instrText: fieldCode,
  monthLong: computed,
  monthShort: computed,
  noBreakHyphen: noBreakHyphen,
  object: graphic,
  oMath: equation,
  p: paragraph,
  pgNum: computed,
  pict: graphic,
  ptab: tab,
  r: run,
  rect: shape,
  sdt: contentControl,
  shape: shape,
  sym: symbol,
  t: text,
  tab: tab,
  tbl: table,
  txbxContent: textBox,
  yearLong: computed,
  yearShort: computed,

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
