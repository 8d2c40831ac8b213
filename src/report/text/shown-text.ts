// Text as it stands in a source → as readers see it, and the mark for what is printed and is no text.

/** The compositor's mark for a type that is missing: a picture, a field, struck figures, a number nobody can tell. */
export const NO_TEXT = '〓';

const OVERRIDE = /\u202e/;
const EMBEDDINGS = new Set(['\u202a', '\u202b', '\u202d', '\u202e']);
const ISOLATES = new Set(['\u2066', '\u2067', '\u2068']);

/** Digits under a right-to-left override are shown backwards: each becomes `NO_TEXT`, so that places stay. */
export function hideOverridden(text: string): string {
  if (!OVERRIDE.test(text)) return text;
  const open: string[] = [];
  let shown = '';
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    const isTurned = open.at(-1) === '\u202e' && /[\d０-９]/u.test(character);
    shown += isTurned ? NO_TEXT : character;
    follow(open, character);
  }
  return shown;
}

function follow(open: string[], character: string): void {
  if (EMBEDDINGS.has(character) || ISOLATES.has(character)) {
    // Beyond this depth no renderer follows.
    if (open.length < 125) open.push(character);
  } else if (character === '\n') open.length = 0;
  else if (character === '\u202c' && EMBEDDINGS.has(open.at(-1) ?? '')) open.pop();
  else if (character === '\u2069') {
    const at = open.findLastIndex((opener) => ISOLATES.has(opener));
    if (at >= 0) open.length = at;
  }
}

/** Word's conditional comments where an editor escaped them, and template placeholders nobody filled. */
const LEAKED = /<!(?:--)?\[(?:if|endif)[^\]]{0,80}\](?:--)?>|\{\{[^{}]{0,200}\}\}/g;
const INVISIBLE = /[\0\u00ad\u200b-\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/g;
/** A line end between two Han characters is how the source was typed, not a space (CSS Text 3, segment breaks). */
const BREAK_IN_HAN =
  /(?<=[\u2e80-\u2fff\u3001-\u9fff\uff00-\uffef])[ \t]*\n\s*(?=[\u2e80-\u2fff\u3001-\u9fff\uff00-\uffef])/g;
const SPACES = /\s+/g;

/** Joins the source's lines, collapses every kind of space to one, trims. */
export function tidyText(source: string): string {
  let text = source;
  if (text.includes('<!') || text.includes('{{')) text = text.replace(LEAKED, '');
  text = hideOverridden(text).replace(INVISIBLE, '');
  if (text.includes('\n')) text = text.replace(BREAK_IN_HAN, '');
  return text.replace(SPACES, ' ').trim();
}
