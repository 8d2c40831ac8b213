// Lines of a text file → paragraphs: lines that a page width cut are joined again, headings and lists stay apart.
import { foldText } from '../text/fold-character.ts';

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

function continues(line: string, next: string): boolean {
  const current = squeeze(line);
  const following = squeeze(next);
  if (line.includes('\t') || next.includes('\t') || terminal.test(line) || marker.test(following)) return false;
  if (titleEnd.test(current) || dateLine.test(following) || dateLine.test(current)) return false;
  if (heading.test(current))
    return /[、和及的与]$/u.test(current) || (!headingEnd.test(current) && current.length > 12);
  return !isShort(current);
}

export function joinLines(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  let open = false;
  for (const line of lines) {
    if (line.text.trim() === '') continue;
    const last = joined.at(-1);
    const text = line.text.trim();
    if (last && open && continues(last.text, text)) {
      last.text += text;
      last.to = line.to;
    } else joined.push({ text, from: line.from, to: line.to });
    open = true;
  }
  return joined;
}
