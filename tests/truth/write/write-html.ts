// A document → web pages in the ways that portals and their copies write tables.
import { encodeGb18030 } from '../../report/support/encode-gb18030.ts';
import type { Block, Cell, Draft, Piece } from '../document.ts';
import { spread } from './flatten.ts';
import { type Layout, layout } from './layout.ts';
import { classRules, htmlLooks } from './looks.ts';

export const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export function writePieces(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text, look }) => {
      const write = look === undefined ? undefined : htmlLooks[look];
      if (look !== undefined && !write) throw new Error(`a web page has no look ${look}`);
      return write ? write(escapeHtml(text)) : escapeHtml(text);
    })
    .join('');
}

const span = (name: string, value = 1): string => (value > 1 ? ` ${name}="${value}"` : '');
const isPlain = (cell: Cell): boolean => cell.markup === undefined && cell.pieces.every(({ look }) => !look);
const inside = (cell: Cell): string => cell.markup ?? writePieces(cell.pieces);
const isNumber = (cell: Cell): boolean => cell.metric !== undefined;

type Wrap = (cell: Cell) => string;

/** Labels over several paragraphs, padded with spaces. */
function breakLabel(cell: Cell): string {
  const text = cell.pieces[0]?.text ?? '';
  if (!isPlain(cell) || isNumber(cell) || text.length < 5 || /\d/.test(text)) return `<p>${inside(cell)}</p>`;
  return [text.slice(0, 3), `${text.slice(3, 5)}&nbsp; &nbsp;`, text.slice(5)].map((part) => `<p>${part}</p>`).join('');
}

function splitNumber(cell: Cell): string {
  const text = cell.pieces[0]?.text ?? '';
  if (!isPlain(cell) || !isNumber(cell) || text.length < 2) return `<p>${inside(cell)}</p>`;
  return `<p><span>${text.slice(0, 1)}</span><span lang="EN-US">${text.slice(1)}</span></p>`;
}

const breakHeader: Wrap = (cell) =>
  isPlain(cell) && !isNumber(cell)
    ? inside(cell).replace(/^本年新|^结果|^本年废止/, (start) => `${start}<br />`)
    : inside(cell);

const writeTable =
  (wrap: Wrap) =>
  (rows: readonly Cell[][]): string => {
    const lines = rows.map((row) =>
      row
        .map(
          (cell) =>
            `<td${span('rowspan', cell.rowspan)}${span('colspan', cell.colspan)}${cell.attributes ? ` ${cell.attributes}` : ''}>${wrap(cell)}</td>`,
        )
        .join(''),
    );
    return `<table border="1"><tbody>${lines.map((line) => `<tr>${line}</tr>`).join('\n')}</tbody></table>`;
  };

/** Every slot of a span is a cell of its own with the same text. */
function repeatSpans(rows: readonly Cell[][]): string {
  const lines = spread(rows).map((row) => row.map(({ cell }) => `<td>${inside(cell)}</td>`).join(''));
  return `<table>${lines.map((line) => `<tr>${line}</tr>`).join('')}</table>`;
}

function writeBlock(block: Block, table: (rows: readonly Cell[][]) => string): string {
  if (block.type === 'markup') return block.markup;
  if (block.type === 'table') {
    const [before, after] = block.around ?? ['', ''];
    return `${before}${table(block.rows)}${after}`;
  }
  const text = writePieces(block.pieces);
  if (block.type === 'title') return `<h1>${text}</h1>`;
  return `<p style="text-indent:2em">${block.type === 'heading' ? `<b>${text}</b>` : text}</p>`;
}

function writePage(draft: Draft, table: (rows: readonly Cell[][]) => string, charset = 'utf-8'): string {
  const title = draft.blocks.find((block) => block.type === 'title');
  const name = title?.type === 'title' ? title.pieces.map(({ text }) => text).join('') : '';
  const style = `<style>${[...classRules, ...draft.styles].join('\n')}</style>`;
  const head = `<head><meta charset="${charset}"><title>${name}</title>${style}</head>`;
  const body = draft.blocks.map((block) => writeBlock(block, table)).join('\n');
  return `<!DOCTYPE html>\n<html>${head}<body><div class="article">${body}</div></body></html>`;
}

const all = { blanks: true, cells: true, columns: true };
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The article inside a string of a script, as some portals deliver it. */
function writeEscaped(draft: Draft): string {
  const page = writePage(
    draft,
    writeTable((cell) => `<p>${inside(cell)}</p>`),
  );
  const article = /<div class="article">([\s\S]*)<\/div>/.exec(page)?.[1] ?? '';
  const style = /<style>[\s\S]*?<\/style>/.exec(page)?.[0] ?? '';
  const literal = JSON.stringify(article).replaceAll('</', '<\\/');
  return `<!DOCTYPE html>\n<html><head><meta charset="utf-8">${style}</head><body><div id="box"></div><script>var content = ${literal};document.getElementById("box").innerHTML = content;</script></body></html>`;
}

const html = (name: string, wrap: Wrap, encoder: Layout['encode'] = encode, charset = 'utf-8'): Layout =>
  layout('html', name, all, (draft) => writePage(draft, writeTable(wrap), charset), encoder);

const wrapped: Wrap = (cell) => `<p style="text-align:center">${inside(cell)}</p>`;

/** The whole article in one cell of a table that lays out the page. */
const nest = (page: string): string =>
  page
    .replace('<div class="article">', '<table width="980"><tr><td>导航</td></tr><tr><td valign="top">')
    .replace('</div></body>', '</td></tr></table></body>');

/** Labels as head cells, rows in their parts. */
const useHeads = (page: string): string =>
  page.replace(/<td([^>]*)>(<p[^>]*>[^\d<][^<]*<\/p>)<\/td>/g, '<th$1>$2</th>').replaceAll('border="1"', 'class="tbl"');

export const htmlWriters: readonly Layout[] = [
  html('L1 spans and paragraphs', wrapped),
  html('L3 blanks as nbsp', (cell) => (inside(cell) === '' ? '<p align="center">&nbsp;</p>' : inside(cell))),
  html('L5 numbers over spans', splitNumber),
  html('L6 bare and wrapped cells', (cell) =>
    inside(cell).length % 2 ? inside(cell) : `<p><span>${inside(cell)}</span></p>`,
  ),
  html('L7 labels over paragraphs', breakLabel),
  html('L9 breaks in headers', breakHeader),
  html('GB18030', wrapped, (text) => encodeGb18030(text), 'gb2312'),
  layout('html', 'L1 head cells', all, (draft) => useHeads(writePage(draft, writeTable(wrapped))), encode),
  layout('html', 'L21 inside a table of layout', all, (draft) => nest(writePage(draft, writeTable(wrapped))), encode),
  layout('html', 'spans repeated', all, (draft) => writePage(draft, repeatSpans), encode),
  layout('html', 'L2 escaped in a script', all, writeEscaped, encode),
  layout(
    'html',
    'a paragraph a cell',
    { ...all, blanks: false },
    (draft) =>
      writePage(draft, (rows) =>
        rows
          .flat()
          .filter((cell) => inside(cell) !== '')
          .map((cell) => `<p>${inside(cell)}</p>`)
          .join('\n'),
      ),
    encode,
  ),
];

/** A table of markup, for other formats that may hold one. */
export const writeHtmlTable = writeTable(inside);
