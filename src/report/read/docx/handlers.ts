// Element name → handler. Whatever is not listed is transparent.
import { tidyText } from '../../text/shown-text.ts';
import { isSmallPicture } from '../shown-size.ts';
import { writeLabel } from '../word/count-lists.ts';
import { isSymbolFont, judgeLook, layShade, type WordLook } from '../word/judge-look.ts';
import { addCode, isPrinted, joinPieces, openField, printsItself } from '../word/print-pieces.ts';
import { findChild, listChildren, type PartElement, readContent, readElementValue } from '../xml/xml-element.ts';
import { drawing, foreign, graphic, shape } from './read-drawing.ts';
import { readLook, readShade } from './read-look.ts';
import { readParagraphFormat } from './read-styles.ts';
import { readWordTable } from './read-table.ts';
import {
  addStoryObject,
  addStoryText,
  endParagraph,
  endStoryLine,
  readInsideStory,
  readStoryChildren,
  type StoryHandle,
  type StoryState,
} from './story-state.ts';

function text(state: StoryState, element: PartElement): void {
  addStoryText(state, readContent(element));
}

function tab(state: StoryState): void {
  addStoryText(state, '\t');
}

/** Stands before numbers below zero, too. */
function noBreakHyphen(state: StoryState): void {
  addStoryText(state, '-');
}

function textBox(state: StoryState, element: PartElement): void {
  const { papers } = state;
  // What a box is filled with is not looked at.
  state.papers = [...papers, undefined];
  const children = readInsideStory(state, element);
  state.papers = papers;
  if (children.length > 0) state.floating.push({ type: 'box', children });
}

/** Symbol fonts keep their signs in the private area; there they stay, so that a cell with one is never taken for blank. */
function symbol(state: StoryState, { attributes }: PartElement): void {
  const code = Number.parseInt(attributes.char ?? '', 16);
  if (!(code > 0x20 && code <= 0xffff)) return;
  const isPlain = code <= 0xff && isSymbolFont(attributes.font ?? '');
  addStoryText(state, String.fromCharCode(isPlain ? code + 0xf000 : code));
}

const NOTHING: WordLook = {};

function run(state: StoryState, element: PartElement): void {
  const { ink, styles, style, tableStyle } = state;
  // A run of an equation has properties of its own beside those of any run.
  const properties = listChildren(element, 'rPr');
  const named = properties.map((one) => readElementValue(one, 'rStyle')).find((id) => id !== undefined);
  const own: WordLook = Object.assign({}, ...properties.map(readLook));
  const character = (named === undefined ? undefined : styles.byId.get(named))?.look ?? NOTHING;
  const looks = [own, character, style?.look ?? NOTHING, tableStyle?.look ?? NOTHING, styles.defaults] as const;
  const judged = judgeLook(looks, state.papers);
  const isUneven = tableStyle?.isUneven === true && judged.sight === 'shown';
  state.ink = isUneven ? { ...judged, sight: 'doubtful' } : judged;
  if (state.ink.sight !== 'hidden') readStoryChildren(state, element);
  else readFields(state, element);
  state.ink = ink;
}

/** Fields begin and end also where that is hidden. */
function readFields(state: StoryState, run: PartElement): void {
  for (const child of run.children) {
    if (typeof child !== 'string' && /^(?:fldChar|instrText)$/.test(child.name))
      state.handlers.get(child.name)?.(state, child);
  }
}

const MAX_ALT = 120;

function picture(state: StoryState): void {
  state.hasPicture = true;
  const { drawing } = state;
  if (!drawing || isSmallPicture(drawing)) return;
  state.floating.push({ type: 'picture', alt: tidyText(drawing.alt).slice(0, MAX_ALT) });
}

function paragraph(state: StoryState, element: PartElement): void {
  state.table = undefined;
  const format = readParagraphFormat(element, state.styles, state.lists);
  if (format.isContents) return;
  state.depth = format.depth;
  state.style = format.style;
  const { papers } = state;
  state.papers = layShade(readShade(findChild(findChild(element, 'pPr'), 'shd')) ?? format.style?.shade, papers);
  const membership = format.runsOn ? undefined : format.membership;
  const label = membership && state.countParagraph(membership.list, membership.level);
  if (label === undefined) readStoryChildren(state, element);
  else readNumbered(state, element, label);
  state.papers = papers;
  if (!format.runsOn) endParagraph(state);
}

/** What ran on into this paragraph stands behind its number, too. */
function readNumbered(state: StoryState, element: PartElement, label: string): void {
  const start = state.out.length;
  readStoryChildren(state, element);
  const first = state.out[start];
  if (first?.type === 'line') first.text = writeLabel(label, first.text, state.cells > 0);
  else {
    const text = writeLabel(label, joinPieces(state.pieces), state.cells > 0);
    state.pieces = [{ text, ink: { sight: 'shown', level: 0, size: state.ink.size } }];
  }
}

/** The mark itself is left out: after a figure it would read as a digit more. */
function noteReference(state: StoryState, { name, attributes }: PartElement): void {
  state.notes.push(`${name.replace('Reference', '')} ${attributes.id ?? ''}`);
}

/** Authors make paragraphs of breaks, as in pages. */
function lineBreak(state: StoryState): void {
  if (isPrinted(state.fields)) endStoryLine(state);
}

function ignore(): void {}

function fieldCharacter(state: StoryState, { attributes }: PartElement): void {
  const { fields } = state;
  const field = fields.at(-1);
  if (attributes.fldCharType === 'begin') openField(fields);
  else if (attributes.fldCharType === 'separate' && field) field.hasResult = true;
  else if (attributes.fldCharType === 'end') {
    fields.pop();
    if (field && printsItself(field)) addStoryObject(state, 'inline');
  }
}

function fieldCode({ fields }: StoryState, element: PartElement): void {
  addCode(fields, readContent(element));
}

function simpleField(state: StoryState, element: PartElement): void {
  const before = state.pieces.length;
  readStoryChildren(state, element);
  const hasResult = state.pieces.length > before;
  if (printsItself({ code: element.attributes.instr ?? '', hasResult })) addStoryObject(state, 'inline');
}

const PLAIN = /^(?:r|t|rPr|ctrlPr|oMath|ins|del|moveTo|moveFrom)$/;

function equation(state: StoryState, element: PartElement): void {
  if (isLine(element)) readStoryChildren(state, element);
  else addStoryObject(state, 'inline');
}

function isLine(element: PartElement): boolean {
  return element.children.every(
    (child) => typeof child === 'string' || (PLAIN.test(child.name) && (child.name === 'rPr' || isLine(child))),
  );
}

function direction(state: StoryState, element: PartElement): void {
  const from = state.pieces.length;
  readStoryChildren(state, element);
  if (element.attributes.val !== 'rtl') return;
  state.pieces = state.pieces.map((piece, index) =>
    index < from ? piece : { ...piece, ink: { ...piece.ink, sight: 'doubtful' as const } },
  );
}

/** Prefixes of what Word 2010 and later understand, as every producer binds them. */
const UNDERSTOOD = /^(?:wps|wpg|wpc|wpi|wp14|w1[0-9]\w*|a14|a16\w*|am3d|aink|cx\d*|pic14|v2|o12|sl|m)$/;

/** Versions hold the same text for older and newer readers; what only another version says, nobody sees. */
function alternateContent(state: StoryState, element: PartElement): void {
  const choice = listChildren(element, 'Choice').find(isUnderstood) ?? findChild(element, 'Fallback');
  if (choice) readStoryChildren(state, choice);
}

function isUnderstood({ attributes }: PartElement): boolean {
  const needed = (attributes.Requires ?? '').split(/\s+/).filter((prefix) => prefix !== '');
  return needed.every((prefix) => UNDERSTOOD.test(prefix));
}

const textOf = ({ children }: PartElement): string =>
  children.map((node) => (typeof node === 'string' ? node : textOf(node))).join('');

/** A prompt in words stands for nothing; one with a number in it could be taken for what is asked. */
function contentControl(state: StoryState, element: PartElement): void {
  const isPrompt = findChild(findChild(element, 'sdtPr'), 'showingPlcHdr') !== undefined;
  const content = findChild(element, 'sdtContent');
  if (isPrompt && content && /\d/u.test(textOf(content))) addStoryObject(state, 'inline');
  else readStoryChildren(state, element);
}

/** A number that the program writes when it prints: no text says which. */
function computed(state: StoryState): void {
  addStoryObject(state, 'inline');
}

const byName: Record<string, StoryHandle> = {
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
  tbl: readWordTable,
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

export const storyHandlers: ReadonlyMap<string, StoryHandle> = new Map(Object.entries(byName));
