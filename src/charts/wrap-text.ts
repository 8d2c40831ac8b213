// A text and a width → its lines: broken between Chinese characters and between Latin words.
import { measureText } from './measure-text.ts';

/** A number keeps its unit, an opening bracket what follows, a closing sign what precedes. */
const unit = /[（(“‘《]*(?:[\d,.]+\s?[\u4e00-\u9fff]?|[A-Za-z0-9’'’.\-–—−≈≥%+/]+|.)[，。；：、？！）)”’》,;:!?]*\s*/gu;

function shorten(line: string, width: number, size: number): string {
  const chars = [...line.trimEnd()];
  while (chars.length > 1 && measureText(`${chars.join('')}…`, size) > width) chars.pop();
  return `${chars.join('').trimEnd()}…`;
}

/** At most `most` lines; what does not fit ends in an ellipsis. */
export function wrapText(text: string, width: number, size: number, most = Number.POSITIVE_INFINITY): string[] {
  const lines: string[] = [];
  for (const piece of text.match(unit) ?? []) {
    const last = lines.at(-1);
    if (last !== undefined && measureText((last + piece).trimEnd(), size) <= width)
      lines[lines.length - 1] = last + piece;
    else lines.push(piece);
  }
  const kept = lines.slice(0, most).map((line) => line.trimEnd());
  if (lines.length > most) kept.splice(most - 1, 1, shorten(lines.slice(most - 1).join(''), width, size));
  return kept.map((line) => (measureText(line, size) > width ? shorten(line, width, size) : line));
}
