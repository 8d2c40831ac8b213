// Markdown source → mdast, without the syntax that would eat a report's characters, and what its front matter says.
import type { Paragraph, Root, Table, TableCell } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { parse } from 'yaml';
import type { DocumentMeta, Grid } from '../../document/document.ts';
import { expandGrid } from '../../document/expand-grid.ts';
import { readIsoDate } from '../../text/read-iso-date.ts';
import { NO_TEXT, tidyText } from '../../text/shown-text.ts';
import { flattenPhrasing, type SourceLine } from './flatten-phrasing.ts';
import type { Markup } from './markup.ts';

/** A table with its line of dashes. */
export function tableToGrid(table: Table, markup: Markup): Grid {
  return place(
    table,
    table.children.map((row) => row.children.map((cell) => readCell(cell, markup))),
  );
}

/** Rows of cells between pipes whose line of dashes is missing or too short; undefined where a line has no pipe. */
export function pipesToGrid(paragraph: Paragraph, lines: SourceLine[]): Grid | undefined {
  const rows = joinBrokenCells(lines).filter((row) => row.trim() !== '');
  if (rows.length < 2 || !rows.every((row) => row.includes('|'))) return undefined;
  return place(paragraph, rows.filter((row) => !/^[\s|:]*-[\s|:-]*$/.test(row)).map(splitPipes));
}

/** A `<br>` breaks a cell, not the row. */
function joinBrokenCells(lines: SourceLine[]): string[] {
  const rows: string[] = [];
  for (const { text, offset } of lines) rows[offset] = rows[offset] === undefined ? text : `${rows[offset]}\n${text}`;
  return rows.map((row) => row ?? '');
}

function place(origin: Table | Paragraph, rows: string[][]): Grid {
  const grid = expandGrid(
    rows.map((row) => row.map((text) => ({ text }))),
    'ragged',
  );
  if (origin.position) grid.position = origin.position;
  return grid;
}

/** A cell in which something is printed that is no text is not blank. */
function readCell(cell: TableCell, markup: Markup): string {
  const lines = flattenPhrasing(cell.children, markup, true);
  const text = tidyLines(lines.map((line) => line.text));
  return text === '' && lines.some((line) => line.isUnread) ? NO_TEXT : text;
}

function splitPipes(line: string): string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => tidyLines(cell.split('\n')));
}

function tidyLines(lines: string[]): string {
  return lines
    .map(tidyText)
    .filter((line) => line !== '')
    .join('\n');
}

/** Paragraphs indented by four spaces are prose in Chinese, and `1~2件，3~4件` is no deletion. */
const parser = unified().use(remarkParse).use(switchOffIndentedCode).use(remarkGfm, { singleTilde: false }).freeze();

/** The parser looks back for the opening of each through the whole paragraph: more of them than this are an attack. */
const MOST_ENDS = 4000;
/** And so many lines of dashes, of which each may make a heading of what stands above it. */
const MOST_RULES = 1000;
const RULE = /^[ \t]*(?:-+|=+)[ \t]*$/gm;
/** More marks of quotes and lists than this on a line are an attack; each would be a level of the tree. */
const DEEP_MARKS = /^(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){33,}/gm;
/** The same by indentation: lists sixteen levels deep. */
const DEEP_INDENT = /^[ \t]{64,}/gm;

/** Positions are those of the source. */
export function parseMarkdown(markdown: string): Root {
  const shallow = dropSwarms(markdown)
    .replace(DEEP_MARKS, (marks) => ' '.repeat(marks.length))
    // A no-break space indents nothing in Markdown.
    .replace(DEEP_INDENT, (indent) => '\u00a0'.repeat(indent.length));
  return parser.parse(shallow);
}

/** What the parser takes quadratic time for; every character keeps its place. */
function dropSwarms(markdown: string): string {
  const plain = markdown.split(']').length > MOST_ENDS ? markdown.replaceAll(']', '］') : markdown;
  const rules = plain.match(RULE) ?? [];
  return rules.length > MOST_RULES ? plain.replace(RULE, (rule) => ' '.repeat(rule.length)) : plain;
}

function switchOffIndentedCode(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: ['codeIndented'] } }];
}

const HEAD = /^\ufeff?---[ \t]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?=\n|$)/;

/** Two rules with prose between them are no head: only a YAML mapping is. */
export function readFrontMatter(markdown: string): { body: string; meta: DocumentMeta } {
  const match = HEAD.exec(markdown);
  const entries = match ? parseMapping(match[1] ?? '') : undefined;
  if (!match || !entries) return { body: markdown, meta: {} };
  const [head] = match;
  return { body: head.replace(/[^\n]/g, ' ') + markdown.slice(head.length), meta: readEntries(entries) };
}

function parseMapping(source: string): Map<string, string> | undefined {
  try {
    const value: unknown = parse(source, { maxAliasCount: 0 });
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return new Map(Object.entries(value).map(([key, entry]) => [key.toLowerCase(), String(entry)]));
  } catch {
    return undefined;
  }
}

function readEntries(entries: Map<string, string>): DocumentMeta {
  const meta: DocumentMeta = {};
  const title = entries.get('title') ?? entries.get('标题');
  const published = readIsoDate(entries.get('published') ?? entries.get('date') ?? entries.get('发布日期') ?? '');
  const source = entries.get('publisher') ?? entries.get('source') ?? entries.get('来源');
  const url = [entries.get('url'), source].find((value) => value !== undefined && /^https?:\/\//.test(value));
  if (title !== undefined) meta.title = title;
  if (published !== undefined) meta.published = published;
  if (source !== undefined && source !== url) meta.publisher = source;
  if (url !== undefined) meta.url = url;
  return meta;
}
