// A Markdown table → a grid whose columns are the author's guess: Markdown cannot express spans.
import type { Paragraph, Table, TableCell } from 'mdast';
import type { Grid } from '../../document/document.ts';
import { expandGrid } from '../../document/expand-grid.ts';
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
