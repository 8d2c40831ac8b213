// The text of all pages → whether it can be used; pieces of fonts that name no characters are blotted out.

import type { Rejection } from '../../model/rejection.ts';
import { NO_TEXT } from '../../text/no-text.ts';
import { scorePlausibility } from '../score-plausibility.ts';
import type { Page, Piece } from './page.ts';
import { undecodable } from './refusals.ts';

/** A report has hundreds of characters on a page; a scanner's stamp on each page has a dozen. */
const fewestOnPage = 20;
/** Share of the text that may be unreadable before the document is given up. */
const tolerated = 0.1;
const shortFont = 8;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const broken = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd]/u;

const textOf = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join('');

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

function findUnreadableFonts(pieces: readonly Piece[]): Set<string> {
  const byFont = Map.groupBy(
    pieces.filter((piece) => !piece.isBlotted),
    (piece) => piece.font,
  );
  return new Set([...byFont].flatMap(([font, own]) => (isUnreadable(textOf(own)) ? [font] : [])));
}

export function judgeText(pages: readonly Page[]): Rejection | undefined {
  const pieces = pages.flatMap((page) => page.pieces);
  const text = textOf(pieces);
  const fonts = findUnreadableFonts(pieces);
  const lost = pieces.filter((piece) => fonts.has(piece.font));
  if (textOf(lost).length > tolerated * text.length || scorePlausibility(text) < 0.5) return undecodable;
  for (const piece of lost) piece.text = piece.text.replace(/[^\ue000-\uf8ff]/gu, NO_TEXT);
  return undefined;
}
