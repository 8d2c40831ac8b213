// The text of all pages → whether it can be used, and if there is next to none, why; fonts that name no characters are blotted out.
import { makeRejection, type Rejection } from '../../model/rejection.ts';
import { NO_TEXT } from '../../text/shown-text.ts';
import { scorePlausibility } from '../decode-text.ts';
import type { OpenPdf } from './open-pdf.ts';
import type { Page, PrintedPiece } from './page.ts';
import type { Survey } from './survey-streams.ts';

/** A report has hundreds of characters on a page; a scanner's stamp on each page has a dozen. */
export const fewestOnPage = 20;
/** Share of the text that may be unreadable before the document is given up. */
const tolerated = 0.1;
const shortFont = 8;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const broken = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd]/u;

const textOf = (pieces: readonly PrintedPiece[]): string => pieces.map((piece) => piece.text).join('');

export const countCharacters = (pages: readonly Page[]): number =>
  pages.reduce((sum, page) => sum + textOf(page.pieces).length, 0);

/** Next to no text: what the pages hold instead is another question. */
export const isSilent = (pages: readonly Page[], pageCount: number): boolean =>
  countCharacters(pages) < fewestOnPage * pageCount;

function isUnreadable(text: string): boolean {
  if (broken.test(text)) return true;
  const letters = text.replace(/[\ue000-\uf8ff\u2000-\u2bff]/gu, '');
  return letters.length >= shortFont && scorePlausibility(letters) < 0.3;
}

function findUnreadableFonts(pieces: readonly PrintedPiece[]): Set<string> {
  const byFont = Map.groupBy(
    pieces.filter((piece) => !piece.isBlotted),
    (piece) => piece.font,
  );
  return new Set([...byFont].flatMap(([font, own]) => (isUnreadable(textOf(own)) ? [font] : [])));
}

/** Fonts that name no characters lose theirs; true where the text as a whole cannot be used. */
export function blotBrokenFonts(pages: readonly Page[]): boolean {
  const pieces = pages.flatMap((page) => page.pieces);
  const text = textOf(pieces);
  const fonts = findUnreadableFonts(pieces);
  const lost = pieces.filter((piece) => fonts.has(piece.font));
  if (textOf(lost).length > tolerated * text.length || scorePlausibility(text) < 0.5) return true;
  for (const piece of lost) piece.text = piece.text.replace(/[^\ue000-\uf8ff]/gu, NO_TEXT);
  return false;
}

/** Enough pages to tell what the others are like. */
const sample = 3;
/** Fewer glyphs are a stamp or a page number. */
const fewestGlyphs = 20;

interface Drawn {
  glyphs: number;
  shapes: number;
}

async function lookAt({ document, operatorCodes: codes }: OpenPdf, number: number): Promise<Drawn> {
  const { fnArray, argsArray } = await (await document.getPage(number)).getOperatorList();
  const drawn: Drawn = { glyphs: 0, shapes: 0 };
  fnArray.forEach((code: number, index: number) => {
    const [first]: unknown[] = argsArray[index] ?? [];
    if (code === codes.showText) drawn.glyphs += Array.isArray(first) ? first.length : 0;
    else if (code === codes.constructPath || code === codes.shadingFill) drawn.shapes += 1;
  });
  return drawn;
}

async function lookAtFirst(pdf: OpenPdf): Promise<Drawn> {
  const total: Drawn = { glyphs: 0, shapes: 0 };
  for (let number = 1; number <= Math.min(sample, pdf.document.numPages); number += 1) {
    const drawn = await lookAt(pdf, number).catch(() => ({ glyphs: 0, shapes: 0 }));
    total.glyphs += drawn.glyphs;
    total.shapes += drawn.shapes;
  }
  return total;
}

async function isDynamicForm({ document }: OpenPdf): Promise<boolean> {
  const info: unknown = (await document.getMetadata().catch(() => undefined))?.info;
  return info !== null && typeof info === 'object' && 'IsXFAPresent' in info && info.IsXFAPresent === true;
}

/** Whether most of what is printed gave no characters. Beside pictures it may be a stamp. */
function isTextLost({ glyphs }: Drawn, { shows, pictures }: Survey, characters: number): boolean {
  if (glyphs >= Math.max(fewestGlyphs, 2 * characters)) return true;
  return characters === 0 && shows > (pictures > 0 ? fewestGlyphs : 0);
}

/** `characters` are those that could be read. */
export async function explainSilence(pdf: OpenPdf, survey: Survey, characters: number): Promise<Rejection> {
  const count = pdf.document.numPages;
  if (await isDynamicForm(pdf)) return makeRejection('rejections.no_text_layer.pdf_form', { count });
  const drawn = await lookAtFirst(pdf);
  if (isTextLost(drawn, survey, characters)) return makeRejection('rejections.undecodable.pdf_fonts');
  if (survey.pictures > 0) return makeRejection('rejections.no_text_layer.pdf_scan', { count });
  if (survey.damaged > 0) return makeRejection('rejections.corrupt.pdf_content', { streams: survey.damaged });
  if (characters > 0) return makeRejection('rejections.no_text_layer.pdf_nearly_blank', { count, characters });
  return makeRejection(`rejections.no_text_layer.${drawn.shapes > 0 ? 'pdf_outlines' : 'pdf_blank'}`, { count });
}
