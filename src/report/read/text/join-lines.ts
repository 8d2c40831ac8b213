// Lines of a text file → paragraphs: lines that a page width cut are joined again, headings and lists stay apart.
import { foldText } from '../../text/fold-character.ts';

/** A paragraph of the text and where it stands in it. */
export interface Line {
  text: string;
  from: number;
  to: number;
}

const terminal = /[。！？；：!?;:…](?:[”"’'）)】》」』])*$/u;
const marker =
  /^(?:#{1,6}\s|[-*•·]\s|第?[一二三四五六七八九十]{1,3}\s*[、．.，,:：是]|[（(]\s*[一二三四五六七八九十\d]{1,3}\s*[)）]|\d{1,2}\s*[、．.）)](?!\d)|[①-⑳]|附件|附[:：]|表\s*\d|\|)/u;
const dateLine = /^[\d〇○零一二三四五六七八九十]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/u;
const titleEnd = /(?:报告|年报)(?:[（(][^）)]{0,20}[）)])?$/u;
const heading =
  /^(?:[一二三四五六七八九十]{1,3}\s*[、．.]|[（(]\s*[一二三四五六七八九十]{1,3}\s*[)）]|\d{1,2}\s*[、．.])[^。，；,;]{1,38}$/u;
/** Wordings that close a section heading; a heading cut by the page width lacks its own. */
const headingEnd = /(?:情况|概述|综述|事项|措施|统计表|问题|方面|建设|保障|管理|公开|说明)$/u;

const isShort = (text: string): boolean => text.length < 10;
const squeeze = (text: string): string => foldText(text).replace(/\s+/gu, '');

/** A paragraph that lines are still joined to. What its lines are is told from its end, so that a long one costs no more. */
interface Growing {
  parts: string[];
  from: number;
  to: number;
  /** Its last characters as printed, and without spaces; of a short one all. */
  end: string;
  squeezed: string;
  hasTab: boolean;
}

/** Headings, dates and what ends a title or a sentence are shorter. */
const endLength = 160;

function grow(paragraph: Growing, text: string, to: number): void {
  paragraph.parts.push(text);
  paragraph.to = to;
  paragraph.end = (paragraph.end + text).slice(-endLength);
  paragraph.squeezed = (paragraph.squeezed + squeeze(text)).slice(-endLength);
  paragraph.hasTab ||= text.includes('\t');
}

function continues({ end, squeezed, hasTab }: Growing, next: string): boolean {
  const following = squeeze(next);
  if (hasTab || next.includes('\t') || terminal.test(end) || marker.test(following)) return false;
  if (titleEnd.test(squeezed) || dateLine.test(following) || dateLine.test(squeezed)) return false;
  if (heading.test(squeezed))
    return /[、和及的与]$/u.test(squeezed) || (!headingEnd.test(squeezed) && squeezed.length > 12);
  return !isShort(squeezed);
}

export function joinLines(lines: readonly Line[]): Line[] {
  const paragraphs: Growing[] = [];
  for (const line of lines) {
    const text = line.text.trim();
    if (text === '') continue;
    let last = paragraphs.at(-1);
    if (!last || !continues(last, text)) {
      last = { parts: [], from: line.from, to: line.to, end: '', squeezed: '', hasTab: false };
      paragraphs.push(last);
    }
    grow(last, text, line.to);
  }
  return paragraphs.map(({ parts, from, to }) => ({ text: parts.join(''), from, to }));
}
