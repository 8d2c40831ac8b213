// A table's cells → its lines in each of the layouts that text copies have. L numbers are those of dialects.md.
import type { Cell, Draft, TableBlock } from '../document.ts';
import { textOf } from '../lay/cell.ts';
import { flatten } from './flatten.ts';
import { type Layout, layout } from './layout.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const texts = (row: readonly Cell[]): string[] => row.map(textOf);
/** Nothing is told apart by what is not printed. */
const printed = (rows: readonly Cell[][]): string[] => rows.flatMap(texts).filter((text) => text !== '');

type PrintTable = (rows: Cell[][]) => string;

const isNumber = (text: string): boolean => /^[+-]?[\d.]*$/.test(text);
/** Cuts a long label over two lines, as a narrow column does. */
const wrap = (text: string): string =>
  text.length > 13 && !isNumber(text) ? `${text.slice(0, 13)}\n${text.slice(13)}` : text;
const vertical = (text: string): string => (/^三、/.test(text) ? [...text].join('\n') : text);

const perRow =
  (print: (row: string[]) => string, between = '\n'): PrintTable =>
  (rows) =>
    rows.map((row) => print(texts(row))).join(between);
const perSlot =
  (print: (row: string[]) => string): PrintTable =>
  (rows) =>
    flatten(rows).map(print).join('\n');

/** Gaps of all kinds inside one row. */
function gapUnevenly(row: readonly string[]): string {
  const gaps = [' ', '  ', '\u3000', ' \u3000 '];
  return row.map((text, index) => `${text}${gaps[(text.length + index) % gaps.length]}`).join('');
}

interface TextLayout {
  name: string;
  keeps: Layout['keeps'];
  print: PrintTable;
  /** Between the blocks of the document. */
  between?: string;
}

const all = { blanks: true, cells: true, columns: true };
const noBlanks = { blanks: false, cells: true, columns: true };

const textLayouts: readonly TextLayout[] = [
  { name: 'tabs, spans dropped', keeps: all, print: perRow((row) => row.join('\t')) },
  { name: 'tabs, spans padded', keeps: all, print: perSlot((row) => row.join('\t')) },
  { name: 'tabs, a padding cell behind', keeps: all, print: perRow((row) => `${row.join('\t')}\t`) },
  { name: 'tab-led cells', keeps: all, print: perRow((row) => row.map((text) => `\t${text}`).join('\n'), '\n\n') },
  { name: 'L13 single spaces', keeps: noBlanks, print: (rows) => printed(rows).join(' '), between: ' ' },
  { name: 'L13 single spaces, rows', keeps: noBlanks, print: perRow((row) => row.filter(Boolean).join(' ')) },
  { name: '8.1 uneven gaps', keeps: noBlanks, print: perRow(gapUnevenly) },
  { name: 'L14 a cell a line, blank line between', keeps: noBlanks, print: (rows) => printed(rows).join('\n\n') },
  { name: 'a cell a line', keeps: noBlanks, print: (rows) => printed(rows).join('\n') },
  {
    name: 'L15 cell and pipe, a line each',
    keeps: all,
    print: (rows) =>
      rows
        .map((row) => row.map((cell) => `${textOf(cell)} |${'|'.repeat((cell.colspan ?? 1) - 1)}`).join('\n'))
        .join('\n'),
  },
  { name: 'L16 a pipe on its own line', keeps: noBlanks, print: (rows) => printed(rows).join('\n|\n') },
  { name: 'L17 trailing pipes, padded', keeps: all, print: perSlot((row) => row.map((text) => `${text} |`).join(' ')) },
  { name: 'L18 trailing pipes, ragged', keeps: all, print: perRow((row) => row.map((text) => `${text} |`).join(' ')) },
  { name: 'L19 full pipes', keeps: all, print: perSlot((row) => `| ${row.join(' |   ')} | `) },
  {
    name: 'L20 leading pipes, lines in cells',
    keeps: all,
    print: perRow((row) => `${row.map((text) => `| \n ${text}  `).join('')}|`),
  },
  {
    name: 'L21 all on one line behind pipes',
    keeps: all,
    print: perRow((row) => row.map((text) => `${text} | `).join(''), ''),
    between: ' | |||| ',
  },
  {
    name: 'L22 a label down the side',
    keeps: noBlanks,
    print: perRow((row) => row.filter(Boolean).map(vertical).join(' ')),
  },
  { name: 'L23 wrapped labels', keeps: noBlanks, print: perRow((row) => row.filter(Boolean).map(wrap).join(' ')) },
  {
    name: 'L10 no separators',
    keeps: { blanks: false, cells: false, columns: true },
    print: (rows) => printed(rows).join(''),
    between: '',
  },
  {
    name: 'L10 no separators, a line a row',
    keeps: { blanks: false, cells: false, columns: true },
    print: perRow((row) => row.join('')),
  },
  {
    name: 'L11 mixed spaces',
    keeps: { blanks: false, cells: false, columns: true },
    print: (rows) =>
      rows
        .map((row) =>
          texts(row)
            .map((text, index) => (index % 3 === 1 ? `${text} ` : text))
            .join(''),
        )
        .join(''),
    between: '',
  },
];

function writeText(draft: Draft, { print, between = '\n\n' }: TextLayout): string {
  const parts = draft.blocks.flatMap((block) => {
    if (block.type === 'markup') return [];
    return block.type === 'table' ? print((block as TableBlock).rows) : block.pieces.map(({ text }) => text).join('');
  });
  const signed = between.includes('\n') ? parts : parts.map((part, index) => (index === 1 ? `\n${part}` : part));
  return signed.join(between);
}

export const textWriters: readonly Layout[] = textLayouts.map((it) =>
  layout('text', it.name, it.keeps, (draft) => writeText(draft, it), encode),
);
