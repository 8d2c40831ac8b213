// The lines of a Markdown paragraph → the paragraphs a reader sees: wrapped lines joined, lines that stand by themselves kept apart.
import { tidyText } from '../html/tidy-text.ts';
import type { SourceLine } from './flatten-phrasing.ts';

/** A paragraph, from one line of the source to another (counted from the first of the block). */
export interface JoinedLine {
  text: string;
  from: number;
  to: number;
}

const ENDS_SENTENCE = /[。；：！？;:!?”）)]$/;
const STARTS_ITEM =
  /^(?:第?[一二三四五六七八九十]{1,3}\s*[、.．是]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}\s*[、.．）)](?!\d)|[①-⑳#|])/;
/** Lines shorter than this were not broken for width. */
const WRAP_WIDTH = 30;

/** Authors of reports put one paragraph on a line; only lines broken at a width in mid-sentence are joined. */
export function joinLines(lines: SourceLine[]): JoinedLine[] {
  const joined: JoinedLine[] = [];
  for (const { text: source, offset, afterHardBreak } of lines) {
    const text = tidyText(source);
    if (text === '') continue;
    const last = joined.at(-1);
    if (last && !afterHardBreak && isWrapped(last.text, text)) {
      last.text = tidyText(`${last.text}\n${text}`);
      last.to = offset;
    } else joined.push({ text, from: offset, to: offset });
  }
  return joined;
}

function isWrapped(before: string, after: string): boolean {
  if (before.length < WRAP_WIDTH || ENDS_SENTENCE.test(before) || before.includes('|')) return false;
  return !STARTS_ITEM.test(after);
}
