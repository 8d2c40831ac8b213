// The text of all pages → the reason why it cannot be used, if there is one; pieces of fonts that name no characters are blotted out.
import type { Rejection } from '../../model/rejection.ts';
import { scorePlausibility } from '../score-plausibility.ts';
import type { Page, Piece } from './page.ts';

/** A report has hundreds of characters on a page; a scanner's stamp on each page has a dozen. */
const fewestOnPage = 20;
/** Share of the text that may be unreadable before the document is given up. */
const tolerated = 0.1;
const shortFont = 8;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const broken = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd]/u;

const noTextLayer = (pages: number): Rejection => ({
  code: 'no_text_layer',
  message: {
    zh: `这份 PDF 共 ${pages} 页，只有图像、没有文字层（多为扫描件）；请提供由文字处理软件导出的版本，或先做文字识别并核对`,
    en: `This PDF has ${pages} pages of images and no text layer; it is probably a scan. Provide the version exported from a word processor, or run and verify OCR first`,
  },
});

const undecodable: Rejection = {
  code: 'undecodable',
  message: {
    zh: '这份 PDF 的字体没有说明字形对应哪些字符，取出的文字是乱码；请提供另一种方式导出的版本',
    en: 'The fonts of this PDF do not say which characters their glyphs stand for, so its text comes out as gibberish. Provide a version exported another way',
  },
};

/** Without its encoding a font's text is lost without a trace; a report read that way would seem to have blank cells. */
const unknownEncoding = (names: string): Rejection => ({
  code: 'undecodable',
  message: {
    zh: `这份 PDF 的文字用 ${names} 编码，但没有可用的编码表，文字无法还原；请提供另一种方式导出的版本`,
    en: `The text of this PDF is encoded as ${names}, and no table of that encoding is at hand. Provide a version exported another way`,
  },
});

const textOf = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join('');

function isUnreadable(text: string): boolean {
  if (broken.test(text)) return true;
  const letters = text.replace(/[\ue000-\uf8ff\u2000-\u2bff]/gu, '');
  return letters.length >= shortFont && scorePlausibility(letters) < 0.3;
}

function findUnreadableFonts(pieces: readonly Piece[]): Set<string> {
  const byFont = Map.groupBy(pieces, (piece) => piece.font);
  return new Set([...byFont].flatMap(([font, own]) => (isUnreadable(textOf(own)) ? [font] : [])));
}

export function judgeText(
  pages: readonly Page[],
  pageCount: number,
  missingEncodings: ReadonlySet<string>,
): Rejection | undefined {
  if (missingEncodings.size > 0) return unknownEncoding([...missingEncodings].join(', '));
  const pieces = pages.flatMap((page) => page.pieces);
  const text = textOf(pieces);
  if (text.length < fewestOnPage * pageCount) return noTextLayer(pageCount);
  const fonts = findUnreadableFonts(pieces);
  const lost = pieces.filter((piece) => fonts.has(piece.font));
  if (textOf(lost).length > tolerated * text.length || scorePlausibility(text) < 0.5) return undecodable;
  for (const piece of lost) piece.text = piece.text.replace(/[^\ue000-\uf8ff]/gu, '\ufffd');
  return undefined;
}
