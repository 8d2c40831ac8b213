// Why a PDF without usable text cannot be read → the rejection in both languages, with what to do about it.
import type { Rejection } from '../../model/rejection.ts';

const refuse = (code: Rejection['code'], zh: string, en: string): Rejection => ({ code, message: { zh, en } });

const count = (pages: number): string => (pages === 1 ? '1 page' : `${pages} pages`);

export const scanned = (pages: number): Rejection =>
  refuse(
    'no_text_layer',
    `这份 PDF 共 ${pages} 页，只有图像、没有文字层（多为扫描件）；请提供由文字处理软件导出的版本，或先做文字识别并核对`,
    `This PDF has ${count(pages)} of images and no text layer; it is probably a scan. Provide the version exported from a word processor, or run and verify OCR first`,
  );

export const outlined = (pages: number): Rejection =>
  refuse(
    'no_text_layer',
    `这份 PDF 共 ${pages} 页，页面上只有线条和图形、没有文字（文字可能已转为曲线）；请提供由文字处理软件导出的版本`,
    `This PDF has ${count(pages)} of drawn shapes and no text; its letters may have been turned into outlines. Provide the version exported from a word processor`,
  );

export const blankPages = (pages: number): Rejection =>
  refuse(
    'no_text_layer',
    `这份 PDF 共 ${pages} 页，页面上既没有文字，也没有图像；请检查是否导出了正确的文件`,
    `This PDF has ${count(pages)} with neither text nor images. Check that the right file was exported`,
  );

export const nearlyBlank = (pages: number, characters: number): Rejection =>
  refuse(
    'no_text_layer',
    `这份 PDF 共 ${pages} 页，总共只有 ${characters} 个字符，不是一份报告的正文；请检查是否导出了正确的文件`,
    `This PDF has only ${characters} characters of text on ${count(pages)}, which is no report. Check that the right file was exported`,
  );

export const formOnly = (pages: number): Rejection =>
  refuse(
    'no_text_layer',
    `这份 PDF 共 ${pages} 页，内容是只有 Adobe 软件才能显示的动态表单（XFA）；请打印为普通 PDF 后提供`,
    `This PDF (${count(pages)}) is a dynamic form (XFA) that only Adobe software shows. Print it to a plain PDF and provide that`,
  );

export const undecodable: Rejection = refuse(
  'undecodable',
  '这份 PDF 的字体没有说明字形对应哪些字符，取出的文字是乱码；请提供另一种方式导出的版本',
  'The fonts of this PDF do not say which characters their glyphs stand for, so its text comes out as gibberish. Provide a version exported another way',
);

export const brokenFonts: Rejection = refuse(
  'undecodable',
  '这份 PDF 的页面上印有文字，但字体缺失或损坏，文字无法还原；请提供另一种方式导出的版本',
  'The pages of this PDF print text, but its fonts are missing or damaged and the text cannot be recovered. Provide a version exported another way',
);

export const pageless: Rejection = refuse(
  'corrupt',
  '这份 PDF 没有可读的页面，文件已损坏或不完整；请重新下载',
  'This PDF has no page that can be read; it is damaged or incomplete. Download it again',
);

export const brokenContent = (streams: number): Rejection =>
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
