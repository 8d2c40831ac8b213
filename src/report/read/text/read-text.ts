// A plain text file → mdast: paragraphs, and grids for what is printed as a table.

import type { Paragraph, Root, RootContent } from 'mdast';
import type { DocumentMeta, Grid } from '../../document/document.ts';
import { expandGrid } from '../../document/expand-grid.ts';
import { foldText } from '../../text/fold-character.ts';
import { readIsoDate } from '../../text/read-iso-date.ts';
import { endsTitle } from '../ends-title.ts';
import type { FormWords, FoundTable } from '../form-words.ts';

const position = (from: number, to: number): Paragraph['position'] => ({
  start: { line: 1, column: 1, offset: from },
  end: { line: 1, column: 1, offset: to },
});

const toParagraph = ({ text, from, to }: Line): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'text', value: text }],
  position: position(from, to),
});

function listLines(source: string, from: number, to: number): Line[] {
  const lines: Line[] = [];
  let start = from;
  for (const text of source.slice(from, to).split('\n')) {
    lines.push({ text, from: start, to: start + text.length });
    start += text.length + 1;
  }
  return lines;
}

const isRow = (line: Line): boolean => line.text.split('\t').filter((cell) => cell.trim() !== '').length >= 2;

/** Neighbouring lines with several tabbed cells are a table of the text, though no statutory one. */
function readProse(lines: readonly Line[]): RootContent[] {
  const content: RootContent[] = [];
  let prose: Line[] = [];
  let rows: Line[] = [];
  const flushProse = (): void => {
    content.push(...joinLines(prose).map(toParagraph));
    prose = [];
  };
  const flushRows = (): void => {
    if (rows.length > 1) {
      flushProse();
      content.push(toTable(rows));
    } else prose.push(...rows);
    rows = [];
  };
  for (const line of lines) {
    if (isRow(line)) rows.push(line);
    else {
      flushRows();
      prose.push(line);
    }
  }
  flushRows();
  flushProse();
  return content;
}

function toTable(rows: readonly Line[]): Grid {
  const cells = rows.map((row) => row.text.split('\t').map((text) => ({ text: text.trim() })));
  return { ...expandGrid(cells, 'ragged'), position: position(rows[0]?.from ?? 0, rows.at(-1)?.to ?? 0) };
}

const placed = (table: FoundTable): Grid => ({ ...table.grid, position: position(table.from, table.to) });

export function readText(source: string, { liftTables }: FormWords): { root: Root; meta: DocumentMeta } {
  const { meta, bodyStart } = readExportHead(source);
  const children: RootContent[] = [];
  let start = bodyStart;
  for (const table of liftTables(source)) {
    if (table.from < start) continue;
    children.push(...readProse(listLines(source, start, table.from)), placed(table));
    start = table.to;
  }
  children.push(...readProse(listLines(source, start, source.length)));
  return { root: { type: 'root', children }, meta };
}

/** A paragraph of the text and where it stands in it. */
interface Line {
  text: string;
  from: number;
  to: number;
}

const terminal = /[。！？；：!?;:…](?:[”"’'）)】》」』])*$/u;
const marker =
  /^(?:#{1,6}\s|[-*•·]\s|第?[一二三四五六七八九十]{1,3}\s*[、．.，,:：是]|[（(]\s*[一二三四五六七八九十\d]{1,3}\s*[)）]|\d{1,2}\s*[、．.）)](?!\d)|[①-⑳]|附件|附[:：]|表\s*\d|\|)/u;
const dateLine = /^[\d〇○零一二三四五六七八九十]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/u;
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
  if (endsTitle(squeezed) || dateLine.test(following) || dateLine.test(squeezed)) return false;
  if (heading.test(squeezed))
    return /[、和及的与]$/u.test(squeezed) || (!headingEnd.test(squeezed) && squeezed.length > 12);
  return !isShort(squeezed);
}

function joinLines(lines: readonly Line[]): Line[] {
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

type HeadKey = Exclude<keyof DocumentMeta, 'attachments' | 'isUncovered' | 'titles' | 'places'>;

const keys: Readonly<Record<string, HeadKey>> = {
  标题: 'title',
  文章标题: 'title',
  发布时间: 'published',
  发布日期: 'published',
  发布机构: 'publisher',
  来源: 'publisher',
  原文链接: 'url',
  网址: 'url',
};
const headLine = /^\s*([\p{Script=Han}A-Za-z]{2,8})\s*[:：]\s*(.*)$/u;
const bodyMark = /^\s*[=\-—*]{4,}(?:\s*正文\s*[=\-—*]*\s*|\s+(?:[=\-—*]+\s*)?)?$/u;
function keep(meta: DocumentMeta, key: HeadKey, value: string): void {
  const text = key === 'published' ? readIsoDate(value) : value.trim();
  if (text && meta[key] === undefined) meta[key] = text;
}

/** At least two such lines at the very start make a head; otherwise the text starts at once. */
function readExportHead(source: string): { meta: DocumentMeta; bodyStart: number } {
  const meta: DocumentMeta = {};
  let offset = 0;
  let found = 0;
  for (const line of source.slice(0, 4000).split('\n')) {
    const [, name = '', value = ''] = headLine.exec(line) ?? [];
    const key = keys[name];
    if (bodyMark.test(line)) {
      offset += line.length + 1;
      return found >= 2 ? { meta, bodyStart: Math.min(offset, source.length) } : { meta: {}, bodyStart: 0 };
    }
    if (key) {
      keep(meta, key, value);
      found += 1;
    } else if (line.trim() !== '' && found === 0) break;
    offset += line.length + 1;
  }
  return { meta: {}, bodyStart: 0 };
}
