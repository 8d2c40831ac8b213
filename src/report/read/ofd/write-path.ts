// The outline of a path object (`M 0 0 L 10 0 C`) → path data as the engine for PDF writes it.
import { findChild, type PartElement, readContent } from '../xml/xml-element.ts';

/** Commands of GB/T 33190, table 35, how many numbers each takes, and what it is for the engine. */
const commands: Readonly<Record<string, { takes: number; write: (numbers: readonly number[]) => number[] }>> = {
  S: { takes: 2, write: (numbers) => [0, ...numbers] },
  M: { takes: 2, write: (numbers) => [0, ...numbers] },
  L: { takes: 2, write: (numbers) => [1, ...numbers] },
  Q: { takes: 4, write: (numbers) => [3, ...numbers] },
  B: { takes: 6, write: (numbers) => [2, ...numbers] },
  // Of an arc only the end is drawn, over a corner: it is no straight line.
  A: { takes: 7, write: ([width = 0, , , , , x = 0, y = 0]) => [1, x + width, y, 1, x, y] },
  C: { takes: 0, write: () => [4] },
};

const mostWords = 400_000;

export function writePath(path: PartElement): number[] {
  const words = readContent(findChild(path, 'AbbreviatedData'))
    .replace(/([A-Za-z])/gu, ' $1 ')
    .split(/[\s,]+/u, mostWords)
    .filter((word) => word !== '');
  const data: number[] = [];
  for (let at = 0; at < words.length; ) {
    const command = commands[words[at] ?? ''];
    at += 1;
    if (!command) continue;
    const numbers = words.slice(at, at + command.takes).map(Number);
    at += command.takes;
    if (numbers.length === command.takes && numbers.every(Number.isFinite)) data.push(...command.write(numbers));
  }
  return data;
}
