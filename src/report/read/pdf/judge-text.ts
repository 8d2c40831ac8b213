// The text of all pages → whether it can be used; pieces of fonts that name no characters are blotted out.
import type { Rejection } from '../../model/rejection.ts';
import { NO_TEXT } from '../../text/shown-text.ts';
import { scorePlausibility } from '../decode-text.ts';
import type { OpenPdf } from './open-pdf.ts';
import type { Page, PrintedPiece } from './page.ts';
import type { Survey } from './survey-streams.ts';

/** A report has hundreds of characters on a page; a scanner's stamp on each page has a dozen. */
const fewestOnPage = 20;
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

export function judgeText(pages: readonly Page[]): Rejection | undefined {
  const pieces = pages.flatMap((page) => page.pieces);
  const text = textOf(pieces);
  const fonts = findUnreadableFonts(pieces);
  const lost = pieces.filter((piece) => fonts.has(piece.font));
  if (textOf(lost).length > tolerated * text.length || scorePlausibility(text) < 0.5) return undecodable;
  for (const piece of lost) piece.text = piece.text.replace(/[^\ue000-\uf8ff]/gu, NO_TEXT);
  return undefined;
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
  const pages = pdf.document.numPages;
  if (await isDynamicForm(pdf)) return formOnly(pages);
  const drawn = await lookAtFirst(pdf);
  if (isTextLost(drawn, survey, characters)) return brokenFonts;
  if (survey.pictures > 0) return scanned(pages);
  if (survey.damaged > 0) return brokenContent(survey.damaged);
  if (characters > 0) return nearlyBlank(pages, characters);
  return drawn.shapes > 0 ? outlined(pages) : blankPages(pages);
}

const refuse = (code: Rejection['code'], zh: string, en: string): Rejection => ({ code, message: { zh, en } });

const count = (pages: number): string => (pages === 1 ? '1 page' : `${pages} pages`);

/** Why a PDF without usable text cannot be read → the rejection in both languages, with what to do about it. */
const scanned = (pages: number): Rejection =>
  refuse(
    'no_text_layer',
    `这份 PDF 共 ${pages} 页，只有图像、没有文字层（多为扫描件）；请提供由文字处理软件导出的版本，或先做文字识别并核对`,
    `This PDF has ${count(pages)} of images and no text layer; it is probably a scan. Provide the version exported from a word processor, or run and verify OCR first`,
  );

const outlined = (pages: number): Rejection =>
  refuse(
    'no_text_layer',
    `这份 PDF 共 ${pages} 页，页面上只有线条和图形、没有文字（文字可能已转为曲线）；请提供由文字处理软件导出的版本`,
    `This PDF has ${count(pages)} of drawn shapes and no text; its letters may have been turned into outlines. Provide the version exported from a word processor`,
  );

const blankPages = (pages: number): Rejection =>
  refuse(
    'no_text_layer',
    `这份 PDF 共 ${pages} 页，页面上既没有文字，也没有图像；请检查是否导出了正确的文件`,
    `This PDF has ${count(pages)} with neither text nor images. Check that the right file was exported`,
  );

const nearlyBlank = (pages: number, characters: number): Rejection =>
  refuse(
    'no_text_layer',
    `这份 PDF 共 ${pages} 页，总共只有 ${characters} 个字符，不是一份报告的正文；请检查是否导出了正确的文件`,
    `This PDF has only ${characters} characters of text on ${count(pages)}, which is no report. Check that the right file was exported`,
  );

const formOnly = (pages: number): Rejection =>
  refuse(
    'no_text_layer',
    `这份 PDF 共 ${pages} 页，内容是只有 Adobe 软件才能显示的动态表单（XFA）；请打印为普通 PDF 后提供`,
    `This PDF (${count(pages)}) is a dynamic form (XFA) that only Adobe software shows. Print it to a plain PDF and provide that`,
  );

const undecodable: Rejection = refuse(
  'undecodable',
  '这份 PDF 的字体没有说明字形对应哪些字符，取出的文字是乱码；请提供另一种方式导出的版本',
  'The fonts of this PDF do not say which characters their glyphs stand for, so its text comes out as gibberish. Provide a version exported another way',
);

const brokenFonts: Rejection = refuse(
  'undecodable',
  '这份 PDF 的页面上印有文字，但字体缺失或损坏，文字无法还原；请提供另一种方式导出的版本',
  'The pages of this PDF print text, but its fonts are missing or damaged and the text cannot be recovered. Provide a version exported another way',
);

export const pageless: Rejection = refuse(
  'corrupt',
  '这份 PDF 没有可读的页面，文件已损坏或不完整；请重新下载',
  'This PDF has no page that can be read; it is damaged or incomplete. Download it again',
);

const brokenContent = (streams: number): Rejection =>
  refuse(
    'corrupt',
    `这份 PDF 有 ${streams} 处内容数据损坏，页面上的文字无法取出；请重新下载或重新导出`,
    `${streams} of the content streams of this PDF are damaged, and the text of its pages cannot be taken out. Download it again or export it again`,
  );

/** Without its encoding a font's text is lost without a trace; a report read that way would seem to have blank cells. */
export const unknownEncoding = (names: string): Rejection =>
  refuse(
    'undecodable',
    `这份 PDF 的文字用 ${names} 编码，但没有可用的编码表，文字无法还原；请提供另一种方式导出的版本`,
    `The text of this PDF is encoded as ${names}, and no table of that encoding is at hand. Provide a version exported another way`,
  );
