// A document tree → the bytes of an RTF file, as Word writes it.
import type { Root, RootContent } from 'mdast';
import { toString as readText } from 'mdast-util-to-string';
import type { Grid } from '../../src/report/document/document.ts';

export interface RtfHabits {
  /** Characters as numbers of Unicode, or as bytes of the Chinese code page that are known from outside. */
  encode: (letter: string) => string;
}

/** `\u20214?` for 件: programs that know no Unicode show the question mark. */
export const byUnicode: RtfHabits = {
  encode: (letter) =>
    [...Array(letter.length).keys()].map((at) => `\\u${((letter.charCodeAt(at) + 32768) % 65536) - 32768}?`).join(''),
};

const head =
  '{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 SimSun;}}{\\colortbl;\\red0\\green0\\blue0;}\\uc1\n';
const columnWidth = 900;

function writeLetters(text: string, { encode }: RtfHabits): string {
  return [...text]
    .map((letter) => {
      if (letter === '\n') return '\\line ';
      if (/[\\{}]/u.test(letter)) return `\\${letter}`;
      return /[\x20-\x7e]/u.test(letter) ? letter : encode(letter);
    })
    .join('');
}

function writeRow({ cells, slots }: Grid, row: number, habits: RtfHabits): string {
  const covering = [...new Set(slots[row])].flatMap((index) => cells[index] ?? []);
  const edges = covering.map(({ row: first, column, rowspan, colspan }) => {
    const merge = rowspan === 1 ? '' : first === row ? '\\clvmgf' : '\\clvmrg';
    return `${merge}\\clbrdrt\\brdrs\\cellx${(column + colspan) * columnWidth}`;
  });
  const texts = covering.map(
    (cell) => `\\pard\\intbl\\f0 ${cell.row === row ? writeLetters(cell.text, habits) : ''}\\cell\n`,
  );
  return `\\trowd\\trleft0${edges.join('')}\n${texts.join('')}\\row\n`;
}

function writeBlock(block: RootContent, habits: RtfHabits): string {
  if (block.type === 'grid') return block.slots.map((_, row) => writeRow(block, row, habits)).join('');
  const level = block.type === 'heading' ? `\\outlinelevel${block.depth - 1}` : '';
  return `\\pard${level}\\f0\\fs24 ${writeLetters(readText(block), habits)}\\par\n`;
}

export function writeRtf(root: Root, habits: RtfHabits = byUnicode): Uint8Array {
  const body = root.children.map((block) => writeBlock(block, habits)).join('');
  return new TextEncoder().encode(`${head}${body}}`);
}
